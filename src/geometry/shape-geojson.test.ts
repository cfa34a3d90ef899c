import { expect, test } from "vitest";
import { bboxOf, boxesMeet, unionOf } from "./bbox";
import { geoJsonOf, shapeOfGeoJson } from "./shape-geojson";

const triangle = [
  [117, 26],
  [117.1, 26],
  [117, 26.1],
  [117, 26],
];

test.each([
  { type: "Point", coordinates: [117, 26] },
  {
    type: "MultiPoint",
    coordinates: [
      [117, 26],
      [118, 27],
    ],
  },
  {
    type: "LineString",
    coordinates: [
      [117, 26],
      [118, 27],
    ],
  },
  {
    type: "MultiLineString",
    coordinates: [
      [
        [117, 26],
        [118, 27],
      ],
      [
        [116, 25],
        [116, 26],
      ],
    ],
  },
  { type: "Polygon", coordinates: [triangle] },
  { type: "MultiPolygon", coordinates: [[triangle], [triangle, triangle]] },
])("a $type comes back as it went in", (geometry) => {
  const read = shapeOfGeoJson(geometry);
  expect("shape" in read && geoJsonOf(read.shape)).toEqual(geometry);
});

test("heights are dropped and an open ring is closed", () => {
  const line = shapeOfGeoJson({
    type: "LineString",
    coordinates: [
      [117, 26, 180],
      [118, 27, 190],
    ],
  });
  expect("shape" in line && [...line.shape.coords]).toEqual([117, 26, 118, 27]);
  const ring = shapeOfGeoJson({ type: "Polygon", coordinates: [triangle.slice(0, 3)] });
  expect("shape" in ring && geoJsonOf(ring.shape)).toEqual({
    type: "Polygon",
    coordinates: [triangle],
  });
});

test.each([
  [null, /no geometry/],
  ["LineString", /not a GeoJSON geometry/],
  [{ type: "Circle" }, /unknown geometry type "Circle"/],
  [
    { type: "GeometryCollection", geometries: [{ type: "GeometryCollection", geometries: [] }] },
    /split it/,
  ],
  [{ type: "Point", coordinates: [] }, /not a position/],
  [{ type: "LineString", coordinates: [] }, /empty geometry/],
  [{ type: "LineString" }, /not a list/],
  [{ type: "LineString", coordinates: [[117, 26]] }, /one position/],
  [{ type: "MultiPolygon", coordinates: [] }, /empty geometry/],
  [{ type: "Polygon", coordinates: [[]] }, /empty geometry/],
  [
    {
      type: "Polygon",
      coordinates: [
        [
          [117, 26],
          [117, 27],
          [117, 26],
        ],
      ],
    },
    /fewer than three corners/,
  ],
  [
    {
      type: "LineString",
      coordinates: [
        [117, "26"],
        [118, 27],
      ],
    },
    /not a position: \[117,"26"\]/,
  ],
  [{ type: "Point", coordinates: [39_512_345, 2_901_234] }, /39512345, 2901234/],
  [{ type: "Point", coordinates: [117, Number.NaN] }, /117, NaN/],
])("%j is refused with the reason", (geometry, reason) => {
  const read = shapeOfGeoJson(geometry);
  expect("why" in read && read.why).toMatch(reason);
});

test("a ring of 150,000 corners is read within a second", () => {
  const ring = Array.from({ length: 150_000 }, (_, i) => {
    const angle = (i / 150_000) * 2 * Math.PI;
    return [117 + Math.cos(angle), 26 + Math.sin(angle)];
  });
  const started = performance.now();
  const read = shapeOfGeoJson({ type: "Polygon", coordinates: [ring] });
  expect("shape" in read && read.shape.coords.length).toBe(300_002);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("boxes hold every vertex, grow by union and tell whether they meet", () => {
  const read = shapeOfGeoJson({
    type: "LineString",
    coordinates: [
      [118, 27],
      [117, 26.5],
      [117.5, 28],
    ],
  });
  const box = "shape" in read ? bboxOf(read.shape) : undefined;
  expect(box).toEqual([117, 26.5, 118, 28]);
  expect(bboxOf({ kind: "point", coords: new Float64Array() })).toBeUndefined();
  expect(unionOf(undefined, [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
  expect(unionOf([0, 3, 2, 9], [1, 2, 3, 4])).toEqual([0, 2, 3, 9]);
  expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
  expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false);
});
