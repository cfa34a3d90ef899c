import { expect, test } from "vitest";
import { whatDoesNotAddUp } from "./adds-up";
import { box, done, figureOf, layer, line, measured, permeable, trails } from "./test-city";

const green = { status: "done", shape: box(117.02, 26.01, 117.06, 26.05) } as const;
const ground = [{ shape: box(117.01, 26, 117.09, 26.1) }];
test("what has no figure carries no invented zeros of districts", () => {
  const undrawn = figureOf(trails, [layer("trails", [done])]);
  const noGround = figureOf(permeable, [layer("permeable", [done]), layer("builtup", ground)]);

  for (const figure of [figureOf(trails, []), figureOf(trails, [layer("trails", [])]), undrawn]) {
    expect(figure.districts).toEqual([]);
    expect(whatDoesNotAddUp(figure)).toEqual([]);
  }
  expect(noGround).toMatchObject({ whyCode: "not-drawn", districts: [] });
  expect(noGround).not.toHaveProperty("share");
  expect(whatDoesNotAddUp(noGround)).toEqual([]);
});

test("a works list that has achieved nothing is a figure, zero in each county", () => {
  const planned = {
    status: "planned",
    work: "new",
    shape: line(117.01, 26, 117.02, 26.05),
  } as const;

  expect(figureOf(trails, [layer("trails", [planned])]).districts).toMatchObject([
    { si: 0 },
    { si: 0 },
  ]);
});

const share = (projectsAreSample: boolean, groundIsSample: boolean, role: "plan" | "reference") =>
  measured(permeable, [
    layer("permeable", [green], { sample: projectsAreSample }),
    layer("builtup", ground, { sample: groundIsSample, role }),
  ]);

test("real projects are never divided by a sample, and what to do about it is said", () => {
  const { figures, problems } = share(false, true, "plan");

  expect(figures).toMatchObject([{ whyCode: "mixed-sample", districts: [], target: {} }]);
  expect(figures[0]).not.toHaveProperty("value");
  expect(figures[0]).not.toHaveProperty("share");
  expect(figures[0]?.target).not.toHaveProperty("met");
  expect(figures.flatMap(whatDoesNotAddUp)).toEqual([]);
  expect(problems).toEqual([
    {
      file: "builtup/layer.json",
      why: "T22.permeable would divide permeable, which is real, by sample layer 'builtup'",
      next: "import the real file of 'builtup' with sample: false on its card",
    },
  ]);
});

test("a sample of a real whole, a real share and a real share of a table of reference are figures", () => {
  for (const { figures, problems } of [
    share(true, false, "plan"),
    share(true, true, "plan"),
    share(false, false, "plan"),
    share(false, true, "reference"),
  ]) {
    expect(figures[0]?.value).toBeGreaterThan(15);
    expect(problems).toEqual([]);
  }
});
