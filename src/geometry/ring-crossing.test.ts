import fc from "fast-check";
import { expect, test } from "vitest";
import { crossingOfRings } from "./ring-crossing";
import type { PolygonShape } from "./shape";

test.each([
  ["a bow", [0, 0, 1, 1, 1, 0, 0, 1], [0.5, 0.5]],
  ["a bow that crosses at a vertex of both ways", [0, 0, 1, 1, 2, 2, 2, 0, 1, 1, 0, 2], [1, 1]],
  ["a bow that crosses at a vertex of one way", [0, 0, 2, 2, 2, 0, 1, 1, 0, 2], [1, 1]],
])("%s is found where it crosses", (_, vertices, place) => {
  expect(crossingOfRings(polygon(vertices))).toEqual(place);
});

test.each([
  ["a square", [0, 0, 1, 0, 1, 1, 0, 1]],
  ["two lobes that touch at a vertex", [0, 0, 1, 1, 2, 0, 2, 2, 1, 1, 0, 2]],
  ["a vertex that touches an edge", [0, 0, 4, 0, 4, 4, 2, 0, 0, 4]],
  ["a spike that runs back along itself", [0, 0, 4, 0, 4, 4, 6, 6, 4, 4, 0, 4]],
  ["a vertex drawn twice", [0, 0, 1, 0, 1, 0, 1, 1, 0, 1]],
  ["a hole joined to the shell by a cut", [0, 0, 9, 0, 9, 9, 0, 9, 0, 0, 2, 2, 2, 4, 4, 4, 2, 2]],
  ["nothing", []],
])("%s crosses nothing", (_, vertices) => {
  expect(crossingOfRings(polygon(vertices))).toBeUndefined();
});

test("the second ring is looked at too", () => {
  const [shell, bow] = [polygon([0, 0, 9, 0, 9, 9, 0, 9]), polygon([1, 1, 2, 2, 2, 1, 1, 2])];
  const both = Float64Array.of(...shell.coords, ...bow.coords);

  expect(crossingOfRings({ ...shell, coords: both, ringEnds: Uint32Array.of(5, 10) })).toEqual([
    1.5, 1.5,
  ]);
});

test("a star-shaped outline crosses nothing, however long its rays", () => {
  const radii = fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), {
    minLength: 6,
    maxLength: 120,
  });
  fc.assert(
    fc.property(radii, (lengths) => {
      expect(crossingOfRings(polygon(starOf(lengths)))).toBeUndefined();
    }),
  );
});

test("a round outline crosses itself once two neighbours of it change places", () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 120 }), fc.nat(), (vertices, seed) => {
      const round = starOf(Array.from({ length: vertices }, () => 1));
      const at = 2 * (seed % (vertices - 1));
      const swapped = round.toSpliced(at + 4, 0, ...round.slice(at, at + 2)).toSpliced(at, 2);

      expect(crossingOfRings(polygon(swapped))).toBeDefined();
    }),
  );
});

test("an outline of 150,000 vertices takes less than a second", () => {
  const outline = polygon(starOf(Array.from({ length: 150_000 }, (_, i) => 1 + (i % 7) * 1e-6)));
  const start = performance.now();

  expect(crossingOfRings(outline)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});

function starOf(radii: readonly number[]): number[] {
  return radii.flatMap((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [117 + radius * Math.cos(angle), 26 + radius * Math.sin(angle)];
  });
}

function polygon(open: readonly number[]): PolygonShape {
  const coords = Float64Array.from(closed(open));
  return {
    kind: "polygon",
    coords,
    ringEnds: Uint32Array.of(coords.length / 2),
    polygonEnds: Uint32Array.of(1),
  };
}

const closed = (open: readonly number[]) => [...open, ...open.slice(0, 2)];
