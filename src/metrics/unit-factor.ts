import type { Unit } from "../plan/plan";

/** m, m², things, parts of 1, yuan in one of the plan's units. */
export const unitFactor: Readonly<Record<Unit, number>> = {
  km: 1000,
  ha: 10_000,
  count: 1,
  percent: 0.01,
  "1e8 yuan": 100_000_000,
};
