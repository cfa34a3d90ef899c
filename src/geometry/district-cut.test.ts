import {
  booleanPointInPolygon,
  destination,
  feature,
  featureCollection,
  intersect,
} from "@turf/turf";
import fc from "fast-check";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { areaOf } from "./area";
import {
  addLineCut,
  cutLine,
  cutPolygon,
  type District,
  districtAt,
  indexDistricts,
} from "./district-cut";
import { lengthOf, segmentLength } from "./length";
import type { LineShape, PolygonShape } from "./shape";
import { geoJsonOf, shapeOfGeoJson } from "./shape-geojson";

type Ring = [number, number][];

/** West and East share the border 117.5; Ring has a hole; Islands are two parts. */
const west = district("West", [[box(117, 26, 117.5, 26.5)]]);
const east = district("East", [[box(117.5, 26, 118, 26.5)]]);
const withHole = district("Ring", [[box(117, 26.6, 118, 27.4), box(117.4, 26.9, 117.6, 27.1)]]);
const islands = district("Islands", [
  [box(118.2, 26, 118.4, 26.2)],
  [box(118.6, 26.4, 118.8, 26.6)],
]);
const index = indexDistricts([west, east, withHole, islands]);

/** Two neighbours with one crooked border of a thousand corners, as real counties have. */
const crooked = crookedNeighbours(1000);
const crookedIndex = indexDistricts(crooked);

const anyPath = fc.array(
  fc.tuple(
    fc.double({ min: 116.8, max: 119, noNaN: true }),
    fc.double({ min: 25.8, max: 27.6, noNaN: true }),
  ),
  { minLength: 2, maxLength: 12 },
);

test("a line across a border is shared out at the border", () => {
  const parts = cutLine(
    line([
      [117.3, 26.2],
      [117.6, 26.2],
    ]),
    index,
  );
  expectNear(parts[0], segmentLength(117.3, 26.2, 117.5, 26.2));
  expectNear(parts[1], segmentLength(117.5, 26.2, 117.6, 26.2));
  expect(parts[4]).toBe(0);
});

test("a long segment is split by ellipsoidal length and not by degrees", () => {
  const tall = indexDistricts([
    district("South", [[box(100, 0, 110, 30)]]),
    district("North", [[box(100, 30, 110, 60)]]),
  ]);
  const parts = cutLine(
    line([
      [105, 10],
      [105, 50],
    ]),
    tall,
  );
  expectNear(parts[0], segmentLength(105, 10, 105, 30));
  expectNear(parts[1], segmentLength(105, 30, 105, 50));
});

test("a line along a shared border belongs wholly to the first district, in either direction and order", () => {
  const along = line([
    [117.5, 26.1],
    [117.5, 26.27],
    [117.5, 26.4],
  ]);
  expect([...cutLine(along, index)]).toEqual([lengthOf(along), 0, 0, 0, 0]);
  expectNear(
    cutLine(
      line([
        [117.5, 26.4],
        [117.5, 26.1],
      ]),
      index,
    )[0],
    lengthOf(along),
  );
  expectNear(cutLine(along, indexDistricts([east, west]))[0], lengthOf(along));
});

test("a line along the outer border is inside", () => {
  const along = line([
    [117, 26.1],
    [117, 26.4],
  ]);
  expect(cutLine(along, index)[0]).toBe(lengthOf(along));
  expect(
    cutLine(
      line([
        [117.1, 26.5],
        [117.9, 26.5],
      ]),
      index,
    )[4],
  ).toBe(0);
});

test("a line that runs partly along a crooked border, with corners of its own, adds up", () => {
  const border = crookedBorder(1000).slice(100, 140);
  const path: Ring = [[117.45, border[0]?.[1] ?? 0], ...border, [117.55, border.at(-1)?.[1] ?? 0]];
  const parts = cutLine(line(path), crookedIndex);
  const alongBorder = lengthOf(line(border));
  expect(parts[0]).toBeGreaterThan(alongBorder);
  expectSum(parts, lengthOf(line(path)));
});

test("vertices on a border and touched corners take nothing across", () => {
  const touching = line([
    [117.4, 26.4],
    [117.5, 26.3],
    [117.4, 26.2],
  ]);
  expect(cutLine(touching, index)[1]).toBe(0);
  const past = line([
    [116.9, 26.6],
    [117.1, 26.4],
  ]);
  expectSum(cutLine(past, index), lengthOf(past));
  const corner = cutLine(
    line([
      [118.3, 26.3],
      [118.5, 26.1],
    ]),
    index,
  );
  expect(corner[3]).toBeCloseTo(0, 6);
});

test("a hole is outside and islands are one district", () => {
  const through = line([
    [117.1, 27],
    [117.9, 27],
  ]);
  const parts = cutLine(through, index);
  expectNear(parts[4], segmentLength(117.4, 27, 117.6, 27));
  expect(districtAt(index, 117.5, 27)).toBe(-1);
  expect(districtAt(index, 118.3, 26.1)).toBe(3);
  expect(districtAt(index, 118.7, 26.5)).toBe(3);
  expect(districtAt(index, 118.5, 26.3)).toBe(-1);
});

test("a place level with corners of the border is on its own side of them", () => {
  for (const [lon, lat] of crookedBorder(1000).slice(1, -1)) {
    expect(districtAt(crookedIndex, lon - 0.003, lat)).not.toBe(-1);
    expect(districtAt(crookedIndex, 117.2, lat)).toBe(0);
    expect(districtAt(crookedIndex, 117.8, lat)).toBe(1);
    expect(districtAt(crookedIndex, 116.9, lat)).toBe(-1);
  }
});

test("where districts overlap the first in order has it", () => {
  const overlapping = indexDistricts([district("B", [[box(117.2, 26, 117.8, 26.5)]]), west, east]);
  const parts = cutLine(
    line([
      [117.1, 26.2],
      [117.9, 26.2],
    ]),
    overlapping,
  );
  expectNear(parts[0], segmentLength(117.2, 26.2, 117.8, 26.2));
  expectNear(parts[1], segmentLength(117.1, 26.2, 117.2, 26.2));
  const areas = cutPolygon(west.shape, overlapping);
  // Districts' edges of 50 km run along the parallel, the measured polygon's bulge north of it.
  const outside = areaOf(west.shape) - (areas[0] ?? 0) - (areas[1] ?? 0);
  expect(Math.abs(outside / areaOf(west.shape))).toBeLessThan(1e-3);
});

test("districts and outside are the whole line, and reversal changes nothing", () => {
  fc.assert(
    fc.property(anyPath, fc.boolean(), (path, real) => {
      const by = real ? crookedIndex : index;
      const parts = cutLine(line(path), by);
      const back = cutLine(line([...path].reverse()), by);
      expectSum(parts, lengthOf(line(path)));
      parts.forEach((part, k) => {
        expect(Math.abs(part - (back[k] ?? 0))).toBeLessThan(1e-6 + 1e-9 * lengthOf(line(path)));
      });
    }),
    { numRuns: 1000 },
  );
});

test("a hundred places along each segment agree with Turf about the district", () => {
  const polygons = crooked.map(({ shape }) => geoJsonOf(shape) as Polygon);
  const nearBorder = fc.array(
    fc.tuple(
      fc.double({ min: 117.4, max: 117.6, noNaN: true }),
      fc.double({ min: 26.4, max: 26.44, noNaN: true }),
    ),
    { minLength: 2, maxLength: 6 },
  );
  fc.assert(
    fc.property(nearBorder, (path) => {
      const parts = cutLine(line(path), crookedIndex);
      const counted = sampledLengths(path, polygons);
      // Up to twenty crossings of the border a segment, each of which costs up to half a step.
      const slack = lengthOf(line(path)) / 10 + 1;
      parts.forEach((part, k) => {
        expect(Math.abs(part - (counted[k] ?? 0))).toBeLessThan(slack);
      });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("a polygon is shared out like Turf cuts it, and adds up to the millimetre", () => {
  const park = polygonOf([
    [
      [117.492, 26.1],
      [117.511, 26.105],
      [117.505, 26.123],
      [117.497, 26.12],
      [117.492, 26.1],
    ],
  ]);
  const parts = cutPolygon(park, index);
  const witness = [west, east].map(({ shape }) => {
    const common = intersect(
      featureCollection([
        feature(geoJsonOf(park) as Polygon),
        feature(geoJsonOf(shape) as Polygon),
      ]),
    );
    const read = shapeOfGeoJson(common?.geometry);
    return "shape" in read && read.shape.kind === "polygon" ? areaOf(read.shape) : 0;
  });
  // The witness joins the cut corners by geodesics of its own, 2 km long: 2e-5.
  expect(Math.abs((parts[0] ?? 0) / (witness[0] ?? 1) - 1)).toBeLessThan(2e-5);
  expect(Math.abs((parts[1] ?? 0) / (witness[1] ?? 1) - 1)).toBeLessThan(2e-5);
  expectSum(parts, areaOf(park));
});

test("a district cut by itself is wholly its own, and its neighbour gets nothing", () => {
  crooked.forEach(({ shape }, k) => {
    const parts = cutPolygon(shape, crookedIndex);
    expect(Math.abs((parts[k] ?? 0) / areaOf(shape) - 1)).toBeLessThan(1e-12);
    expect(Math.abs(parts[1 - k] ?? 0)).toBeLessThan(1e-3);
    expect(Math.abs(parts[2] ?? 0)).toBeLessThan(1e-3);
  });
});

test("districts and outside are the whole polygon: small or large, with holes, in parts, either winding", () => {
  const anyPolygon = fc.record({
    lon: fc.double({ min: 116.9, max: 118.9, noNaN: true }),
    lat: fc.double({ min: 25.9, max: 27.5, noNaN: true }),
    radius: fc.constantFrom(50, 1_000, 20_000, 60_000),
    corners: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    }),
    hole: fc.boolean(),
    reversed: fc.boolean(),
  });
  fc.assert(
    fc.property(anyPolygon, fc.boolean(), (drawn, real) => {
      const shape = starPolygon(drawn);
      expectSum(cutPolygon(shape, real ? crookedIndex : index), areaOf(shape));
    }),
    { numRuns: 1000 },
  );
});

test("projected metres and NaN are refused, also in districts", () => {
  const metres = line([
    [117, 26],
    [39_512_345, 2_901_234],
  ]);
  expect(() => cutLine(metres, index)).toThrow(/39512345, 2901234/);
  expect(() =>
    cutLine(
      line([
        [117, 26],
        [Number.NaN, 26],
      ]),
      index,
    ),
  ).toThrow(RangeError);
  expect(() => districtAt(index, 200, 26)).toThrow(/200, 26/);
  expect(() =>
    indexDistricts([district("X", [[box(500_000, 2_900_000, 500_100, 2_900_100)]])]),
  ).toThrow(/500000/);
});

test("a line across the 180th meridian is cut on both sides of it", () => {
  const fiji = indexDistricts([
    district("F", [[box(179, -18, 180, -16)]]),
    district("G", [[box(-180, -18, -179, -16)]]),
  ]);
  const parts = cutLine(
    line([
      [179.5, -17],
      [-179.8, -17],
    ]),
    fiji,
  );
  expectNear(parts[0], segmentLength(179.5, -17, 180, -17));
  expectNear(parts[1], segmentLength(-180, -17, -179.8, -17));
  expectSum(parts, segmentLength(179.5, -17, -179.8, -17));
});

test("lines added up in one array are the sum of the lines cut one by one", () => {
  const paths: Ring[] = [
    [
      [117.3, 26.2],
      [117.6, 26.2],
    ],
    [
      [117.1, 26.1],
      [117.2, 26.1],
    ],
    [
      [118.3, 26.1],
      [118.7, 26.5],
    ],
  ];
  const sums = new Float64Array(5);
  const expected = new Float64Array(5);
  for (const path of paths) {
    addLineCut(line(path), index, sums);
    cutLine(line(path), index).forEach((part, k) => {
      expected[k] = (expected[k] ?? 0) + part;
    });
  }
  expect(sums).toEqual(expected);
});

test("without districts all is outside", () => {
  const nothing = indexDistricts([]);
  const path = line([
    [117, 26],
    [118, 27],
  ]);
  expect([...cutLine(path, nothing)]).toEqual([lengthOf(path)]);
  expect([...cutPolygon(west.shape, nothing)]).toEqual([areaOf(west.shape)]);
});

/** A straight line in degrees is longer than the geodesic: by 2e-6 where it runs 80 km east. */
function expectNear(part: number | undefined, expected: number): void {
  expect(Math.abs((part ?? Number.NaN) / expected - 1)).toBeLessThan(3e-6);
}

function expectSum(parts: Float64Array, whole: number): void {
  const sum = parts.reduce((total, part) => total + part, 0);
  expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * whole);
  for (const part of parts) expect(part).toBeGreaterThanOrEqual(-1e-9 * whole);
}

function district(code: string, coordinates: Ring[][]): District {
  return { code, name: code, shape: multiPolygonOf(coordinates) };
}

function box(w: number, s: number, e: number, n: number): Ring {
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
}

function line(path: Ring): LineShape {
  return {
    kind: "line",
    coords: Float64Array.from(path.flat()),
    partEnds: Uint32Array.of(path.length),
  };
}

function polygonOf(rings: Ring[]): PolygonShape {
  return multiPolygonOf([rings]);
}

/** Past the reader, so that bad coordinates get through. */
function multiPolygonOf(parts: Ring[][]): PolygonShape {
  let vertices = 0;
  let rings = 0;
  return {
    kind: "polygon",
    coords: Float64Array.from(parts.flat(3)),
    ringEnds: Uint32Array.from(parts.flat(), (ring) => {
      vertices += ring.length;
      return vertices;
    }),
    polygonEnds: Uint32Array.from(parts, (part) => {
      rings += part.length;
      return rings;
    }),
  };
}

function crookedBorder(corners: number): Ring {
  return Array.from({ length: corners }, (_, i) => [
    117.5 + 0.03 * Math.sin(i * 0.7) + 0.01 * Math.sin(i * 2.3),
    26 + i / corners,
  ]);
}

function crookedNeighbours(corners: number): District[] {
  const border = crookedBorder(corners);
  const north = border.at(-1)?.[1] ?? 0;
  const [start = [0, 0]] = border;
  return [
    district("Left", [[dense([[117, 26], ...border, [117, north], [117, 26]])]]),
    district("Right", [
      [dense([[118, 26], [118, north], ...[...border].reverse(), start, [118, 26]])],
    ]),
  ];
}

/** With a corner at least every 2 km, as a county has. */
function dense(ring: Ring): Ring {
  return ring.flatMap(([lonA, latA], k) => {
    const [lonB, latB] = ring[k + 1] ?? [lonA, latA];
    const pieces = Math.max(1, Math.ceil(Math.hypot(lonB - lonA, latB - latA) / 0.02));
    return Array.from({ length: pieces }, (_, i): [number, number] => [
      lonA + (i / pieces) * (lonB - lonA),
      latA + (i / pieces) * (latB - latA),
    ]);
  });
}

/** Metres in each polygon, the last outside, by asking Turf at a hundred places a segment. */
function sampledLengths(path: Ring, polygons: Polygon[]): Float64Array {
  const counted = new Float64Array(polygons.length + 1);
  path.slice(1).forEach(([lonB, latB], k) => {
    const [lonA, latA] = path[k] ?? [lonB, latB];
    const step = segmentLength(lonA, latA, lonB, latB) / 100;
    for (let t = 0.005; t < 1; t += 0.01) {
      const place = [lonA + t * (lonB - lonA), latA + t * (latB - latA)];
      const found = polygons.findIndex((polygon) => booleanPointInPolygon(place, polygon));
      const slot = found === -1 ? polygons.length : found;
      counted[slot] = (counted[slot] ?? 0) + step;
    }
  });
  return counted;
}

interface Drawn {
  readonly lon: number;
  readonly lat: number;
  readonly radius: number;
  readonly corners: number[];
  readonly hole: boolean;
  readonly reversed: boolean;
}

function starPolygon({ lon, lat, radius, corners, hole, reversed }: Drawn): PolygonShape {
  const ringOf = (scale: number): Ring => {
    const ring: Ring = corners.map((reach, i) => {
      const there = destination([lon, lat], radius * reach * scale, (360 * i) / corners.length, {
        units: "meters",
      });
      const [x = 0, y = 0] = there.geometry.coordinates;
      return [x, y];
    });
    const [first = [lon, lat]] = ring;
    return reversed ? ([...ring, first].reverse() as Ring) : [...ring, first];
  };
  return polygonOf(hole ? [ringOf(1), ringOf(0.4)] : [ringOf(1)]);
}
