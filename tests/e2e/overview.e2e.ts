import { expect } from "@playwright/test";
import { test } from "./planner";

test("a first visit on a plain intranet address draws the city and 14 figures", async ({
  planner,
}) => {
  await planner.opens();
  await planner.waitsForFigures();

  expect(await planner.page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(planner.list.getByRole("button", { name: /示例/ })).toHaveCount(14);
  await expect(planner.map.locator("canvas")).toBeVisible();
  await planner.sees("界线为示意，不作划界依据");
  await planner.sees("内部工作用图");
});

test("a target opens its figure, and back and forward walk through what was seen", async ({
  planner,
}) => {
  await planner.opens();
  await planner.waitsForFigures();
  const { page } = planner;

  await planner.choosesTarget(/福道/);
  await expect(planner.figure.getByText("三元区").first()).toBeVisible();
  expect(planner.link()).toContain("T16.trails");

  await planner.figure.getByRole("button", { name: "永安市" }).first().click();
  await expect.poll(planner.link).toContain("350481");

  await page.goBack();
  await expect.poll(planner.link).not.toContain("350481");
  await page.goBack();
  await expect.poll(planner.link).not.toContain("T16.trails");
  await page.goForward();
  await expect.poll(planner.link).toContain("T16.trails");
});

test("a link that a colleague sent opens what she saw", async ({ planner }) => {
  await planner.opens();
  await planner.waitsForFigures();
  await planner.choosesTarget(/7\.5 亿元/);
  await expect.poll(planner.link).toContain("T45.investment");
  const sent = planner.link();

  await planner.opens("#/s");
  await planner.page.reload();
  await planner.opens(sent);
  await planner.page.reload();

  await expect(planner.figure.getByRole("heading", { level: 2 })).toContainText("投资");
});

test("every one of the 49 tasks can be reached, with a reason where it has no place", async ({
  planner,
}) => {
  await planner.opens();
  await planner.waitsForFigures();
  await planner.list.getByText("章节", { exact: true }).click();

  for (const number of [1, 12, 24, 49]) {
    await expect(planner.list.getByText(`T${number}`, { exact: true }).first()).toBeVisible();
  }
  const numbers = await planner.list.getByText(/^T\d{1,2}$/).allTextContents();
  expect(new Set(numbers).size).toBe(49);

  await planner.list.getByText("T1", { exact: true }).first().click();
  await expect(planner.figure.getByText("不涉及空间").first()).toBeVisible();
});

test("the page speaks English and wears dark, and the link keeps both", async ({ planner }) => {
  await planner.opens();
  await planner.waitsForFigures();
  await planner.page.getByRole("button", { name: "English" }).click();
  await planner.page.getByRole("button", { name: "Switch to dark" }).click();
  await expect(planner.list.getByText("130 km").first()).toBeVisible();

  await planner.page.reload();

  await expect(planner.list.getByText("130 km").first()).toBeVisible();
  await expect(planner.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(planner.page.locator("html")).toHaveAttribute("lang", "en");
});

test("a project is found by its name, opened, and shows measured beside declared", async ({
  planner,
}) => {
  await planner.opens();
  await planner.waitsForFigures();
  await planner.page.keyboard.press("/");
  await planner.page.keyboard.type("𠮷");

  await planner.page.getByRole("option", { name: /𠮷/ }).first().click();

  await expect(planner.figure.getByText(/𠮷/).first()).toBeVisible();
  await expect.poll(planner.link).toMatch(/[?&]p=/);
});
