import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { unitStyle } from "../plan/shown-unit";

const counties: readonly (readonly [code: string, name: string])[] = [
  ["350404", "三元区"],
  ["350405", "沙县区"],
  ["350421", "明溪县"],
  ["350423", "清流县"],
  ["350424", "宁化县"],
  ["350425", "大田县"],
  ["350426", "尤溪县"],
  ["350428", "将乐县"],
  ["350429", "泰宁县"],
  ["350430", "建宁县"],
  ["350481", "永安市"],
];

/** A figure of the size of its target: 47 % achieved, uneven over the counties. */
export function exampleFigure(target: Target): Figure {
  const share = target.achieved.kind === "share";
  const whole = share ? 205 : target.value * unitStyle(target.unit, "zh").si;
  const integer = share || target.unit === "count";
  const weights = counties.map((_, index) => 0.46 / 11 + (index - 5) * 0.004);
  const parts = weights.map((weight) => (integer ? Math.round(weight * whole) : weight * whole));
  const outside = integer ? 1 : 0.004 * whole;
  const sum = parts.reduce((total, part) => total + part, outside);
  const si = share ? sum / whole : sum;
  return {
    ...exampleProvenance(target, whole),
    id: target.id,
    asOf: "2023-09-30",
    unit: target.unit,
    value: share ? si * 100 : si / unitStyle(target.unit, "zh").si,
    si,
    target: {
      value: target.value,
      unit: target.unit,
      comparator: ">=",
      aspirational: target.aspirational,
      ratio: 0.4694,
      met: false,
      calendarShare: 0.748,
    },
    achieved: { kind: target.achieved.kind, status: ["done"], year: "plan", partial: false },
    raw: { si: whole * 0.9 },
    drawn: {
      si: whole * 0.88,
      overlapSi: whole * 0.02,
      byStatus: {
        done: sum,
        underway: whole * 0.22,
        planned: whole * 0.15,
        unknown: whole * 0.03,
      },
    },
    byWork: {},
    districts: counties.map(([code, name], index) => ({
      code,
      name,
      si: share ? (parts[index] ?? 0) / 40 : (parts[index] ?? 0),
      ...(share ? { share: { numerator: parts[index] ?? 0, denominator: 40 } } : {}),
    })),
    outside: { si: share ? 0 : outside },
    byReportingUnit: [],
    ...(share
      ? { share: { numerator: { si: sum }, denominator: { si: whole }, uncovered: [] } }
      : {}),
  };
}

function exampleProvenance(target: Target, whole: number) {
  return {
    counted: 88,
    leftOut: [
      { id: "trails:77", why: "suspended", code: "suspended", si: 1 },
      { id: "trails:78", why: "other year", code: "other-year", si: 1 },
    ],
    overlap: {
      si: whole * 0.02,
      pairs: [{ a: "trails:12", b: "trails:40", si: 611, verdict: "open", takenOff: true }],
    },
    declared: { si: whole * 0.5, measuredSi: whole * 0.48, difference: 0.03, missing: 2 },
    unmapped: { rows: 4, declaredSi: whole * 0.04, undeclared: 1 },
    projects: [],
    method: {
      kind: methodOf(target),
      ellipsoid: "CGCS2000",
      ...(target.once === "geometry" ? { tolerance_m: 5 } : {}),
      basis: target.basis,
      notes: [],
      settings: Object.fromEntries(target.settings.map((one) => [one.id, one.default])),
    },
    inputs: target.layers.map((layer) => ({
      layer,
      sha256: "0",
      asOf: "2023-09-30",
      features: 93,
      sample: true,
      use: "projects",
    })),
  } satisfies Partial<Figure>;
}

function methodOf({ achieved }: Target): Figure["method"]["kind"] {
  return achieved.kind === "share" ? "share" : achieved.quantity;
}
