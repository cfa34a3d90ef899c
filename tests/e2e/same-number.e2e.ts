import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import type { Progress } from "../../src/metrics/figure";
import { formatAmount } from "../../src/plan/format-amount";
import { test } from "./planner";

const run = promisify(execFile);

test("the page's figure is the command line's figure, county by county", async ({ planner }) => {
  const { stdout } = await run("npx", ["tsx", "scripts/mingtu.ts", "progress", "--json"], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const progress: Progress = JSON.parse(stdout);
  const trails = progress.figures.find(({ id }) => id === "T16.trails");
  if (trails?.si === undefined) throw new Error("no figure for T16.trails");
  const said = formatAmount(trails.si, "km", { language: "zh" });

  await planner.opens("#/s?t=T16.trails");
  await expect(planner.figure.getByText(said).first()).toBeVisible();
  for (const { name, si = 0 } of trails.districts.filter((part) => (part.si ?? 0) > 1000)) {
    const row = planner.figure.getByRole("row", { name: new RegExp(name) }).first();
    const shown = Number.parseFloat((await row.getByRole("cell").first().textContent()) ?? "");
    expect(Math.abs(shown - si / 1000), name).toBeLessThan(0.11);
  }
});
