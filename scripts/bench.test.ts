import { expect, test } from "vitest";
import { allContests } from "./bench/all-contests";
import { contradictions, hold } from "./bench/contest";

test("on a few hundred shapes every contender's results are ours, within its known error", async () => {
  const contests = await allContests({ sizes: [500], slow: 500 });
  const results = (await Promise.all(contests.map(hold))).flat();
  expect(results.filter(({ by }) => by !== "mingtu").length).toBeGreaterThan(9);
  expect(contradictions(results)).toEqual([]);
});

test("a result that differs by more than is explained is named", async () => {
  const results = await hold({
    measure: "length",
    items: "lines",
    sizes: [2],
    ours: () => Float64Array.of(100, 200),
    others: [
      {
        name: "a rough one",
        most: 2,
        prepare: () => () => Float64Array.of(100, 202),
        allowed: 1e-3,
      },
      {
        name: "a silent one",
        most: 2,
        prepare: () => () => new Float64Array(),
        allowed: 1e-3,
      },
    ],
  });
  expect(contradictions(results)).toEqual([
    "length, 2 lines: a rough one differs by 0.01, of which 0.001 is explained",
    "length, 2 lines: a silent one differs by Infinity, of which 0.001 is explained",
  ]);
});
