import { targetOf, targetsOf, taskOf, taskOfTarget } from "../plan/find";
import type { Plan, Target, Task } from "../plan/plan";
import type { SheetRequest } from "../scene/sheet-request";

interface Subject {
  /** Absent: the overview of all targets. */
  readonly task?: Task;
  readonly targets: readonly { readonly task: Task; readonly target: Target }[];
}

/** What the sheet is about: one target, the targets of one task, or all. Throws a sentence when the plan has no such id. */
export function chosenTargets(plan: Plan, request: Pick<SheetRequest, "target" | "task">): Subject {
  if (request.target !== undefined) {
    const target = targetOf(plan, request.target);
    const task = taskOfTarget(plan, request.target);
    if (!target || !task) throw new Error(unknownText(plan, "target", request.target));
    return { task, targets: [{ task, target }] };
  }
  if (request.task !== undefined) {
    const task = taskOf(plan, request.task);
    if (!task) throw new Error(unknownText(plan, "task", request.task));
    return { task, targets: task.targets.map((target) => ({ task, target })) };
  }
  return {
    targets: plan.tasks.flatMap((task) => task.targets.map((target) => ({ task, target }))),
  };
}

function unknownText(plan: Plan, kind: "target" | "task", id: string): string {
  const ids = kind === "target" ? targetsOf(plan).map((target) => target.id) : ["T1 … T49"];
  return `the plan has no ${kind} '${id}'; choose one of ${ids.join(", ")}`;
}
