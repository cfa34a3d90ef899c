import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { membersOf } from "./districts";
import { targetOf, taskOf, taskOfTarget } from "./find";
import { parsePlan } from "./parse-plan";

const plan = parsePlan(
  JSON.parse(readFileSync(new URL("../../layers/plan.json", import.meta.url), "utf8")),
);

test("two targets of 130 km are told apart by id", () => {
  const [trails, sewers] = [targetOf(plan, "T16.trails"), targetOf(plan, "T44.sewers")];
  expect([trails?.value, sewers?.value]).toEqual([130, 130]);
  expect(trails?.layers).toEqual(["trails"]);
  expect(sewers?.layers).toEqual(["sewers"]);
});

test("a target knows its task, and an unknown id finds nothing", () => {
  expect(taskOfTarget(plan, "T49.homes")?.number).toBe(49);
  expect(taskOf(plan, "T12")?.departments).toContain("市交通运输局");
  expect(taskOf(plan, "T50")).toBeUndefined();
  expect(taskOfTarget(plan, "T16")).toBeUndefined();
});

test("the city is every county, the cluster its three, a county itself", () => {
  expect(membersOf(plan, "350400")).toBe("all");
  expect(membersOf(plan, "sanshayong")).toEqual(["350404", "350405", "350481"]);
  expect(membersOf(plan, "350424")).toEqual(["350424"]);
});
