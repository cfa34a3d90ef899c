import { destination, feature, featureCollection, area as turfArea, union } from "@turf/turf";
import fc from "fast-check";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { areaOf } from "./area";
import { indexDistricts } from "./district-cut";
import { areaInside, areasOnce, overlapArea } from "./polygon-overlay";
import type { PolygonShape } from "./shape";
import { geoJsonOf } from "./shape-geojson";

type Ring = [number, number][];

const anyStar = fc.record({
  lon: fc.double({ min: 117.4, max: 117.6, noNaN: true }),
  lat: fc.double({ min: 26.1, max: 26.3, noNaN: true }),
  corners: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 30 }),
  hole: fc.boolean(),
});

test("two boxes share the box between them", () => {
  const common = overlapArea(box(117, 26, 117.02, 26.02), box(117.01, 26.01, 117.03, 26.03));
  expect(common / areaOf(box(117.01, 26.01, 117.02, 26.02))).toBeCloseTo(1, 8);
});

test("neighbours that share a border, a corner or nothing have nothing in common", () => {
  const place = box(117, 26, 117.02, 26.02);
  expect(overlapArea(place, box(117.02, 26, 117.04, 26.02))).toBeCloseTo(0, 4);
  expect(overlapArea(place, box(117.02, 26.02, 117.04, 26.04))).toBeCloseTo(0, 4);
  expect(overlapArea(place, box(118, 26, 118.02, 26.02))).toBe(0);
  expect(areasOnce([place, box(117.02, 26, 117.04, 26.02)]).pairs).toEqual([]);
});

test("a polygon in the hole of another has nothing in common with it, whichever way the hole winds", () => {
  const hole = ringOf(117.01, 26.01, 117.02, 26.02);
  const inHole = box(117.012, 26.012, 117.018, 26.018);
  for (const turned of [hole, [...hole].reverse()]) {
    const holed = polygon([[ringOf(117, 26, 117.03, 26.03), turned]]);
    expect(overlapArea(holed, inHole)).toBeCloseTo(0, 4);
    expect(overlapArea(inHole, holed)).toBeCloseTo(0, 4);
  }
});

test("the same park from two departments counts once", () => {
  const park = star({ lon: 117.5, lat: 26.2, corners: [1, 0.4, 0.8, 0.5, 0.9], hole: true });
  const { kept, pairs } = areasOnce([park, park]);
  expect(kept[0]?.[0]).toBeCloseTo(areaOf(park), 3);
  expect(kept[1]?.[0]).toBeCloseTo(0, 3);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]?.si).toBeCloseTo(areaOf(park), 3);
});

test("the earlier polygon in order keeps what both cover, also of three", () => {
  const boxes = [0, 0.01, 0.015].map((shift) => box(117 + shift, 26, 117.02 + shift, 26.02));
  const { kept, pairs } = areasOnce(boxes);
  const strip = (degrees: number) => areaOf(box(117, 26, 117 + degrees, 26.02));
  expect((kept[0]?.[0] ?? 0) / strip(0.02)).toBeCloseTo(1, 8);
  expect((kept[1]?.[0] ?? 0) / strip(0.01)).toBeCloseTo(1, 8);
  expect((kept[2]?.[0] ?? 0) / strip(0.005)).toBeCloseTo(1, 8);
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test("parts of one polygon that overlap count once", () => {
  const twice = polygon([[ringOf(117, 26, 117.02, 26.02)], [ringOf(117.01, 26, 117.03, 26.02)]]);
  const once = areasOnce([twice]).kept[0]?.[0] ?? 0;
  expect(once / areaOf(box(117, 26, 117.03, 26.02))).toBeCloseTo(1, 7);
});

test("common areas are the same both ways, at most either, and what is counted once is the union of Turf", () => {
  fc.assert(
    fc.property(anyStar, anyStar, (drawnA, drawnB) => {
      const [a, b] = [star(drawnA), star(drawnB)];
      const common = overlapArea(a, b);
      const slack = 1e-9 * (areaOf(a) + areaOf(b)) + 1e-3;
      expect(Math.abs(common - overlapArea(b, a))).toBeLessThan(slack);
      expect(common).toBeLessThan(Math.min(areaOf(a), areaOf(b)) + slack);
      const { kept } = areasOnce([a, b]);
      const once = (kept[0]?.[0] ?? 0) + (kept[1]?.[0] ?? 0);
      expect(Math.abs(once + common - areaOf(a) - areaOf(b))).toBeLessThan(slack);
      // The sphere is off by nearly as much for the union as for one of them.
      const sphere = turfArea(geoJsonOf(a)) / areaOf(a);
      expect(Math.abs(turfUnion([a, b]) / sphere / once - 1)).toBeLessThan(1e-3);
    }),
    { numRuns: 300 },
  );
});

test("kept and taken off are each polygon's whole; districts and outside are what is kept", () => {
  const index = indexDistricts([
    { code: "W", name: "W", shape: box(117.3, 26, 117.5, 26.4) },
    { code: "E", name: "E", shape: box(117.5, 26, 117.6, 26.4) },
  ]);
  fc.assert(
    fc.property(fc.array(anyStar, { minLength: 1, maxLength: 8 }), (drawn) => {
      const polygons = drawn.map(star);
      const plain = areasOnce(polygons);
      const cut = areasOnce(polygons, index);
      polygons.forEach((shape, b) => {
        const whole = areaOf(shape);
        const taken = total(plain.pairs.filter((pair) => pair.b === b).map(({ si }) => si));
        const kept = total([...(plain.kept[b] ?? [])]);
        expect(Math.abs(kept + taken - whole)).toBeLessThan(1e-9 * whole + 1e-3);
        expect(Math.abs(total([...(cut.kept[b] ?? [])]) - kept)).toBeLessThan(1e-9 * whole);
      });
    }),
    { numRuns: 500 },
  );
});

test("what lies inside is counted once, by district, and complements what lies outside", () => {
  const parks = [box(117, 26, 117.02, 26.02), box(117.01, 26, 117.03, 26.02)];
  const builtUp = [box(117.005, 26, 117.02, 26.02), box(117.015, 26, 117.025, 26.02)];
  const index = indexDistricts([{ code: "W", name: "W", shape: box(116.99, 26, 117.01, 26.02) }]);
  const strip = (degrees: number) => areaOf(box(117, 26, 117 + degrees, 26.02));
  const [west = 0, outside = 0] = areaInside(parks, builtUp, index);
  // Edges of 1 and 2 km along one parallel bulge by different centimetres.
  expect(west / strip(0.005)).toBeCloseTo(1, 4);
  expect(outside / strip(0.015)).toBeCloseTo(1, 4);
  expect((areaInside(parks, builtUp)[0] ?? 0) / strip(0.02)).toBeCloseTo(1, 4);
  expect([...areaInside(parks, [])]).toEqual([0]);
  expect([...areaInside([], builtUp, index)]).toEqual([0, 0]);
});

test("a bow-tie, a spike and a ring without area do no harm", () => {
  const bowTie = polygon([
    [
      [
        [117, 26],
        [117.02, 26.02],
        [117.02, 26],
        [117, 26.02],
        [117, 26],
      ],
    ],
  ]);
  const spike = polygon([
    [
      [
        [117, 26],
        [117.02, 26],
        [117.02, 26.02],
        [117.02, 26.05],
        [117.02, 26.02],
        [117, 26],
      ],
    ],
  ]);
  const flat = polygon([
    [
      [
        [117, 26],
        [117.02, 26.02],
        [117, 26],
        [117, 26],
      ],
    ],
  ]);
  const around = box(116.9, 25.9, 117.1, 26.1);
  for (const shape of [bowTie, spike, flat]) {
    const common = overlapArea(around, shape);
    expect(common).toBeGreaterThanOrEqual(0);
    expect(common).toBeLessThan(areaOf(around));
  }
  expect(overlapArea(around, flat)).toBeCloseTo(0, 4);
});

test("long slanted edges that coincide but for rounding come to an end", () => {
  const started = performance.now();
  for (let k = 1; k <= 200; k++) {
    const slope = k / 77;
    const onLine = (lon: number): [number, number] => [lon, 25 + slope * (lon - 116)];
    const a = polygon([[[onLine(116), onLine(116.9), [116, 28], onLine(116)]]]);
    const b = polygon([[[onLine(116.1), [116.9, 24], onLine(116.7 + k / 1e4), onLine(116.1)]]]);
    // Straight in degrees is not straight on the ellipsoid: what is left is the sliver between them.
    expect(Math.abs(overlapArea(a, b))).toBeLessThan(3e-3 * areaOf(a));
    expect(Math.abs(overlapArea(a, a) / areaOf(a) - 1)).toBeLessThan(1e-9);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

test("a ring of 150,000 corners is overlaid within seconds", () => {
  const round = (lon: number): PolygonShape => {
    const ring: Ring = Array.from({ length: 150_000 }, (_, i) => {
      const angle = (i / 150_000) * 2 * Math.PI;
      return [lon + 0.1 * Math.cos(angle), 26 + 0.1 * Math.sin(angle)];
    });
    return polygon([[[...ring, ...ring.slice(0, 1)]]]);
  };
  const started = performance.now();
  const [a, b] = [round(117), round(117.1)];
  // Two circles, each through the other's middle: 2π/3 − √3/2 of the square of the radius.
  expect(overlapArea(a, b) / areaOf(a)).toBeCloseTo(
    (2 * Math.PI) / 3 / Math.PI - Math.sqrt(3) / 2 / Math.PI,
    3,
  );
  expect(performance.now() - started).toBeLessThan(10_000);
});

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function turfUnion(shapes: PolygonShape[]): number {
  const merged = union(
    featureCollection(shapes.map((shape) => feature(geoJsonOf(shape) as Polygon))),
  );
  return merged === null ? 0 : turfArea(merged);
}

function ringOf(w: number, s: number, e: number, n: number): Ring {
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
}

function box(w: number, s: number, e: number, n: number): PolygonShape {
  return polygon([[ringOf(w, s, e, n)]]);
}

interface Drawn {
  readonly lon: number;
  readonly lat: number;
  readonly corners: number[];
  readonly hole: boolean;
}

function star({ lon, lat, corners, hole }: Drawn): PolygonShape {
  const scaled = (scale: number): Ring => {
    const ring: Ring = corners.map((reach, i) => {
      const metres = 8000 * reach * scale;
      const there = destination([lon, lat], metres, (360 * i) / corners.length, {
        units: "meters",
      });
      const [x = 0, y = 0] = there.geometry.coordinates;
      return [x, y];
    });
    return [...ring, ...ring.slice(0, 1)];
  };
  return polygon([hole ? [scaled(1), scaled(0.4)] : [scaled(1)]]);
}

function polygon(parts: Ring[][]): PolygonShape {
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
