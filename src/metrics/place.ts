import type { Plan } from "../plan/plan";

/** The part of the city that figures are asked for. */
export interface Place {
  /** City, cluster or county. */
  readonly code: string;
  readonly whole: boolean;
  /** County codes; of the whole city every district, whatever the plan knows of it. */
  readonly members: readonly string[];
}

/** @throws RangeError that names the codes there are, for a code that is no city, cluster or county */
export function placeOf(plan: Plan, code: string, counties: readonly string[]): Place {
  if (code === plan.city.code) return { code, whole: true, members: counties };
  const cluster = plan.clusters.find(({ id }) => id === code);
  if (cluster) return { code, whole: false, members: cluster.members };
  if (counties.includes(code)) return { code, whole: false, members: [code] };
  const known = [plan.city.code, ...plan.clusters.map(({ id }) => id), ...counties];
  throw new RangeError(`'${code}' is no district; known are ${known.join(", ")}`);
}
