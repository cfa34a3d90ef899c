import type { Plan, Target, Task } from "../plan/plan";
import type { Scene } from "../scene/scene";
import type { Language } from "./words";

/** One line of the list: a target with its task, or a task without a number. */
export type Row =
  | { readonly kind: "target"; readonly target: Target; readonly task: Task }
  | { readonly kind: "task"; readonly task: Task };

export interface Group {
  readonly id: string;
  /** Absent: the rows stand alone. */
  readonly title?: string;
  readonly level: 1 | 2;
  readonly rows: readonly Row[];
}

/** The list in the order that the planner asked for; tasks without a number come in the groupings that have room for them. */
export function groupsOf(plan: Plan, by: Scene["groupBy"], language: Language): Group[] {
  switch (by) {
    case "target":
      return [{ id: "all", level: 1, rows: plan.tasks.flatMap(targetRowsOf) }];
    case "department":
      return departmentGroups(plan);
    case "chapter":
      return chapterGroups(plan, language);
  }
}

/** Departments in the order of how many targets they answer for. */
function departmentGroups({ tasks }: Plan): Group[] {
  const names = [...new Set(tasks.flatMap(({ departments }) => departments))];
  const groups = names.map((name): Group => {
    const own = tasks.filter(({ departments }) => departments.includes(name));
    return {
      id: name,
      title: name,
      level: 1,
      rows: [...own.flatMap(targetRowsOf), ...own.filter(isBare).map(taskRow)],
    };
  });
  return groups.sort((a, b) => targetsIn(b) - targetsIn(a) || b.rows.length - a.rows.length);
}

/** Sections and subsections; every task stands there, with its targets beneath it. */
function chapterGroups({ sections, tasks }: Plan, language: Language): Group[] {
  return sections.flatMap((section): Group[] => [
    {
      id: section.id,
      title: `${section.id}${language === "zh" ? "、" : " "}${section.title[language]}`,
      level: 1,
      rows: [],
    },
    ...section.subsections.map(
      (subsection): Group => ({
        id: `${section.id}-${subsection.id}`,
        title: `${subsection.id} ${subsection.title[language]}`,
        level: 2,
        rows: tasks
          .filter((task) => task.section === section.id && task.subsection === subsection.id)
          .flatMap((task) => [taskRow(task), ...targetRowsOf(task)]),
      }),
    ),
  ]);
}

export function targetsIn({ rows }: Group): number {
  return rows.filter(({ kind }) => kind === "target").length;
}

function targetRowsOf(task: Task): Row[] {
  return task.targets.map((target) => ({ kind: "target", target, task }));
}

function taskRow(task: Task): Row {
  return { kind: "task", task };
}

function isBare({ targets }: Task): boolean {
  return targets.length === 0;
}
