import { afterAll, beforeAll, expect, test } from "vitest";
import { madeLines, madePolygons } from "../scripts/bench/made-shapes";
import { openPostgis, type Postgis } from "../scripts/bench/postgis";
import { readCounties } from "../scripts/bench/read-counties";
import { areaOf } from "../src/geometry/area";
import { cutLine, type District, indexDistricts } from "../src/geometry/district-cut";
import { lengthOf } from "../src/geometry/length";
import type { LineShape, PolygonShape } from "../src/geometry/shape";

// Its geography is WGS84, whose minor axis differs from that of CGCS2000 by 0.1 mm: 2e-11 of a length.
let oracle: Postgis;
let counties: District[];

beforeAll(async () => {
  [oracle, counties] = await Promise.all([openPostgis(), readCounties()]);
}, 60_000);

afterAll(() => oracle.close());

test("lengths of short and of long segments are those of PostGIS geography", async () => {
  const lines = [...madeLines(200, 30, 1000), ...madeLines(100, 1000, 60_000)];
  const theirs = await oracle.lengths(lines);
  expect(theirs.length).toBe(300);
  lines.forEach((line, k) => {
    expect(relative(lengthOf(line), theirs[k])).toBeLessThan(1e-9);
  });
});

test("areas of projects and of whole counties are those of PostGIS geography", async () => {
  const polygons = [...madePolygons(200), ...counties.map(({ shape }) => shape), withHole];
  const theirs = await oracle.areas(polygons);
  expect(theirs.length).toBe(212);
  polygons.forEach((polygon, k) => {
    expect(Math.abs(areaOf(polygon) - (theirs[k] ?? Number.NaN))).toBeLessThan(
      1e-8 * areaOf(polygon) + 1e-3,
    );
  });
});

test("every line has the metres in every county that PostGIS finds", async () => {
  const lines = madeLines(400, 300, 3000);
  const index = indexDistricts(counties);
  const theirs = await oracle.cut(lines, counties);
  let shared = 0;
  lines.forEach((line, k) => {
    const ours = cutLine(line, index);
    if (ours.filter((metres) => metres > 0).length > 1) shared += 1;
    counties.forEach((_, county) => {
      expect(Math.abs((ours[county] ?? 0) - (theirs[k]?.[county] ?? 0))).toBeLessThan(0.001);
    });
  });
  // A tenth and more of lines this long cross a border: else little was tested.
  expect(shared).toBeGreaterThan(100);
});

test("a line along a shared border is in one district, where PostGIS has it in both", async () => {
  const [west, east] = [box("west", 117, 117.5), box("east", 117.5, 118)];
  const along = line([117.5, 26.1, 117.5, 26.2, 117.5, 26.4]);
  const [theirs] = await oracle.cut([along], [west, east]);
  expect(relative(theirs?.[0] ?? 0, lengthOf(along))).toBeLessThan(1e-9);
  expect(relative(theirs?.[1] ?? 0, lengthOf(along))).toBeLessThan(1e-9);
  expect([...cutLine(along, indexDistricts([west, east]))]).toEqual([lengthOf(along), 0, 0]);
});

test("a line there and back has both its ways, where PostGIS has one", async () => {
  const west = box("west", 117, 117.5);
  const thereAndBack = line([117.2, 26.2, 117.6, 26.25, 117.2, 26.2]);
  const [theirs] = await oracle.cut([thereAndBack], [west]);
  const [ours = 0] = cutLine(thereAndBack, indexDistricts([west]));
  expect(relative(theirs?.[0] ?? 0, ours / 2)).toBeLessThan(1e-6);
  expect(relative(ours, (lengthOf(thereAndBack) * 3) / 4)).toBeLessThan(1e-3);
});

const withHole: PolygonShape = {
  kind: "polygon",
  coords: Float64Array.of(
    ...[117, 26, 117.02, 26, 117.02, 26.02, 117, 26.02, 117, 26],
    ...[117.005, 26.005, 117.005, 26.01, 117.01, 26.01, 117.01, 26.005, 117.005, 26.005],
    ...[117.1, 26, 117.11, 26, 117.11, 26.01, 117.1, 26],
  ),
  ringEnds: Uint32Array.of(5, 10, 14),
  polygonEnds: Uint32Array.of(2, 3),
};

function box(name: string, west: number, east: number): District {
  const coords = Float64Array.of(west, 26, east, 26, east, 26.5, west, 26.5, west, 26);
  return {
    code: name,
    name,
    shape: { kind: "polygon", coords, ringEnds: Uint32Array.of(5), polygonEnds: Uint32Array.of(1) },
  };
}

function line(coords: number[]): LineShape {
  return {
    kind: "line",
    coords: Float64Array.from(coords),
    partEnds: Uint32Array.of(coords.length / 2),
  };
}

function relative(a: number, b: number | undefined): number {
  return Math.abs(a / (b ?? Number.NaN) - 1);
}
