import { expect, test } from "vitest";
import { areaOf } from "../geometry/area";
import type { PolygonShape } from "../geometry/shape";
import type { Target } from "../plan/plan";
import { whatDoesNotAddUp } from "./adds-up";
import { box, done, figureOf, layer, ring, trails } from "./test-city";

const parks: Target = {
  ...trails,
  unit: "ha",
  achieved: { ...trails.achieved, quantity: "area" },
};
const figureOfParks = (...shapes: PolygonShape[]) =>
  figureOf(parks, [
    layer(
      "trails",
      shapes.map((shape) => ({ ...done, shape })),
    ),
  ]);

/** One row of two outlines. */
function both(one: PolygonShape, other: PolygonShape): PolygonShape {
  return {
    kind: "polygon",
    coords: Float64Array.of(...one.coords, ...other.coords),
    ringEnds: Uint32Array.of(one.coords.length / 2, (one.coords.length + other.coords.length) / 2),
    polygonEnds: Uint32Array.of(1, 2),
  };
}

test("ground under two outlines of one row counts once, in each county", () => {
  const [left, right] = [box(117.08, 26.01, 117.11, 26.02), box(117.09, 26.01, 117.12, 26.02)];
  const figure = figureOfParks(both(left, right));
  const once = areaOf(box(117.08, 26.01, 117.12, 26.02));

  expect(Math.abs((figure.si ?? 0) / once - 1)).toBeLessThan(1e-6);
  expect(Math.abs((figure.districts[0]?.si ?? 0) / once - 0.5)).toBeLessThan(1e-3);
  expect(figureOfParks(both(left, left)).raw.si).toBeCloseTo(areaOf(left), 2);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

test("an outline that crosses itself never takes less than nothing off its neighbour", () => {
  const bow = ring(117.06, 26.02, 117.07, 26.03, 117.07, 26.02, 117.06, 26.025);
  for (const shapes of [
    [bow, box(117.06, 26.02, 117.064, 26.03)],
    [box(117.06, 26.02, 117.064, 26.03), bow],
    [bow, bow],
  ]) {
    const figure = figureOfParks(...shapes);
    expect(figure.drawn.overlapSi).toBeGreaterThan(0);
    expect(figure.overlap.si).toBeGreaterThan(0);
    expect(whatDoesNotAddUp(figure)).toEqual([]);
  }
});

test("a figure that takes less than nothing off does not add up", () => {
  const figure = figureOfParks(box(117.06, 26.02, 117.064, 26.03));
  const more = { ...figure.drawn, si: figure.drawn.si + 5, overlapSi: -5 };

  expect(whatDoesNotAddUp({ ...figure, drawn: more })).toContain(
    "an overlap of -5 is less than nothing",
  );
  expect(whatDoesNotAddUp({ ...figure, overlap: { si: -2, pairs: [] } })).toEqual([
    "an overlap of -2 is less than nothing",
  ]);
});
