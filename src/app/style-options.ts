import type { StyleOptions } from "../cartography/style-of-scene";
import { membersOf } from "../plan/districts";
import { targetOf, taskOf } from "../plan/find";
import type { Plan } from "../plan/plan";
import type { Scene } from "../scene/scene";

/** What the style must know of the plan: which layers are the subject, and which counties the district is. */
export function styleOptionsOf(plan: Plan, { target, task, district }: Scene): StyleOptions {
  const subject = subjectOf(plan, target, task);
  const members = membersOf(plan, district);
  return {
    ...(subject ? { subject } : {}),
    ...(members === "all" ? {} : { members }),
  };
}

function subjectOf(
  plan: Plan,
  targetId: string | undefined,
  taskId: string | undefined,
): readonly string[] | undefined {
  if (targetId !== undefined) {
    const target = targetOf(plan, targetId);
    return (
      target && [
        ...target.layers,
        ...(target.share && "layer" in target.share ? [target.share.layer] : []),
      ]
    );
  }
  const task = taskId === undefined ? undefined : taskOf(plan, taskId);
  return task && [...task.layers, ...task.targets.flatMap(({ layers }) => layers)];
}
