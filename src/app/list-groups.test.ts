import { expect, test } from "vitest";
import { examplePlan } from "./example-figure";
import { groupsOf, type Row } from "./list-groups";

const plan = examplePlan();
const tasksIn = (rows: readonly Row[]) =>
  rows.filter(({ kind }) => kind === "task").map(({ task }) => task.id);

test("by target the list is the 14 targets in the order of the notice", () => {
  const rows = groupsOf(plan, "target", "zh").flatMap(({ rows: own }) => own);

  expect(rows).toHaveLength(14);
  expect(rows[0]).toMatchObject({ kind: "target", target: { id: "T16.outlets" } });
});

test("by chapter every one of the 49 tasks stands once, also those that no map can show", () => {
  const ids = groupsOf(plan, "chapter", "zh").flatMap(({ rows }) => tasksIn(rows));

  expect(ids).toEqual(plan.tasks.map(({ id }) => id));
  expect(ids).toHaveLength(49);
});

test("by department each has its targets first, and the one with most targets leads", () => {
  const [first, ...rest] = groupsOf(plan, "department", "zh");
  const targets = (rows: readonly Row[]) => rows.filter(({ kind }) => kind === "target").length;

  expect(first?.rows[0]?.kind).toBe("target");
  for (const group of rest)
    expect(targets(group.rows)).toBeLessThanOrEqual(targets(first?.rows ?? []));
});

test("by department all tasks are reachable too", () => {
  const rows = groupsOf(plan, "department", "en").flatMap(({ rows: own }) => own);

  expect(new Set(rows.map(({ task }) => task.id)).size).toBe(49);
});
