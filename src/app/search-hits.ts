import type { Bbox } from "../geometry/shape";
import type { Plan } from "../plan/plan";
import type { Language, Word } from "./words";

/** One line of the search list, and what a choice of it changes. */
export interface Hit {
  readonly kind: "task" | "target" | "project" | "place";
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly bbox?: Bbox;
}

export const kindWords: Readonly<Record<Hit["kind"], Word>> = {
  task: "kindTask",
  target: "kindTarget",
  project: "kindProject",
  place: "kindPlace",
};

/** Tasks and targets whose number, title or department holds every word of the text; a task number alone goes first. */
export function hitsInPlan(plan: Plan, text: string, language: Language): Hit[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (parts: readonly string[]) => {
    const all = parts.join(" ").toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const hits = plan.tasks.flatMap((task): Hit[] => {
    const targets = task.targets.filter(({ id, title, basis }) =>
      holds([id, title.zh, title.en, basis.zh]),
    );
    const self = holds([task.id, task.title.zh, task.title.en, ...task.departments]);
    return [
      ...(self
        ? [{ kind: "task" as const, id: task.id, name: task.title[language], note: task.id }]
        : []),
      ...targets.map(({ id, title }) => ({
        kind: "target" as const,
        id,
        name: title[language],
        note: task.id,
      })),
    ];
  });
  const exact = words.join(" ");
  const isExact = ({ kind, id }: Hit) => kind === "task" && id.toLowerCase() === exact;
  return [...hits.filter(isExact), ...hits.filter((hit) => !isExact(hit))];
}
