import fc from "fast-check";
import { expect, test } from "vitest";
import { areaOf } from "./area";
import { cutLine, cutPolygon, type District, indexDistricts } from "./district-cut";
import { lengthOf, segmentLength } from "./length";
import { type DistrictShares, layNearBorder } from "./near-border";
import { areaInsideNear, areasOnceNear, cutPolygonNear } from "./near-border-area";
import { placeNear } from "./near-border-distance";
import { cutLineNear } from "./near-border-line";
import type { LineShape, PolygonShape } from "./shape";

// Two counties side by side, 0.1° each; the eastern one begins at 117.1°. 0.001° is 100 m east and 111 m north.
const ring = (...coords: number[]): PolygonShape => ({
  kind: "polygon",
  coords: Float64Array.from([...coords, ...coords.slice(0, 2)]),
  ringEnds: Uint32Array.of(coords.length / 2 + 1),
  polygonEnds: Uint32Array.of(1),
});
const box = (west: number, south: number, east: number, north: number) =>
  ring(west, south, east, south, east, north, west, north);
const line = (...coords: number[]): LineShape => ({
  kind: "line",
  coords: Float64Array.from(coords),
  partEnds: Uint32Array.of(coords.length / 2),
});
const county = (code: string, shape: PolygonShape, accuracy_m?: number): District => ({
  code,
  name: code,
  shape,
  ...(accuracy_m !== undefined && { accuracy_m }),
});
const pair = (accuracy?: number) => [
  county("west", box(117, 26, 117.1, 26.1), accuracy),
  county("east", box(117.1, 26, 117.2, 26.1), accuracy),
];
const near = layNearBorder(indexDistricts(pair(100)));
const metresEast = (lat: number, metres: number) =>
  metres / (segmentLength(117, lat, 117.01, lat) / 0.01);
const sum = (parts: Float64Array) => parts.reduce((total, part) => total + part, 0);

test("a line across a county line is uncertain for the accuracy on both sides of it", () => {
  const { amounts, uncertain } = cutLineNear(line(117.05, 26.05, 117.15, 26.05), near);

  expect([...uncertain].map((si) => si.toFixed(1))).toEqual(["100.0", "100.0", "0.0"]);
  expect([...amounts]).toEqual(
    [...cutLine(line(117.05, 26.05, 117.15, 26.05), near.index)].map((si) => expect.closeTo(si, 6)),
  );
});

test("a line that leaves the city goes to the nearest county for 100 m, and outside begins beyond", () => {
  const leaving = line(117.19, 26.05, 117.21, 26.05);
  const exact = cutLine(leaving, near.index);
  const { amounts, uncertain } = cutLineNear(leaving, near);

  expect((amounts[1] ?? 0) - (exact[1] ?? 0)).toBeCloseTo(100, 1);
  expect((exact[2] ?? 0) - (amounts[2] ?? 0)).toBeCloseTo(100, 1);
  expect(uncertain[1]).toBeCloseTo(200, 1);
  expect(sum(amounts)).toBeCloseTo(lengthOf(leaving), 6);
});

test("a line along the outer border changes county where the other one becomes nearer", () => {
  const beyond = 26 - 50 / 111_000;
  const { amounts, uncertain } = cutLineNear(line(117.05, beyond, 117.15, beyond), near);

  expect(amounts[2]).toBe(0);
  expect(Math.abs((amounts[0] ?? 0) - (amounts[1] ?? 0))).toBeLessThan(2 * (100 / 64));
  expect([...uncertain]).toEqual([...amounts]);
});

test("points: within the accuracy uncertain, beyond the border the nearest county's, further out nobody's", () => {
  const at = (metres: number) => placeNear(near, 117.2 + metresEast(26.05, metres), 26.05);

  expect(at(-101)).toEqual({ slot: 1, uncertain: false });
  expect(at(-99)).toEqual({ slot: 1, uncertain: true });
  expect(at(99)).toEqual({ slot: 1, uncertain: true });
  expect(at(101)).toEqual({ slot: 2, uncertain: false });
  expect(placeNear(near, 117.1, 25.9995)).toEqual({ slot: 0, uncertain: true });
});

test("districts without an accuracy are cut exactly and leave nothing uncertain", () => {
  const exact = layNearBorder(indexDistricts(pair()));
  const across = line(117.05, 26.05, 117.25, 26.05);
  const park = box(117.09, 26.05, 117.25, 26.06);

  expect(cutLineNear(across, exact).amounts).toEqual(cutLine(across, exact.index));
  expect(sum(cutLineNear(across, exact).uncertain)).toBe(0);
  expect(cutPolygonNear(park, exact).amounts).toEqual(cutPolygon(park, exact.index));
  expect(placeNear(exact, 117.2001, 26.05)).toEqual({ slot: 2, uncertain: false });
});

test("a park across the outer border: its strip of 100 m goes to the county, the rest is outside", () => {
  const park = box(117.19, 26.05, 117.21, 26.06);
  const { amounts, uncertain } = cutPolygonNear(park, near);
  const height = areaOf(box(117.2, 26.05, 117.2 + metresEast(26.055, 100), 26.06));

  expect((uncertain[1] ?? 0) / (2 * height)).toBeCloseTo(1, 3);
  expect(((amounts[1] ?? 0) - (cutPolygon(park, near.index)[1] ?? 0)) / height).toBeCloseTo(1, 3);
  expect(sum(amounts)).toBeCloseTo(areaOf(park), 3);
});

test("ground counted once is uncertain once, and ground inside others only there", () => {
  const park = box(117.095, 26.05, 117.105, 26.06);
  const once = areasOnceNear([park, park], near);
  const half = areaInsideNear([park], [box(117.1, 26, 117.2, 26.1)], near);

  expect(sum(once.kept[1]?.uncertain ?? new Float64Array(1))).toBeCloseTo(0, 3);
  expect((once.kept[0]?.uncertain[0] ?? 0) / 110_800).toBeCloseTo(1, 1);
  expect(half.uncertain[0]).toBeCloseTo(0, 3);
  expect((half.uncertain[1] ?? 0) / 110_800).toBeCloseTo(1, 1);
});

// Properties, against the rule for points asked along the line or over the ground.
const crooked = [
  county("a", ring(117, 26, 117.03, 26.002, 117.031, 26.03, 117.012, 26.02, 117.001, 26.031), 150),
  county("b", ring(117.03, 26.002, 117.06, 26, 117.05, 26.03, 117.031, 26.03), 150),
  county("c", ring(117.0505, 26.03, 117.0605, 26, 117.08, 26.02), 60),
];
const crookedNear = layNearBorder(indexDistricts(crooked));
const place = fc.tuple(
  fc.double({ min: 116.99, max: 117.09, noNaN: true }),
  fc.double({ min: 25.99, max: 26.04, noNaN: true }),
);

function byPoints(points: readonly (readonly [number, number])[], whole: number): DistrictShares {
  const shares = { amounts: new Float64Array(4), uncertain: new Float64Array(4) };
  for (const [lon, lat] of points) {
    const { slot, uncertain } = placeNear(crookedNear, lon, lat);
    shares.amounts[slot] = (shares.amounts[slot] ?? 0) + whole / points.length;
    if (uncertain) shares.uncertain[slot] = (shares.uncertain[slot] ?? 0) + whole / points.length;
  }
  return shares;
}

function expectNear(got: DistrictShares, wanted: DistrictShares, error: number): void {
  for (const slot of got.amounts.keys()) {
    expect(Math.abs((got.amounts[slot] ?? 0) - (wanted.amounts[slot] ?? 0))).toBeLessThan(error);
    expect(Math.abs((got.uncertain[slot] ?? 0) - (wanted.uncertain[slot] ?? 0))).toBeLessThan(
      error,
    );
  }
}

test("every stretch of any line lies where its points lie, and all of them are the line", () => {
  fc.assert(
    fc.property(place, place, ([a, b], [c, d]) => {
      const shape = line(a, b, c, d);
      const whole = lengthOf(shape);
      const points = [...Array(2000).keys()].map((k) => {
        const t = (k + 0.5) / 2000;
        return [a + t * (c - a), b + t * (d - b)] as const;
      });
      const got = cutLineNear(shape, crookedNear);
      expect(Math.abs(sum(got.amounts) - whole)).toBeLessThan(1e-6);
      expectNear(got, byPoints(points, whole), Math.max(whole / 400, 12));
    }),
    { numRuns: 300 },
  );
});

test("every part of any ground lies where its points lie, and all of them are the ground", () => {
  fc.assert(
    fc.property(place, fc.double({ min: 0.0005, max: 0.02, noNaN: true }), ([lon, lat], size) => {
      const shape = box(lon, lat, lon + size, lat + size);
      const whole = areaOf(shape);
      const points = [...Array(10_000).keys()].map((k) => {
        const [x, y] = [(k % 100) + 0.5, Math.floor(k / 100) + 0.5];
        return [lon + (x / 100) * size, lat + (y / 100) * size] as const;
      });
      const got = cutPolygonNear(shape, crookedNear);
      expect(Math.abs(sum(got.amounts) - whole)).toBeLessThan(1e-3);
      // An eighth of 150 m over 150 m of ground where two counties are nearly as near, and 2 % of the lattice.
      expectNear(got, byPoints(points, whole), whole * 0.02 + 3000);
    }),
    { numRuns: 100 },
  );
});

test("counted once, the kept grounds of any parks lie where the parks' union lies", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 3 }), (corners) => {
      const parks = corners.map(([[a, b], [c, d]]) =>
        box(Math.min(a, c), Math.min(b, d), Math.max(a, c) + 1e-4, Math.max(b, d) + 1e-4),
      );
      const { kept } = areasOnceNear(parks, crookedNear);
      const union = areaInsideNear(parks, [box(116, 25, 118, 27)], crookedNear);
      for (const slot of union.amounts.keys()) {
        const amounts = kept.reduce((total, part) => total + (part.amounts[slot] ?? 0), 0);
        const uncertain = kept.reduce((total, part) => total + (part.uncertain[slot] ?? 0), 0);
        expect(Math.abs(amounts - (union.amounts[slot] ?? 0))).toBeLessThan(50);
        expect(Math.abs(uncertain - (union.uncertain[slot] ?? 0))).toBeLessThan(50);
        expect(uncertain).toBeLessThanOrEqual(amounts + 1e-3);
      }
    }),
    { numRuns: 25 },
  );
});
