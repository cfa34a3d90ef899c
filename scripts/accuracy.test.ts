import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { accuracyReport } from "./accuracy/accuracy-report";
import { atMost, greatest } from "./accuracy/markdown-table";

test("docs/accuracy.md is what its command prints", async () => {
  const committed = await readFile(new URL("../docs/accuracy.md", import.meta.url), "utf8");
  expect(await accuracyReport()).toBe(committed);
});

test.each([
  [0, "none"],
  [3.2e-10, "4e-10"],
  [3e-10, "3e-10"],
  [9.6e-10, "1e-9"],
  [0.0123, "0.02"],
  [5.01, "6"],
])("a difference of %d is shown as %s", (difference, shown) => {
  expect(atMost(difference)).toBe(shown);
});

test("a difference that is not a number is no small one", () => {
  expect(() => atMost(greatest([1, Number.NaN]))).toThrow(RangeError);
  expect(() => greatest([])).toThrow(RangeError);
});
