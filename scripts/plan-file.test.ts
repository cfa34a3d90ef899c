import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { planFileOf } from "./plan-file";

test("the plan among the layers is taken, else the product's own, and that is said", async () => {
  const layers = await mkdtemp(join(tmpdir(), "mingtu-plan-file-"));
  onTestFinished(() => rm(layers, { recursive: true }));

  const without = planFileOf(layers);
  await copyFile("layers/plan.json", join(layers, "plan.json"));
  const own = planFileOf(layers);

  expect(without.file).toBe(join("layers", "plan.json"));
  expect(without.problems).toMatchObject([
    { file: "plan.json", why: expect.stringContaining("the product's own plan is used") },
  ]);
  expect(own).toEqual({ file: join(layers, "plan.json"), problems: [] });
});
