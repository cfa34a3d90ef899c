import { expect, test } from "vitest";
import type { IsoDate, Project } from "../layers/project";
import type { Target } from "../plan/plan";
import { whatDoesNotAddUp } from "./adds-up";
import { measurePlan } from "./measure-plan";
import {
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
import type { OverlapVerdict } from "./verdicts";

const old = { ...done, year: 2021 } as const;
const road = line(117.02, 26.05, 117.08, 26.05);
const half = line(117.02, 26.05, 117.05, 26.05);
const day = (text: string) => text as IsoDate;

function drawn(
  projects: readonly Partial<Project>[],
  target = trails,
  verdicts: OverlapVerdict[] = [],
) {
  const figure = figureOf(target, [layer("trails", projects)], { verdicts });
  expect(whatDoesNotAddUp(figure)).toEqual([]);
  return figure;
}

test("a stretch upgraded over a trail of an earlier year is named with it, and still counts", () => {
  const figure = drawn([
    { ...done, work: "upgraded", shape: road },
    { ...old, shape: half },
  ]);

  expect(figure.alreadyCounted?.pairs).toEqual([
    { id: "trails:1", earlier: "trails:2", year: 2021, si: expect.any(Number), verdict: "open" },
  ]);
  expect((figure.alreadyCounted?.si ?? 0) / (figure.si ?? 1)).toBeCloseTo(0.5, 2);
  expect(figure.si).toBeCloseTo(figure.raw.si - (figure.leftOut[0]?.si ?? 0), 6);
  expect(figure.method.notes.map(({ zh }) => zh).join()).toContain("往年已计");
});

test("a stretch over two trails of earlier years, drawn twice this year, is already counted once", () => {
  const rows = [
    { ...done, shape: road },
    { ...done, shape: road },
    { ...old, shape: half },
    { ...old, finishedOn: day("2020-05-01"), shape: half },
  ];
  const [once, pipes] = [drawn(rows), drawn(rows, { ...trails, once: "code" })];
  const length = drawn([{ ...done, shape: half }]).si ?? 0;

  expect((once.alreadyCounted?.si ?? 0) / length).toBeCloseTo(1, 2);
  expect(once.alreadyCounted?.pairs.map(({ earlier, year }) => `${earlier} ${year}`)).toContain(
    "trails:3 2021",
  );
  // Two pipes are two lengths, and both lie where an earlier one does.
  expect((pipes.alreadyCounted?.si ?? 0) / length).toBeCloseTo(2, 2);
});

test("only works that counted in an earlier year are meant: no planned, later, suspended or other kind", () => {
  for (const other of [
    { status: "planned", work: "new" } as const,
    { ...done, year: 2024 },
    { ...done, status: "suspended", year: 2021 } as const,
    { ...old, work: "existing" } as const,
    { ...old, shape: point(117.03, 26.05) },
  ]) {
    expect(
      drawn([
        { ...done, shape: road },
        { shape: half, ...other },
      ]),
    ).not.toHaveProperty("alreadyCounted");
  }
  const planned = { status: "planned", work: "new", shape: road } as const;
  expect(drawn([planned, { ...old, shape: half }])).not.toHaveProperty("alreadyCounted");
});

test("a building repaired two years running is named", () => {
  const houses: Target = {
    ...trails,
    unit: "count",
    achieved: { ...trails.achieved, quantity: "count" },
    once: "code",
  };
  const house = { name: "大厝", code: "A", shape: point(117.05, 26.05) };
  const figure = drawn(
    [
      { ...done, ...house },
      { ...old, ...house },
    ],
    houses,
  );

  expect(figure).toMatchObject({ si: 1, alreadyCounted: { si: 1, pairs: [{ id: "trails:1" }] } });
});

test("what somebody calls two different works is named and in no sum, and the verdict is not idle", () => {
  const verdict = { verdict: "different", who: "林工", when: "2023-10-08" } as const;
  const verdicts = [{ ...verdict, a: "trails:2", b: "trails:1" }];
  const rows = [
    { ...done, shape: road },
    { ...old, shape: half },
  ];

  expect(drawn(rows, trails, verdicts).alreadyCounted).toMatchObject({
    si: 0,
    pairs: [{ verdict: "different" }],
  });
  expect(measured(trails, [layer("trails", rows)], { verdicts }).problems).toEqual([]);
});

test("a county names what lies in it", () => {
  const across = line(117.08, 26.05, 117.12, 26.05);
  const layers = [
    layer("trails", [
      { ...done, shape: across },
      { ...old, shape: across },
    ]),
    counties,
  ];
  const inDistrict = (district: string) =>
    measurePlan({ plan: planOf(trails), layers, district }).figures[0];
  const [city, county] = [inDistrict("350400"), inDistrict("350481")];

  expect((county?.alreadyCounted?.si ?? 0) / (city?.alreadyCounted?.si ?? 1)).toBeCloseTo(0.5, 2);
  expect(county && whatDoesNotAddUp(county)).toEqual([]);
});
