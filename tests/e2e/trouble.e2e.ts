import { expect } from "@playwright/test";
import { faultsOf } from "./axe";
import { test } from "./planner";

test.describe("without the layers", () => {
  test.use({ allows: { errors: ["Failed to load resource"] } });

  test("the page says which file is missing and how to make it", async ({ planner }) => {
    await planner.page.route("**/layers.json", (route) => route.fulfill({ status: 404 }));

    await planner.opens();

    await expect(planner.page.getByText(/layers\.json/).first()).toBeVisible();
    await expect(planner.page.getByText(/npm start/).first()).toBeVisible();
    await expect(planner.page.getByRole("button", { name: "重试" }).first()).toBeVisible();
  });

  test("one broken archive is named, and the figures are there all the same", async ({
    planner,
  }) => {
    await planner.page.route("**/trails.pmtiles", (route) => route.fulfill({ status: 404 }));

    await planner.opens();
    await planner.waitsForFigures();

    await expect(planner.map.getByText(/福道/).first()).toBeVisible();
  });

  test("one missing exact file is named in its figure's place, and the other figures stand", async ({
    planner,
  }) => {
    await planner.page.route("**/trails.fgb", (route) => route.fulfill({ status: 404 }));

    await planner.opens("#/s?t=T16.trails");

    await expect(planner.figure.getByText(/trails\.fgb/).first()).toBeVisible();
    await expect(planner.list.getByRole("button", { name: /公园绿地.*66\.2/ })).toBeVisible();
  });
});

test("overview, figure and task are free of faults that axe finds", async ({ planner }) => {
  for (const link of ["", "#/s?t=T16.trails", "#/s?task=T1&look=dark"]) {
    await planner.opens(link);
    await planner.page.reload();
    await planner.waitsForFigures();

    expect(await faultsOf(planner.page), link).toEqual([]);
  }
});
