import { expect, test } from "vitest";
import { whatDoesNotAddUp } from "./adds-up";
import { box, done, figureOf, layer, line, permeable, trails } from "./made-up-city";

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
