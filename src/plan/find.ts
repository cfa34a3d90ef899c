import type { Plan, Target, Task } from "./plan";

/** The target of this id, `T16.trails`; never found by value, for two targets are 130 km. */
export function targetOf(plan: Plan, id: string): Target | undefined {
  return targetsOf(plan).find((target) => target.id === id);
}

/** The task of this id, `T16`. */
export function taskOf(plan: Plan, id: string): Task | undefined {
  return plan.tasks.find((task) => task.id === id);
}

/** The task that holds the target of this id. */
export function taskOfTarget(plan: Plan, id: string): Task | undefined {
  return plan.tasks.find(({ targets }) => targets.some((target) => target.id === id));
}

/** Every target in the order of the notice. */
export function targetsOf(plan: Plan): readonly Target[] {
  return plan.tasks.flatMap(({ targets }) => targets);
}
