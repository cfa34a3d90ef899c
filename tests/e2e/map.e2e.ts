import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { projectsIn } from "../../src/layers/projects-in";
import { test } from "./planner";

test("a click on a trail opens its card, with its measured length and its fields", async ({
  planner,
}) => {
  const trail = await namedTrail();
  const [longitude, latitude] = trail.middle;
  await planner.opens(`#/s?t=T16.trails&v=16/${latitude.toFixed(5)}/${longitude.toFixed(5)}`);
  await planner.waitsForFigures();
  const box = await planner.map.locator("canvas").boundingBox();
  if (!box) throw new Error("the map has no canvas");

  await expect(async () => {
    await planner.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(planner.link()).toMatch(/[?&]p=trails/);
  }).toPass({ timeout: 30_000 });

  await expect(planner.figure.getByText(trail.name).first()).toBeVisible();
  await expect(planner.figure.getByText(/公里|米/).first()).toBeVisible();
});

test("a layer that is switched off leaves the map, and the link says so", async ({ planner }) => {
  await planner.opens();
  await planner.waitsForFigures();
  await planner.page.getByRole("tab", { name: /图层图例/ }).click();
  await planner.list.getByRole("switch", { name: "福道" }).click({ force: true });

  await expect.poll(planner.link).toContain("off=trails");
});

/** A long trail with a name of its own, and the vertex at its middle. */
async function namedTrail() {
  const projects = projectsIn(await readFile("public/tiles/trails.fgb"), "trails");
  for (const { name, shape, status } of projects) {
    if (name === undefined || shape?.kind !== "line" || status !== "done") continue;
    if (projects.filter((other) => other.name === name).length > 1) continue;
    const at = Math.floor(shape.coords.length / 4) * 2;
    const [longitude, latitude] = shape.coords.slice(at, at + 2);
    if (longitude !== undefined && latitude !== undefined) {
      return { name, middle: [longitude, latitude] as const };
    }
  }
  throw new Error("the sample has no trail with a name of its own");
}
