import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { targetOf } from "./find";
import {
  formatAgainst,
  formatAmount,
  formatParts,
  formatRatio,
  formatShares,
  formatTarget,
} from "./format-amount";
import { comparatorText, targetText } from "./labels";
import { parsePlan } from "./parse-plan";
import type { Target } from "./plan";

const plan = parsePlan(
  JSON.parse(readFileSync(new URL("../../layers/plan.json", import.meta.url), "utf8")),
);

test.each([
  [61_020.1, "km", "61.0 公里", "61.0 km"],
  [812.6, "m", "813 米", "813 m"],
  [1_000_000, "ha", "100.0 公顷", "100.0 ha"],
  [1_234_567, "m2", "1,234,567 平方米", "1,234,567 m²"],
  [10_000, "mu", "15.0 亩", "15.0 mu"],
  [750_000_000, "1e8 yuan", "7.50 亿元", "750 million yuan"],
  [3_450_000, "1e4 yuan", "345 万元", "3,450 thousand yuan"],
  [0.4694, "percent", "46.9%", "46.9%"],
  [43, "count", "43 栋", "43"],
] as const)("%s in %s is written as a planner writes it", (si, unit, zh, en) => {
  expect(formatAmount(si, unit, { language: "zh", counter: "栋" })).toBe(zh);
  expect(formatAmount(si, unit, { language: "en", counter: "栋" })).toBe(en);
});

test("40 metres short of 130 km is not 130.0 km, and a hair short is", () => {
  const trails = target("T16.trails");
  expect(formatAgainst(129_960, trails, { language: "zh" })).toBe("129.9 公里");
  expect(formatAgainst(129_999.99999, trails, { language: "zh" })).toBe("130.0 公里");
});

test("an achieved share, count and sum of money carry their own unit", () => {
  expect(formatAgainst(0.89996, target("T16.outlets"), { language: "zh" })).toBe("89.9%");
  expect(formatAgainst(12, target("T20.buildings"), { language: "zh" })).toBe("12 栋");
  expect(formatAgainst(749_999_999, target("T45.investment"), { language: "zh" })).toBe(
    "7.49 亿元",
  );
  expect(formatAgainst(749_999_999, target("T45.investment"), { language: "en" })).toBe(
    "749 million yuan",
  );
});

test("a target finer than the unit is usually written keeps its decimals, and so does its amount", () => {
  const fine = { ...target("T16.trails"), value: 12.345 };
  expect(formatTarget(fine, "zh")).toBe("12.345 公里");
  expect(formatAgainst(12_345, fine, { language: "zh" })).toBe("12.345 公里");
  expect(formatAgainst(12_344, fine, { language: "zh" })).toBe("12.344 公里");
});

test("the printed rows of counties add up to the printed total", () => {
  const trails = target("T16.trails");
  expect(formatAgainst(100_000, trails, { language: "zh" })).toBe("100.0 公里");
  const rows = formatParts([100_000 / 3, 100_000 / 3, 100_000 / 3], 100_000, trails, {
    language: "zh",
  });
  expect(rows).toEqual(["33.4", "33.3", "33.3"]);
});

test("a rate is 100.0% only when nothing is missing", () => {
  expect([0.9997, 1, 1.2].map((ratio) => formatRatio(ratio))).toEqual([
    "99.9%",
    "100.0%",
    "120.0%",
  ]);
});

test("targets are worded as the notice words them", () => {
  const worded = ["T16.outlets", "T22.permeable", "T49.homes", "T45.investment"].map(target);
  expect(worded.map((one) => targetText(one, "zh"))).toEqual([
    "达到 90%",
    "力争 30% 以上",
    "不少于 110 所",
    "7.5 亿元（计划量）",
  ]);
  expect(worded.map((one) => targetText(one, "en"))).toEqual([
    "reach 90%",
    "strive for at least 30%",
    "no fewer than 110",
    "750 million yuan (planned)",
  ]);
  expect(worded.map((one) => comparatorText(one, "zh"))).toEqual([
    "达到",
    "力争…以上",
    "不少于",
    "计划量",
  ]);
});

function target(id: string): Target {
  const found = targetOf(plan, id);
  if (!found) throw new Error(`no target ${id}`);
  return found;
}

test("shares of a whole are printed so that they add up to 100.0%", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (parts) => {
      const printed = formatShares(parts).map((text) => Number.parseFloat(text));
      if (parts.every((part) => part === 0)) expect(formatShares(parts)).toContain("—");
      else expect(printed.reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 6);
    }),
  );
});
