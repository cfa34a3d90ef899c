import { expect, test } from "vitest";
import type { IsoDate, Project } from "../layers/project";
import type { Target } from "../plan/plan";
import { whatDoesNotAddUp } from "./adds-up";
import { measurePlan } from "./measure-plan";
import { counties, done, figureOf, layer, line, planOf, point, trails } from "./test-city";

const day = (text: string) => text as IsoDate;
const road = (south: number) => line(117.01, south, 117.02, south);
const underway = { status: "underway", work: "new" } as const;
const planned = { status: "planned", work: "upgraded" } as const;

function drawn(projects: readonly Partial<Project>[], target = trails) {
  const figure = figureOf(target, [layer("trails", projects)]);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
  return figure;
}

test("works that are to be finished by the deadline add to the year's end, others are counted apart", () => {
  const figure = drawn([
    { ...done, shape: road(26.01) },
    { ...underway, finishedOn: day("2023-12-31"), shape: road(26.02) },
    { ...planned, finishedOn: day("2023-11-01"), shape: road(26.03) },
    { ...underway, shape: road(26.04) },
    { ...underway, finishedOn: day("2023-09-30"), shape: road(26.05) },
    { ...underway, finishedOn: day("2024-01-01"), shape: road(26.06) },
    { status: "suspended", work: "new", finishedOn: day("2023-11-01"), shape: road(26.07) },
  ]);

  expect(figure.outlook).toMatchObject({
    by: "2023-12-31",
    rows: 2,
    undated: 1,
    overdue: 1,
    late: 1,
  });
  expect((figure.outlook?.si ?? 0) / (figure.si ?? 1)).toBeCloseTo(3, 3);
  expect((figure.outlook?.addedSi ?? 0) / (figure.si ?? 1)).toBeCloseTo(2, 3);
});

test("the outlook is judged by the unrounded amount, and a stretch drawn twice is finished once", () => {
  const almost = { ...trails, value: 2 };
  const kilometre = line(117.01, 26.05, 117.02001, 26.05);
  const due = { ...underway, finishedOn: day("2023-10-31") };
  const rows = [
    { ...done, shape: kilometre },
    { ...due, shape: kilometre },
    { ...due, shape: line(117.03, 26.05, 117.04, 26.05) },
  ];
  const { outlook, si } = drawn(rows, almost);

  expect(outlook?.addedSi).toBeCloseTo(si ?? 0, -1);
  expect(outlook?.met).toBe((outlook?.si ?? 0) >= 2000);
  expect(outlook?.ratio).toBeCloseTo((outlook?.si ?? 0) / 2000, 9);
});

test("there is no outlook for money, after the deadline, or where nothing can be computed", () => {
  const money: Target = {
    ...trails,
    unit: "1e8 yuan",
    achieved: { ...trails.achieved, kind: "money", quantity: "money" },
  };
  const rows = [layer("trails", [{ ...done, shape: road(26.01) }])];

  expect(figureOf(money, rows)).not.toHaveProperty("outlook");
  expect(figureOf(trails, rows, { asOf: "2023-12-31" })).not.toHaveProperty("outlook");
  expect(figureOf(trails, [layer("trails", [])])).not.toHaveProperty("outlook");
  expect(figureOf(trails, rows)).toHaveProperty("outlook");
});

test("a home to be opened covers its village in the outlook, once, and a county has its own", () => {
  const villages = layer(
    "villages",
    [
      { village: "350404001001", county: "350404", class: "村" },
      { village: "350481001001", county: "350481", class: "村" },
    ],
    { role: "reference", geometry: "none", sample: false },
  );
  const coverage: Target = {
    ...trails,
    unit: "percent",
    value: 70,
    achieved: { ...trails.achieved, kind: "share", work: [], year: "any", quantity: "count" },
    once: "code",
    share: { of: "list", layer: "villages", kind: "村" },
  };
  const home = { status: "underway", finishedOn: day("2023-11-01") } as const;
  const homes = layer("trails", [
    { status: "done", village: "350404001001", shape: point(117.05, 26.05) },
    { ...home, name: "一", village: "350481001001", shape: point(117.15, 26.05) },
    { ...home, name: "二", village: "350481001001", shape: point(117.16, 26.05) },
  ]);
  const inDistrict = (district: string) =>
    measurePlan({ plan: planOf(coverage), layers: [homes, villages, counties], district })
      .figures[0];

  expect(inDistrict("350400")).toMatchObject({
    si: 0.5,
    outlook: { si: 1, addedSi: 1, rows: 2, met: true },
  });
  expect(inDistrict("350404")).toMatchObject({ si: 1, outlook: { si: 1, addedSi: 0, rows: 0 } });
});
