import { expect, test } from "vitest";
import { examplePlan } from "./example-figure";
import { hitsInPlan } from "./search-hits";

const plan = examplePlan();

test("a task's number finds the task first, and then its targets", () => {
  const hits = hitsInPlan(plan, "t16", "zh");

  expect(hits[0]).toMatchObject({ kind: "task", id: "T16" });
  expect(hits.map(({ id }) => id)).toContain("T16.trails");
});

test("two targets of 130 km are two hits, told apart by their names", () => {
  expect(hitsInPlan(plan, "福道", "zh").map(({ id }) => id)).toContain("T16.trails");
  expect(hitsInPlan(plan, "乡镇污水", "zh").map(({ id }) => id)).toContain("T44.sewers");
});

test("a department finds its tasks, and nothing finds nothing", () => {
  expect(hitsInPlan(plan, "市水利局", "zh").map(({ id }) => id)).toContain("T45");
  expect(hitsInPlan(plan, "  ", "zh")).toEqual([]);
  expect(hitsInPlan(plan, "没有这样的事", "zh")).toEqual([]);
});
