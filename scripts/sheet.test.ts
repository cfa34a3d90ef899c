import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** None of them reads a layer: `nowhere` would be told first. */
test.each([
  ["sheet", "--layers", "nowhere", "--out", "x.pdf", "--as-of", "2023-02-30"],
  ["sheet", "--layers", "nowhere", "--out", "x.pdf", "--target", "T16.trails", "--task", "T16"],
  ["sheet", "--layers", "nowhere", "--out", "x.pdf", "--dpi", "1"],
  ["progress", "--layers", "nowhere", "--as-of", "soon"],
])("%s with words that make no sense exits 2 before anything is built", (...words) => {
  const script = ["--import", "tsx", "scripts/mingtu.ts", ...words];
  const { status, stderr } = spawnSync(process.execPath, script, { encoding: "utf8" });

  expect(status).toBe(2);
  expect(stderr).not.toContain("nowhere");
});
