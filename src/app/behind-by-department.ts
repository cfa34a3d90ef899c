import type { Figure } from "../metrics/figure";
import type { Plan, Target } from "../plan/plan";
import { lightOf } from "./light";

export interface BehindGroup {
  readonly department: string;
  readonly rows: readonly { readonly target: Target; readonly figure: Figure }[];
}

/** Targets that are behind the calendar or not met yet, under each department that answers for them; most first. */
export function behindByDepartment(plan: Plan, figures: readonly Figure[]): BehindGroup[] {
  const behind = new Map(
    figures
      .filter((figure) => ["behind", "unmet"].includes(lightOf(figure)))
      .map((figure) => [figure.id, figure]),
  );
  const departments = [...new Set(plan.tasks.flatMap((task) => task.departments))];
  return departments
    .map((department) => ({
      department,
      rows: plan.tasks
        .filter((task) => task.departments.includes(department))
        .flatMap(({ targets }) => targets)
        .flatMap((target) => {
          const figure = behind.get(target.id);
          return figure ? [{ target, figure }] : [];
        }),
    }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length);
}
