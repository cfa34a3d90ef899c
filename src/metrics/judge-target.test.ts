import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { targetOf } from "../plan/find";
import { parsePlan } from "../plan/parse-plan";
import type { Target } from "../plan/plan";
import { calendarShare } from "./calendar-share";
import { judgeTarget, quotaOf } from "./judge-target";

const plan = parsePlan(JSON.parse(readFileSync("layers/plan.json", "utf8")));
const city = { code: "350400", whole: true, members: ["350404", "350405", "350481"] };
const county = { code: "350404", whole: false, members: ["350404"] };
const cluster = { code: "sanshayong", whole: false, members: ["350404", "350405", "350481"] };
const trails = target("T16.trails");
const shared: Target = {
  ...trails,
  shares: [
    { to: "350404", value: 20 },
    { to: "350405", value: 15 },
    { to: "350481", value: 10 },
  ],
};

function target(id: string): Target {
  const found = targetOf(plan, id);
  if (!found) throw new Error(`plan.json has no ${id}`);
  return found;
}

const judged = (si: number, place = city, of = trails, partialSi = 0) =>
  judgeTarget(of, plan, place, "2023-09-30", { si, amount: si, cityAmount: 61_000, partialSi });

test("a target is met by its own value and not by a decimetre less", () => {
  expect(judged(130_000).met).toBe(true);
  expect(judged(129_999.9).met).toBe(false);
  expect(judged(129_999.9).ratio).toBeLessThan(1);
});

test("the noise of adding lengths is no shortfall", () => {
  expect(judged(130_000 - 1e-5).met).toBe(true);
});

test("a county without a share shows its contribution and no rate", () => {
  const { ratio, met, contribution } = judged(6_100, county);

  expect({ ratio, met, contribution }).toEqual({ contribution: 0.1 });
});

test("a county with a share is held against it, and a cluster against the sum of its counties'", () => {
  expect(judged(10_000, county, shared)).toMatchObject({ value: 20, ratio: 0.5, met: false });
  expect(judged(45_000, cluster, shared)).toMatchObject({ value: 45, ratio: 1, met: true });
});

test("a cluster has no share while one of its counties has none, and shares of a percentage never add up", () => {
  const two = { ...shared, shares: shared.shares.slice(1) };
  const percent = { ...target("T49.villages"), shares: shared.shares };

  expect(quotaOf(two, cluster)).toBeUndefined();
  expect(quotaOf(percent, cluster)).toBeUndefined();
  expect(quotaOf(percent, county)).toBe(20);
});

test("the finished part of works underway is judged only where the target says so", () => {
  const partial = { ...trails, achieved: { ...trails.achieved, partial: true } };

  expect(judged(100_000, city, trails, 30_000).met).toBe(false);
  expect(judged(100_000, city, partial, 30_000).met).toBe(true);
});

test("the calendar's share counts the day of the cut-off and stays within the year", () => {
  expect(calendarShare("2023-09-30", 2023)).toBe(273 / 365);
  expect(calendarShare("2023-01-01", 2023)).toBe(1 / 365);
  expect(calendarShare("2024-02-29", 2024)).toBe(60 / 366);
  expect(calendarShare("2022-12-31", 2023)).toBe(0);
  expect(calendarShare("2024-03-01", 2023)).toBe(1);
});
