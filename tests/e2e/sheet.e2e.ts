import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { PNG } from "pngjs";
import type { Progress } from "../../src/metrics/figure";
import { formatAmount } from "../../src/plan/format-amount";
import { test } from "./planner";
import { textOf } from "./read-pdf";

const run = promisify(execFile);

test("the sheet from the page says the command line's number, with its map, marks and sources", async ({
  planner,
}, testInfo) => {
  const { page } = planner;
  await planner.opens("#/s?t=T16.trails");
  await expect(planner.figure.getByText(/公里/).first()).toBeVisible();
  await page.getByRole("button", { name: "出图" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("150 dpi", { exact: true }).click();
  await dialog.getByText("PDF", { exact: true }).click();
  const download = page.waitForEvent("download", { timeout: 80_000 });
  await dialog.getByRole("button", { name: /生成|出图/ }).click();
  const file = join(testInfo.outputDir, "sheet.pdf");
  await (await download).saveAs(file);

  const bytes = await readFile(file);
  const text = (await textOf(bytes)).replaceAll(/\s/g, "");
  const said = formatAmount(await achievedTrails(), "km", { language: "zh" });
  for (const word of [
    said,
    "130公里",
    "示例数据",
    "内部工作用图",
    "图例",
    "比例尺",
    "CGCS2000",
    "界线为示意，不作划界依据",
    "2023-09-30",
    "三元区",
    "市域外",
  ]) {
    expect(text, word).toContain(word.replaceAll(" ", ""));
  }
});

test("the command line's PNG is paper times dpi, and its map is not blank", async ({
  browserName,
}, testInfo) => {
  expect(browserName).toBe("chromium");
  const out = join(testInfo.outputDir, "parks.png");
  const words = ["--target", "T16.parks", "--paper", "A4", "--dpi", "96", "--out", out, "--json"];
  const { stdout } = await run("npx", ["tsx", "scripts/mingtu.ts", "sheet", ...words]);
  const picture = PNG.sync.read(await readFile(out));

  expect(JSON.parse(stdout)).toMatchObject({ pages: 1, width_mm: 210, height_mm: 297, dpi: 96 });
  expect([picture.width, picture.height]).toEqual([794, 1123]);
  expect(coloursOf(picture)).toBeGreaterThan(200);
});

async function achievedTrails(): Promise<number> {
  const { stdout } = await run("npx", ["tsx", "scripts/mingtu.ts", "progress", "--json"], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { figures }: Progress = JSON.parse(stdout);
  const si = figures.find(({ id }) => id === "T16.trails")?.si;
  if (si === undefined) throw new Error("no figure for T16.trails");
  return si;
}

function coloursOf({ data }: PNG): number {
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
  return colours.size;
}
