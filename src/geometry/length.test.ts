import { lineString, length as turfLength } from "@turf/turf";
import fc from "fast-check";
import geographiclib from "geographiclib-geodesic";
import { expect, test } from "vitest";
import { lengthOf, segmentLength } from "./length";
import type { LineShape } from "./shape";

const ellipsoid = new geographiclib.Geodesic.Geodesic(6378137, 1 / 298.257222101);

/** fc.double prefers numbers near 0; these are even over the range. */
function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .integer({ min: 0, max: 2 ** 31 - 1 })
    .map((n) => min + (n / (2 ** 31 - 1)) * (max - min));
}

const anySegment = fc.record({
  lon: evenly(-180, 180),
  lat: evenly(-90, 90),
  azimuth: evenly(-180, 180),
  distance: evenly(0, Math.log10(2_000_000)).map((exponent) => 10 ** exponent),
});

test("segments from 1 m to 2,000 km anywhere on earth agree with GeographicLib", () => {
  fc.assert(
    fc.property(anySegment, ({ lon, lat, azimuth, distance }) => {
      const there = ellipsoid.Direct(lat, lon, azimuth, distance);
      const [lon2, lat2] = [there.lon2 ?? 0, there.lat2 ?? 0];
      const truth = ellipsoid.Inverse(lat, lon, lat2, lon2).s12 ?? Number.NaN;
      const allowed = Math.max(1e-9 * truth, 1e-4);
      expect(Math.abs(lengthOf(line([lon, lat, lon2, lat2])) - truth)).toBeLessThan(allowed);
      expect(Math.abs(segmentLength(lon, lat, lon2, lat2) - truth)).toBeLessThan(allowed);
    }),
    { numRuns: 5000 },
  );
});

test("at the city's latitude a segment under 1 km is within 1e-9, not only within 0.1 mm", () => {
  const inSanming = fc.record({
    lat: evenly(25.4, 27.2),
    azimuth: evenly(-180, 180),
    distance: evenly(50, 1000),
  });
  fc.assert(
    fc.property(inSanming, ({ lat, azimuth, distance }) => {
      const there = ellipsoid.Direct(lat, 117.6, azimuth, distance);
      const [lon2, lat2] = [there.lon2 ?? 0, there.lat2 ?? 0];
      const truth = ellipsoid.Inverse(lat, 117.6, lat2, lon2).s12 ?? Number.NaN;
      expect(Math.abs(lengthOf(line([117.6, lat, lon2, lat2])) - truth)).toBeLessThan(1e-9 * truth);
    }),
    { numRuns: 2000 },
  );
});

test("GeodTest's long lines come out to their published micrometres", () => {
  // Karney's GeodTest set is for WGS84; the first line of it, solved anew for CGCS2000 by GeographicLib's Direct.
  const there = ellipsoid.Direct(36.530042355041, 0, 176.125875162171, 9_398_502.0434687);
  const measured = segmentLength(0, 36.530042355041, there.lon2 ?? 0, there.lat2 ?? 0);
  expect(Math.abs(measured - 9_398_502.0434687)).toBeLessThan(1e-5);
});

test("splitting a segment, reversing a line and ordering its parts leave the length as it is", () => {
  const vertices = fc.array(fc.tuple(evenly(116, 119), evenly(25, 28)), {
    minLength: 2,
    maxLength: 600,
  });
  fc.assert(
    fc.property(vertices, (path) => {
      const whole = lengthOf(line(path.flat()));
      const back = lengthOf(line([...path].reverse().flat()));
      const cut = Math.floor(path.length / 2);
      const parts =
        lengthOf(line(path.slice(0, cut + 1).flat())) + lengthOf(line(path.slice(cut).flat()));
      expect(Math.abs(back - whole)).toBeLessThanOrEqual(1e-9 * whole);
      expect(Math.abs(parts - whole)).toBeLessThanOrEqual(1e-9 * whole);
    }),
    { numRuns: 300 },
  );
});

test("a long line of short segments agrees with GeographicLib, whatever latitudes it passes", () => {
  const path = Array.from({ length: 1000 }, (_, i) => [117 + 0.003 * i, -70 + 0.008 * i]);
  const truth = path.slice(1).reduce((sum, [lon = 0, lat = 0], i) => {
    const [lonA = 0, latA = 0] = path[i] ?? [];
    return sum + (ellipsoid.Inverse(latA, lonA, lat, lon).s12 ?? Number.NaN);
  }, 0);
  expect(Math.abs(lengthOf(line(path.flat())) / truth - 1)).toBeLessThan(5e-9);
});

test("parts of a line are summed and the gap between them is not", () => {
  const twoParts: LineShape = {
    kind: "line",
    coords: Float64Array.of(117, 26, 117.01, 26, 118, 27, 118, 27.01),
    partEnds: Uint32Array.of(2, 4),
  };
  const expected = segmentLength(117, 26, 117.01, 26) + segmentLength(118, 27, 118, 27.01);
  expect(lengthOf(twoParts)).toBeCloseTo(expected, 6);
  expect(lengthOf({ kind: "line", coords: new Float64Array(), partEnds: new Uint32Array() })).toBe(
    0,
  );
});

test("Turf's sphere differs by at most 0.4 % in the city, and does differ", () => {
  const northward = lineString([
    [117.6, 26.2],
    [117.6, 26.3],
  ]);
  const witness = turfLength(northward, { units: "meters" });
  const difference = Math.abs(witness / segmentLength(117.6, 26.2, 117.6, 26.3) - 1);
  expect(difference).toBeGreaterThan(1e-3);
  expect(difference).toBeLessThan(4e-3);
});

test.each([
  [39_512_345, 2_901_234],
  [117, 90.5],
  [Number.NaN, 26],
  [117, Number.POSITIVE_INFINITY],
])("the position %d, %d is refused with its value", (lon, lat) => {
  const told = new RegExp(`${lon}, ${lat}`);
  expect(() => lengthOf(line([117, 26, lon, lat]))).toThrow(told);
  expect(() => lengthOf(line([lon, lat, 117, 26]))).toThrow(RangeError);
  expect(() => segmentLength(lon, lat, 117, 26)).toThrow(told);
});

function line(coords: number[]): LineShape {
  return {
    kind: "line",
    coords: Float64Array.from(coords),
    partEnds: Uint32Array.of(coords.length / 2),
  };
}
