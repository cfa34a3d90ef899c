import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Progress } from "../src/metrics/figure";
import { causes, type ProgressChange } from "../src/metrics/what-changed";

let folder = "";
let june = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingtu-since-"));
  june = join(folder, "june.json");
  const { stdout } = await mingtu("--as-of", "2023-06-30", "--district", "350481", "--json");
  await writeFile(june, stdout);
}, 300_000);

afterAll(() => rm(folder, { recursive: true }));

test("what changed since an earlier result is told by target and cause, for its district", async () => {
  const { stdout } = await mingtu("--since", june, "--json");
  const { district, changes }: Progress & { changes: ProgressChange } = JSON.parse(stdout);

  expect(district).toBe("350481");
  expect(changes.before.asOf).toBe("2023-06-30");
  expect(changes.figures).toHaveLength(14);
  for (const { difference, parts, rows } of changes.figures) {
    const sum = causes.reduce((total, cause) => total + parts[cause], 0);
    expect(Math.abs(sum - difference)).toBeLessThan(1e-3);
    if (Math.abs(difference) > 1) expect(rows.length).toBeGreaterThan(0);
  }
  expect(changes.figures.filter(({ parts }) => parts.status > 0).length).toBeGreaterThan(5);
});

test("the table prints causes that add up to the difference it prints", async () => {
  const { stdout } = await mingtu("--since", june);
  const trails = stdout.split("\n").find((line) => line.startsWith("T16.trails")) ?? "";
  const [, , before, after, difference, , ...parts] = trails.split(/\s+/);
  const numbers = parts.map((part) => (part === "·" ? 0 : Number(part)));

  expect(Number(after) - Number(before)).toBeCloseTo(Number(difference), 3);
  expect(numbers.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Number(difference), 3);
});

test("another district, no file and no result are the input's fault", async () => {
  await writeFile(join(folder, "list.json"), "[]");
  for (const [words, why] of [
    [["--since", june, "--district", "350404"], "one result is of 350481"],
    [["--since", join(folder, "none.json")], "mingtu progress --json > A.json"],
    [["--since", join(folder, "list.json")], "the whole must be an object"],
  ] as const) {
    const { code, stderr } = await mingtu(...words);
    expect(code).toBe(1);
    expect(stderr).toContain(why);
  }
});

test("a person's verdicts come from a file, and a wrong one is named by its field", async () => {
  const file = join(folder, "verdicts.json");
  const judged = { a: "trails:x", b: "trails:y", verdict: "same", who: "林工", when: "2023-10-08" };
  await writeFile(file, JSON.stringify([judged]));
  const { stdout } = await mingtu("--verdicts", file, "--json");
  const { problems }: Progress = JSON.parse(stdout);
  expect(problems.at(-1)?.why).toContain("林工 said on 2023-10-08");

  await writeFile(file, JSON.stringify([{ ...judged, when: "yesterday" }]));
  const { code, stderr } = await mingtu("--verdicts", file);
  expect(code).toBe(1);
  expect(stderr).toContain("[0].when: must be a day");
});

async function mingtu(...words: readonly string[]) {
  const script = ["--import", "tsx", "scripts/mingtu.ts", "progress", ...words];
  const options = { maxBuffer: 64_000_000 };
  return promisify(execFile)(process.execPath, script, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({
      code: Number(code),
      stdout: String(stdout),
      stderr: String(stderr),
    }),
  );
}
