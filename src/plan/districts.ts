import type { Plan } from "./plan";

/**
 * The county codes that a district stands for: the city is all of them, a cluster its members, any other code itself.
 */
export function membersOf(plan: Plan, district: string): readonly string[] | "all" {
  if (district === plan.city.code) return "all";
  return plan.clusters.find(({ id }) => id === district)?.members ?? [district];
}
