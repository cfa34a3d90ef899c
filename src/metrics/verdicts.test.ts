import fc from "fast-check";
import { expect, test } from "vitest";
import type { LineShape, PolygonShape } from "../geometry/shape";
import { yuan } from "../geometry/units";
import { type Project, statuses } from "../layers/project";
import type { Target } from "../plan/plan";
import { whatDoesNotAddUp } from "./adds-up";
import type { Figure } from "./figure";
import { measurePlan } from "./measure-plan";
import {
  box,
  counties,
  done,
  figureOf,
  layer,
  line,
  measured,
  planOf,
  point,
  trails,
} from "./test-city";
import { type OverlapVerdict, parseVerdicts, verdictOn } from "./verdicts";

const said = (a: string, b: string, verdict: OverlapVerdict["verdict"]): OverlapVerdict => ({
  a,
  b,
  verdict,
  who: "林工",
  when: "2023-10-08",
});
const pipes: Target = { ...trails, once: "code" };
const trench = line(117.02, 26.05, 117.05, 26.05);
const long = line(117.02, 26.05, 117.08, 26.05);

function drawn(
  target: Target,
  projects: readonly Partial<Project>[],
  ...verdicts: OverlapVerdict[]
): Figure {
  const figure = figureOf(target, [layer("trails", projects)], { verdicts });
  expect(whatDoesNotAddUp(figure)).toEqual([]);
  return figure;
}

test("two pipes in one trench that somebody calls the same count once, with who and when", () => {
  const rows = [
    { ...done, code: "A", shape: long },
    { ...done, code: "B", shape: trench },
  ];
  const [open, judged] = [
    drawn(pipes, rows),
    drawn(pipes, rows, said("trails:2", "trails:1", "same")),
  ];

  expect(open.overlap.pairs).toMatchObject([{ verdict: "open", takenOff: false }]);
  expect(open.overlap.pairs[0]).not.toHaveProperty("rule");
  expect(judged.overlap.pairs).toEqual([
    {
      a: "trails:1",
      b: "trails:2",
      si: open.overlap.pairs[0]?.si,
      verdict: "same",
      takenOff: true,
      who: "林工",
      when: "2023-10-08",
      rule: "verdict",
    },
  ]);
  expect((open.si ?? 0) - (judged.si ?? 0)).toBeCloseTo(judged.overlap.si, 6);
  expect(judged.overlap.si / (open.overlap.pairs[0]?.si ?? 1)).toBeCloseTo(1, 6);
});

test("pipes of one project code that somebody calls different both count, and it is said", () => {
  const row = { ...done, code: "A", shape: trench };
  const judged = drawn(pipes, [row, row], said("trails:1", "trails:2", "different"));

  expect(judged.overlap).toMatchObject({
    si: 0,
    pairs: [{ verdict: "different", takenOff: false, rule: "verdict", who: "林工" }],
  });
  expect(judged.si).toBeCloseTo(judged.raw.si, 6);
});

test("of three trails over one another, those called different count both, and the third once", () => {
  const row = { ...done, shape: trench };
  const one = drawn(trails, [row]).si ?? 0;
  const figure = drawn(trails, [row, row, row], said("trails:1", "trails:2", "different"));

  expect((figure.si ?? 0) / one).toBeCloseTo(2, 6);
  expect(
    figure.overlap.pairs.map(({ a, b, verdict, takenOff, rule }) => [
      a,
      b,
      verdict,
      takenOff,
      rule,
    ]),
  ).toEqual([
    ["trails:1", "trails:3", "open", true, "id"],
    ["trails:1", "trails:2", "different", false, "verdict"],
  ]);
});

test("parks called different keep the ground under both, and a third loses it to the first of them", () => {
  const parks: Target = {
    ...trails,
    unit: "ha",
    achieved: { ...trails.achieved, quantity: "area" },
  };
  const row = { ...done, shape: box(117.09, 26.01, 117.11, 26.02) };
  const one = drawn(parks, [row]).si ?? 0;

  expect((drawn(parks, [row, row, row]).si ?? 0) / one).toBeCloseTo(1, 6);
  expect(
    (drawn(parks, [row, row, row], said("trails:1", "trails:2", "different")).si ?? 0) / one,
  ).toBeCloseTo(2, 6);
});

test("a trail that runs back over itself counts both ways when somebody says so", () => {
  const back = line(117.02, 26.05, 117.04, 26.05, 117.04, 26.0501, 117.02, 26.05);
  const there = drawn(trails, [{ ...done, shape: back }]);
  const both = drawn(trails, [{ ...done, shape: back }], said("trails:1", "trails:1", "different"));

  expect(there.overlap.pairs).toMatchObject([{ a: "trails:1", b: "trails:1", rule: "itself" }]);
  expect(both.si).toBeCloseTo(both.raw.si, 6);
  expect(both.raw.si - (there.si ?? 0)).toBeGreaterThan(500);
});

test("buildings and money go by the verdict too", () => {
  const houses: Target = {
    ...trails,
    unit: "count",
    achieved: { ...trails.achieved, quantity: "count" },
  };
  const house = { ...done, name: "大厝", code: "A", shape: point(117.05, 26.05) };
  const money: Target = {
    ...trails,
    unit: "1e8 yuan",
    achieved: {
      ...trails.achieved,
      kind: "money",
      status: [...statuses],
      work: [],
      quantity: "money",
    },
  };
  const entry = { ...house, yearInvestment: yuan(1e6) };
  const different = said("trails:1", "trails:2", "different");

  expect(drawn(houses, [house, house]).si).toBe(1);
  expect(drawn(houses, [house, house], different).si).toBe(2);
  expect(drawn(money, [entry, entry]).si).toBe(1e6);
  expect(drawn(money, [entry, entry], different).si).toBe(2e6);
});

test("a verdict on two that are no longer over one another is said", () => {
  const rows = layer("trails", [{ ...done, shape: trench }]);
  const { problems } = measured(trails, [rows], {
    verdicts: [said("trails:1", "trails:9", "same")],
  });

  expect(problems.map(({ why }) => why)).toEqual([
    "林工 said on 2023-10-08 that trails:1 and trails:9 are same, but no figure counts the two over one another",
  ]);
});

test("which of two is kept says its rule: achieved first, then the one further on, then the id", () => {
  const rules = (one: Partial<Project>, other: Partial<Project>) =>
    drawn(trails, [
      { work: "new", shape: trench, ...one },
      { work: "new", shape: trench, ...other },
    ]).overlap.pairs.map(({ a, rule }) => `${a} ${rule}`);

  expect(rules({ status: "planned" }, { ...done })).toEqual(["trails:2 achieved first"]);
  expect(rules({ status: "planned" }, { status: "underway" })).toEqual(["trails:2 status"]);
  expect(rules({ ...done }, { ...done })).toEqual(["trails:1 id"]);
});

test("of several verdicts on two the latest holds, and a file of them is refused by its first fault", () => {
  const early = { ...said("trails:1", "trails:2", "same"), when: "2023-09-01" };
  const late = said("trails:2", "trails:1", "different");

  expect(verdictOn([late, early])("trails:1", "trails:2")).toBe(late);
  expect(verdictOn([early])("trails:1", "trails:3")).toBeUndefined();
  expect(parseVerdicts([early])).toEqual([early]);
  expect(() => parseVerdicts([{ ...early, verdict: "open" }])).toThrow(
    "[0].verdict: must be one of",
  );
  expect(() => parseVerdicts([{ ...early, who: " " }])).toThrow("[0].who");
});

test("asked again with its memory, another verdict gives another figure", () => {
  const layers = [
    layer("trails", [
      { ...done, shape: trench },
      { ...done, shape: trench },
    ]),
    counties,
  ];
  const asked = {
    plan: planOf(trails),
    layers,
    district: "350400",
    memory: { targets: new Map() },
  };
  const [one] = measurePlan(asked).figures;
  const [two] = measurePlan({
    ...asked,
    verdicts: [said("trails:1", "trails:2", "different")],
  }).figures;

  expect((two?.si ?? 0) / (one?.si ?? 1)).toBeCloseTo(2, 6);
});

// Property: whatever is said of whatever is drawn, the figure adds up, in any order of rows and verdicts.
const along = fc.constantFrom(117.01, 117.02, 117.05, 117.08, 117.12);
const anyLine: fc.Arbitrary<LineShape> = fc
  .array(along, { minLength: 2, maxLength: 4 })
  .map((lons) => line(...lons.flatMap((lon) => [lon, 26.05])));
const anyBox: fc.Arbitrary<PolygonShape> = fc
  .tuple(along, along)
  // Short edges: a geodesic of 10 km bows 2 m.
  .map((lons) => lons.map((lon) => 117.09 + (lon - 117) / 10))
  .map(([one = 0, other = 0]) =>
    box(Math.min(one, other), 26.01, Math.max(one, other) + 0.001, 26.02),
  );
const ids = [1, 2, 3, 4, 5].map((row) => `trails:${row}`);
const anyVerdict = fc
  .tuple(
    fc.constantFrom(...ids),
    fc.constantFrom(...ids),
    fc.constantFrom("same" as const, "different" as const),
  )
  .map(([a, b, verdict]) => said(a, b, verdict));
const anyRow = fc.record({
  code: fc.constantFrom("A", "B", ""),
  status: fc.constantFrom("done" as const, "planned" as const),
});

test("whatever is said of whatever is drawn, the figure adds up, in any order of rows and verdicts", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("geometry" as const, "code" as const),
      fc.constantFrom("length" as const, "area" as const),
      fc.array(fc.tuple(anyRow, anyLine, anyBox), { minLength: 2, maxLength: 5 }),
      fc.uniqueArray(anyVerdict, { maxLength: 4, selector: ({ a, b }) => [a, b].sort().join() }),
      (once, quantity, rows, verdicts) => {
        const target: Target = {
          ...trails,
          once,
          unit: quantity === "length" ? "km" : "ha",
          achieved: { ...trails.achieved, quantity },
        };
        const projects = rows.map(([row, road, ground]) => ({
          ...done,
          ...row,
          shape: quantity === "length" ? road : ground,
        }));
        const given = layer("trails", projects);
        const turned = { ...given, projects: given.projects.toReversed() };
        const figure = figureOf(target, [given], { verdicts });
        expect(whatDoesNotAddUp(figure)).toEqual([]);
        expect(figure.drawn.overlapSi).toBeGreaterThanOrEqual(-1e-6);
        const taken = figure.overlap.pairs.filter(({ takenOff }) => takenOff);
        const takenSi = taken.reduce((sum, { si }) => sum + si, 0);
        expect(Math.abs(takenSi - figure.drawn.overlapSi)).toBeLessThan(
          quantity === "length" ? 0.01 : 10,
        );
        for (const { takenOff, verdict } of figure.overlap.pairs) {
          if (verdict !== "open") expect(takenOff).toBe(verdict === "same");
        }
        expect(figureOf(target, [turned], { verdicts: verdicts.toReversed() })).toEqual(figure);
      },
    ),
    { numRuns: 300 },
  );
});
