import { area as turfArea } from "@turf/turf";
import fc from "fast-check";
import geographiclib from "geographiclib-geodesic";
import { expect, test } from "vitest";
import { areaOf } from "./area";
import type { PolygonShape } from "./shape";
import { geoJsonOf, shapeOfGeoJson } from "./shape-geojson";

const { Geodesic } = geographiclib;
const ellipsoid = new Geodesic.Geodesic(6378137, 1 / 298.257222101);
type Ring = [number, number][];

/** 国土调查办发〔2008〕32号 with the constants of CGCS2000. */
const officialTrapezoids: [number, number, number, number, number][] = [
  [117.6, 26.25, 117.61, 26.26, 1_106_817.599],
  [117.5, 26.0, 118.0, 26.5, 2_767_151_801.294],
  [116, 26, 117, 27, 11_045_094_735.426],
];

test.each(officialTrapezoids)(
  "the trapezoid %d %d %d %d has its official area",
  (w, s, e, n, official) => {
    const steps = 1000;
    const along = (from: number, to: number, lat: number): Ring =>
      Array.from({ length: steps + 1 }, (_, i) => [from + ((to - from) * i) / steps, lat]);
    const measured = areaOf(polygon([[...along(w, e, s), ...along(e, w, n), [w, s]]]));
    expect(Math.abs(measured - official) / official).toBeLessThan(2e-9);
  },
);

test("small, large and far polygons agree with GeographicLib to 1e-9", () => {
  const somewhere = fc.record({
    lon: fc.integer({ min: -179_000_000, max: 179_000_000 }).map((n) => n / 1e6),
    lat: fc.integer({ min: -84_000_000, max: 84_000_000 }).map((n) => n / 1e6),
    size: fc.constantFrom(20, 300, 1_000, 5_000, 30_000, 300_000, 2_000_000),
    corners: fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 12,
    }),
    reversed: fc.boolean(),
  });
  fc.assert(
    fc.property(somewhere, ({ lon, lat, size, corners, reversed }) => {
      const ring = starAround(lon, lat, size, corners);
      const measured = areaOf(polygon([reversed ? [...ring].reverse() : ring]));
      const truth = geographicLibArea(ring);
      // GeographicLib's own terms are good to about a square centimetre.
      expect(Math.abs(measured - truth)).toBeLessThan(1e-9 * truth + 1e-4);
    }),
    { numRuns: 1000 },
  );
});

test("a ring around the pole has the area of its cap", () => {
  const ring: Ring = [
    [0, 80],
    [90, 81],
    [180, 80],
    [-90, 79],
    [0, 80],
  ];
  expect(areaOf(polygon([ring])) / geographicLibArea(ring)).toBeCloseTo(1, 9);
});

test("holes are taken off and parts are summed, whichever way their rings wind", () => {
  const shell = square(117, 26, 0.02);
  const hole = square(117.005, 26.005, 0.005);
  const island = square(117.1, 26, 0.01);
  const expected = geographicLibArea(shell) - geographicLibArea(hole) + geographicLibArea(island);
  for (const turnedHole of [hole, [...hole].reverse()]) {
    const shape = multiPolygon([[shell, turnedHole], [[...island].reverse()]]);
    expect(areaOf(shape) / expected).toBeCloseTo(1, 9);
  }
});

test("Turf's sphere differs by its known error and no more", () => {
  const shape = polygon([square(117.6, 26.2, 0.01)]);
  const difference = Math.abs(turfArea(geoJsonOf(shape)) / areaOf(shape) - 1);
  expect(difference).toBeGreaterThan(1e-4);
  expect(difference).toBeLessThan(0.01);
});

test("projected metres are refused with the value", () => {
  const coords = Float64Array.of(
    39_512_345,
    2_901_234,
    39_512_445,
    2_901_234,
    39_512_345,
    2_901_334,
    39_512_345,
    2_901_234,
  );
  const shape: PolygonShape = {
    kind: "polygon",
    coords,
    ringEnds: Uint32Array.of(4),
    polygonEnds: Uint32Array.of(1),
  };
  expect(() => areaOf(shape)).toThrow(/39512345, 2901234/);
});

function starAround(lon: number, lat: number, size: number, reaches: number[]): Ring {
  const ring: Ring = reaches.map((reach, i) => {
    const there = ellipsoid.Direct(lat, lon, (-360 * i) / reaches.length, size * reach);
    return [there.lon2 ?? 0, there.lat2 ?? 0];
  });
  return ring[0] === undefined ? ring : [...ring, ring[0]];
}

function geographicLibArea(ring: Ring): number {
  const sum = ellipsoid.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) sum.AddPoint(lat, lon);
  return Math.abs(sum.Compute(false, true).area ?? Number.NaN);
}

function square(west: number, south: number, size: number): Ring {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function polygon(rings: Ring[]): PolygonShape {
  return multiPolygon([rings]);
}

function multiPolygon(coordinates: Ring[][]): PolygonShape {
  const read = shapeOfGeoJson({ type: "MultiPolygon", coordinates });
  if ("why" in read || read.shape.kind !== "polygon") throw new Error("no polygon");
  return read.shape;
}
