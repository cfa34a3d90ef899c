import initGeos from "geos-wasm";
import { bboxOf, boxesMeet } from "../../src/geometry/bbox";
import type { District } from "../../src/geometry/district-cut";
import { lengthOf } from "../../src/geometry/length";
import type { Bbox, LineShape, PolygonShape } from "../../src/geometry/shape";

type Geos = Awaited<ReturnType<typeof initGeos>>;
type Pointer = ReturnType<Geos["GEOSGeom_createLineString"]>;

/** GEOS on plain coordinates: the topology of PostGIS, QGIS and Shapely. */
export async function openGeos(): Promise<Geos> {
  return await initGeos();
}

function lineOf(geos: Geos, coords: Float64Array): Pointer {
  return geos.GEOSGeom_createLineString(sequenceOf(geos, coords));
}

function sequenceOf(
  geos: Geos,
  coords: Float64Array,
): ReturnType<Geos["GEOSCoordSeq_copyFromBuffer"]> {
  const place = geos.Module._malloc(coords.byteLength);
  geos.Module.HEAPF64.set(coords, place / 8);
  const sequence = geos.GEOSCoordSeq_copyFromBuffer(place, coords.length / 2, 0, 0);
  geos.Module._free(place);
  return sequence;
}

/** A polygon of one part, with its holes. */
export function polygonOf(geos: Geos, { coords, ringEnds }: PolygonShape): Pointer {
  const rings = Array.from(ringEnds, (end, ring) =>
    geos.GEOSGeom_createLinearRing(
      sequenceOf(geos, coords.subarray(2 * (ringEnds[ring - 1] ?? 0), 2 * end)),
    ),
  );
  const [shell, ...holes] = rings;
  if (shell === undefined) throw new Error("a polygon without rings");
  const place = pointersOf(geos, holes);
  const polygon = geos.GEOSGeom_createPolygon(shell, place, holes.length);
  geos.Module._free(place);
  return polygon;
}

function pointersOf(geos: Geos, pointers: readonly Pointer[]): number {
  const place = geos.Module._malloc(4 * pointers.length || 4);
  new Uint32Array(geos.Module.HEAPF64.buffer, place, pointers.length).set(pointers);
  return place;
}

/** Area of the union of polygons without holes in common, by `measure` of each ring: shells less holes. */
export function unionArea(
  geos: Geos,
  polygons: readonly Pointer[],
  measure: (ring: Float64Array) => number,
): number {
  const place = pointersOf(geos, polygons);
  const all = geos.GEOSGeom_createCollection(6, place, polygons.length);
  geos.Module._free(place);
  const union = geos.GEOSUnaryUnion(all);
  let area = 0;
  for (let k = 0; k < geos.GEOSGetNumGeometries(union); k++) {
    const part = geos.GEOSGetGeometryN(union, k);
    area += measure(coordsOf(geos, geos.GEOSGetExteriorRing(part)));
    for (let hole = 0; hole < geos.GEOSGetNumInteriorRings(part); hole++) {
      area -= measure(coordsOf(geos, geos.GEOSGetInteriorRingN(part, hole)));
    }
  }
  geos.GEOSGeom_destroy(union);
  return area;
}

function coordsOf(geos: Geos, line: Pointer): Float64Array {
  const sequence = geos.GEOSGeom_getCoordSeq(line);
  const count = geos.GEOSGeomGetNumPoints(line);
  const place = geos.Module._malloc(16 * count || 16);
  geos.GEOSCoordSeq_copyToBuffer(sequence, place, 0, 0);
  const coords = geos.Module.HEAPF64.slice(place / 8, place / 8 + 2 * count);
  geos.Module._free(place);
  return coords;
}

/** Metres a district, by prepared polygons: whole lines where they contain them, else what intersects. */
export function cutter(
  geos: Geos,
  districts: readonly District[],
): (lines: readonly Drawn[]) => Float64Array {
  const prepared = districts.map(({ shape }): Prepared => {
    const polygon = polygonOf(geos, shape);
    return { box: bboxOf(shape), polygon, ready: geos.GEOSPrepare(polygon) };
  });
  return (lines) =>
    Float64Array.from(prepared, (district) =>
      lines.reduce((metres, line) => metres + lengthWithin(geos, district, line), 0),
    );
}

interface Prepared {
  readonly box: Bbox | undefined;
  readonly polygon: Pointer;
  readonly ready: Pointer;
}

function lengthWithin(geos: Geos, { box, polygon, ready }: Prepared, line: Drawn): number {
  if (!box || !boxesMeet(box, line.box)) return 0;
  if (geos.GEOSPreparedContains(ready, line.pointer)) return lengthOf(line.shape);
  if (!geos.GEOSPreparedIntersects(ready, line.pointer)) return 0;
  return lengthInside(geos, polygon, line.pointer);
}

interface Drawn {
  readonly shape: LineShape;
  readonly pointer: Pointer;
  readonly box: readonly [number, number, number, number];
}

export function drawnOf(geos: Geos, shapes: readonly LineShape[]): Drawn[] {
  return shapes.map((shape) => ({
    shape,
    pointer: lineOf(geos, shape.coords),
    box: bboxOf(shape) ?? [0, 0, 0, 0],
  }));
}

function lengthInside(geos: Geos, polygon: Pointer, line: Pointer): number {
  const common = geos.GEOSIntersection(polygon, line);
  let metres = 0;
  for (let k = 0; k < geos.GEOSGetNumGeometries(common); k++) {
    const coords = coordsOf(geos, geos.GEOSGetGeometryN(common, k));
    metres += lengthOf({ kind: "line", coords, partEnds: Uint32Array.of(coords.length / 2) });
  }
  geos.GEOSGeom_destroy(common);
  return metres;
}
