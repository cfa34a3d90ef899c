import { readFileSync } from "node:fs";
import type { Figure } from "../metrics/figure";
import { targetOf } from "../plan/find";
import { parsePlan } from "../plan/parse-plan";
import type { Plan, Target } from "../plan/plan";

/** For tests: the real plan. */
export function examplePlan(): Plan {
  return parsePlan(JSON.parse(readFileSync("layers/plan.json", "utf8")));
}

/** For tests: the trails, 61.02 of 130 km done; districts and outside make the whole. */
export function exampleTarget(): Target {
  const target = targetOf(examplePlan(), "T16.trails");
  if (!target) throw new Error("the plan has no T16.trails");
  return target;
}

export function exampleFigure(changes: Partial<Figure> = {}): Figure {
  return {
    id: "T16.trails",
    asOf: "2023-09-30",
    unit: "km",
    value: 61.02,
    si: 61_020,
    target: {
      value: 130,
      unit: "km",
      comparator: ">=",
      aspirational: false,
      ratio: 61.02 / 130,
      met: false,
      calendarShare: 0.7479,
    },
    achieved: { kind: "flow", status: ["done"], year: "plan", partial: false },
    raw: { si: 97_000 },
    drawn: {
      si: 96_020,
      byStatus: { done: 61_020, underway: 20_000, planned: 15_000 },
      overlapSi: 980,
    },
    byWork: { new: 44_800, upgraded: 16_220 },
    districts: [
      { code: "350481", name: "永安市", si: 20_049 },
      { code: "350404", name: "三元区", si: 40_049 },
    ],
    outside: { si: 922 },
    byReportingUnit: [],
    counted: 2,
    leftOut: [{ id: "trails:77", why: "status is suspended", code: "suspended", si: 300 }],
    overlap: { si: 980, pairs: [] },
    unmapped: { rows: 4, declaredSi: 5200, undeclared: 1 },
    projects: [
      { id: "trails:1", si: 61_020, status: "done", achieved: true },
      { id: "trails:2", si: 20_000, status: "underway", achieved: false },
    ],
    method: {
      kind: "length",
      ellipsoid: "CGCS2000",
      tolerance_m: 5,
      basis: { zh: "新建与改造提升相加", en: "New plus upgraded" },
      notes: [],
      settings: {},
    },
    inputs: [
      {
        layer: "trails",
        sha256: "239303c2aa",
        asOf: "2023-09-30",
        features: 93,
        sample: true,
        use: "projects",
      },
    ],
    ...changes,
  };
}
