import { readFileSync } from "node:fs";
import type { Figure } from "../metrics/figure";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";

/** The city's own plan, for tests of this room. */
export const testPlan: Plan = parsePlan(JSON.parse(readFileSync("layers/plan.json", "utf8")));

/** A figure of its trails with sums to the last digit, changed where a test wants it. */
export function testFigure(change: Partial<Figure> = {}): Figure {
  const si = 92_561.993_417_492_7;
  return {
    id: "T16.trails",
    asOf: "2023-09-30",
    unit: "km",
    value: si / 1000,
    si,
    target: {
      value: 130,
      unit: "km",
      comparator: ">=",
      aspirational: false,
      calendarShare: 273 / 365,
      ratio: si / 130_000,
      met: false,
    },
    achieved: { kind: "flow", status: ["done"], year: "plan", partial: false },
    raw: { si: si + 31_717.449_589_406_75 + 611.000_000_1 + 1774.3 },
    drawn: {
      si: si + 31_717.449_589_406_75,
      byStatus: { done: si, underway: 31_717.449_589_406_75 },
      overlapSi: 611.000_000_1,
    },
    partialSi: 12_522.4,
    byWork: { new: 55_727.277_111_330_106, upgraded: si - 55_727.277_111_330_106 },
    districts: [
      { code: "350404", name: "三元区", si: 80_000.1 },
      { code: "350481", name: "永安市", si: si - 80_000.1 - 6277.958 },
    ],
    outside: { si: 6277.958 },
    byReportingUnit: [
      { code: "350404", name: "三元区", si: si - 1000 },
      { code: "unknown", name: "unknown", si: 1000 },
    ],
    counted: 3,
    projects: [
      { id: "trails:1", si: si - 1421.889_658_696_749_4, status: "done", achieved: true },
      { id: "trails:2", si: 1421.889_658_696_749_4, status: "done", achieved: true },
      { id: "trails:3", si: 31_717.449_589_406_75, status: "underway", achieved: false },
    ],
    leftOut: [{ id: "trails:4", why: "status is suspended", code: "suspended", si: 1774.3 }],
    overlap: {
      si: 611.000_000_1,
      pairs: [
        { a: "trails:1", b: "trails:2", si: 611.000_000_1, verdict: "open", takenOff: true },
        { a: "trails:2", b: "trails:3", si: 12.5, verdict: "different", takenOff: false },
      ],
    },
    ...provenance(),
    ...change,
  };
}

function provenance() {
  return {
    declared: { si: 100_247, measuredSi: 99_508.8, difference: 0.0074, missing: 1 },
    unmapped: { rows: 4, declaredSi: 3230, undeclared: 0 },
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
        sha256: "ff7bc6ab5c579dd17ba0d39e592f7c73708accf6ad0e6d443f7f7684216a035e",
        asOf: "2023-09-30",
        features: 223,
        sample: true,
        use: "projects",
      },
      { layer: "counties", sha256: "83", features: 11, sample: false, use: "districts" },
    ],
  } satisfies Partial<Figure>;
}
