import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { test } from "./planner";

test("a figure leaves the page as a sentence, a workbook and a table", async ({ planner }) => {
  const { page, figure } = planner;
  await planner.opens("#/s?t=T16.trails");
  await figure.getByRole("button", { name: "复制成句" }).click();
  await expect(figure.getByText("已复制")).toBeVisible();

  const [workbook] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: "XLSX" }).click(),
  ]);
  const parts = unzipSync(await readFile(await workbook.path()));
  expect(workbook.suggestedFilename()).toMatch(/^福道-三明市-2023-09-30\.xlsx$/);
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain("来源");

  const [table] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: "CSV" }).click(),
  ]);
  const text = await readFile(await table.path(), "utf8");
  expect(text).toContain("市域外");
  expect(text).toContain("示例");
});
