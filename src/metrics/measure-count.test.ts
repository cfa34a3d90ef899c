import { expect, test } from "vitest";
import type { Project } from "../layers/project";
import type { Target } from "../plan/plan";
import { whatDoesNotAddUp } from "./adds-up";
import { box, done, figureOf, layer, point, trails } from "./test-city";

const houses: Target = {
  ...trails,
  unit: "count",
  achieved: { ...trails.achieved, work: [], quantity: "count" },
  once: "code",
};

function counted(...projects: Partial<Project>[]): { si: number | undefined; pairs: string[] } {
  const { overlap, ...figure } = figureOf(houses, [layer("trails", projects)]);
  expect(whatDoesNotAddUp({ ...figure, overlap })).toEqual([]);
  const pairs = overlap.pairs.map(({ a, b, takenOff }) => `${a} ${b} ${takenOff}`);
  return { si: figure.si, pairs };
}

const house = { ...done, name: "大厝", code: "A", shape: point(117.05, 26.05) } as const;
// One degree of longitude is 100 km here: 5 m are 0.00005°.
const quarter = { ...done, name: "老街", code: "Q", shape: box(117.05, 26.05, 117.052, 26.052) };
const moved = box(117.05015, 26.05, 117.05215, 26.052);

test("a building with two kinds of work is one building, whatever codes they have", () => {
  const other = { ...house, code: "B", work: "repaired" } as const;

  expect(counted(house, other)).toEqual({ si: 1, pairs: ["trails:1 trails:2 true"] });
});

test("a quarter handed in twice under one code counts once where the outlines overlap, 15 m apart", () => {
  expect(counted(quarter, { ...quarter, shape: moved })).toEqual({
    si: 1,
    pairs: ["trails:1 trails:2 true"],
  });
});

test("quarters of one name whose outlines overlap are reported, and stay two under two codes", () => {
  const far = { ...quarter, code: "R", shape: box(117.08, 26.05, 117.082, 26.052) };

  expect(counted(quarter, { ...quarter, code: "R", shape: moved })).toEqual({
    si: 2,
    pairs: ["trails:1 trails:2 false"],
  });
  expect(counted(quarter, far)).toEqual({ si: 2, pairs: [] });
});

test("one code in two places is reported however far apart, and nothing is taken off", () => {
  expect(counted(house, { ...house, name: "祠堂", shape: point(117.09, 26.05) })).toEqual({
    si: 2,
    pairs: ["trails:1 trails:2 false"],
  });
  expect(counted(quarter, { ...quarter, shape: box(117.052, 26.05, 117.054, 26.052) })).toEqual({
    si: 2,
    pairs: ["trails:1 trails:2 false"],
  });
});

test("namesakes 40 m apart are two, and those 4 m apart are one", () => {
  const at = (lon: number) => ({ ...house, code: "B", shape: point(lon, 26.05) });

  expect(counted(house, at(117.0504))).toEqual({ si: 2, pairs: [] });
  expect(counted(house, at(117.05004)).si).toBe(1);
});
