import { expect, test } from "vitest";
import { yuan } from "../geometry/units";
import type { Target } from "../plan/plan";
import { done, figureOf, layer, line, trails } from "./test-city";

const money: Target = {
  ...trails,
  unit: "1e8 yuan",
  achieved: { ...trails.achieved, kind: "money", work: [], quantity: "money" },
  once: "code",
};
const entry = {
  ...done,
  name: "一期",
  code: "A",
  yearInvestment: yuan(100),
  shape: line(117.01, 26.01, 117.02, 26.01),
} as const;

test("one sum under one code is taken off only under one name too", () => {
  const of = (name: string) => {
    const { si, overlap } = figureOf(money, [layer("trails", [entry, { ...entry, name }])]);
    return { si: Math.round(si ?? 0), off: overlap.pairs.map(({ takenOff }) => takenOff) };
  };

  expect(of("一期")).toEqual({ si: 100, off: [true] });
  expect(of("二期")).toEqual({ si: 200, off: [false] });
});
