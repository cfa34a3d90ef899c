import type { Geometry, Position } from "geojson";
import { indexAt, numberAt } from "./number-at";
import type { LineShape, PolygonShape, Shape } from "./shape";

export type ReadShape = { readonly shape: Shape } | { readonly why: string };

/** Why a geometry is refused; thrown and caught within this file only. */
class Refusal extends Error {}

/**
 * A GeoJSON geometry from outside as a shape, or the reason why it is none.
 * Heights are dropped, an unclosed ring is closed with its first vertex, MultiPoint keeps all its points.
 * Refused: GeometryCollections (nested or not), nothing drawn, lines under two and rings under three positions,
 * and coordinates that are no longitude and latitude (projected metres are never read as degrees).
 */
export function shapeOfGeoJson(geometry: unknown): ReadShape {
  try {
    return { shape: shapeOf(geometry) };
  } catch (error) {
    if (error instanceof Refusal) return { why: error.message };
    throw error;
  }
}

/** The shape as GeoJSON, as Multi… only when it has several parts. */
export function geoJsonOf(shape: Shape): Geometry {
  switch (shape.kind) {
    case "point":
      return pointGeoJson(positionsOf(shape.coords, 0, shape.coords.length / 2));
    case "line":
      return lineGeoJson(rangesOf(shape.coords, shape.partEnds));
    case "polygon":
      return polygonGeoJson(shape);
  }
}

function shapeOf(geometry: unknown): Shape {
  if (geometry === null || geometry === undefined) throw new Refusal("no geometry");
  if (typeof geometry !== "object" || !("type" in geometry))
    throw new Refusal("not a GeoJSON geometry");
  if (geometry.type === "GeometryCollection") {
    throw new Refusal("a GeometryCollection; split it into features of one kind");
  }
  const coordinates = "coordinates" in geometry ? geometry.coordinates : undefined;
  switch (geometry.type) {
    case "Point":
      return points([coordinates]);
    case "MultiPoint":
      return points(listOf(coordinates));
    case "LineString":
      return lines([coordinates]);
    case "MultiLineString":
      return lines(listOf(coordinates));
    case "Polygon":
      return polygons([coordinates]);
    case "MultiPolygon":
      return polygons(listOf(coordinates));
    default:
      throw new Refusal(`unknown geometry type ${JSON.stringify(geometry.type)}`);
  }
}

function points(positions: readonly unknown[]): Shape {
  const coords: number[] = [];
  for (const position of positions) pushPosition(coords, position);
  if (coords.length === 0) throw new Refusal("empty geometry");
  return { kind: "point", coords: Float64Array.from(coords) };
}

function lines(parts: readonly unknown[]): LineShape {
  const coords: number[] = [];
  const partEnds: number[] = [];
  for (const part of parts) {
    const positions = listOf(part);
    if (positions.length === 0) continue;
    if (positions.length === 1) throw new Refusal("a line of one position");
    for (const position of positions) pushPosition(coords, position);
    partEnds.push(coords.length / 2);
  }
  if (partEnds.length === 0) throw new Refusal("empty geometry");
  return { kind: "line", coords: Float64Array.from(coords), partEnds: Uint32Array.from(partEnds) };
}

function polygons(parts: readonly unknown[]): PolygonShape {
  const coords: number[] = [];
  const ringEnds: number[] = [];
  const polygonEnds: number[] = [];
  for (const part of parts) {
    for (const ring of listOf(part)) pushRing(coords, ringEnds, listOf(ring));
    if (ringEnds.length > (polygonEnds.at(-1) ?? 0)) polygonEnds.push(ringEnds.length);
  }
  if (polygonEnds.length === 0) throw new Refusal("empty geometry");
  return {
    kind: "polygon",
    coords: Float64Array.from(coords),
    ringEnds: Uint32Array.from(ringEnds),
    polygonEnds: Uint32Array.from(polygonEnds),
  };
}

function pushRing(coords: number[], ringEnds: number[], positions: readonly unknown[]): void {
  const first = coords.length;
  for (const position of positions) pushPosition(coords, position);
  closeRing(coords, first);
  if (coords.length > first) ringEnds.push(coords.length / 2);
}

/** Closes the ring that starts at `first` when its last position differs. */
function closeRing(coords: number[], first: number): void {
  const count = (coords.length - first) / 2;
  if (count === 0) return;
  const [lon = 0, lat = 0] = coords.slice(first, first + 2);
  const closed = count > 1 && coords.at(-2) === lon && coords.at(-1) === lat;
  if (count < (closed ? 4 : 3)) throw new Refusal("a ring of fewer than three corners");
  if (!closed) coords.push(lon, lat);
}

function pushPosition(coords: number[], position: unknown): void {
  const [lon, lat] = listOf(position);
  if (typeof lon !== "number" || typeof lat !== "number") {
    throw new Refusal(`not a position: ${JSON.stringify(position) ?? "nothing"}`);
  }
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    throw new Refusal(
      `not longitude and latitude in degrees: ${lon}, ${lat}; name the source's CRS`,
    );
  }
  coords.push(lon, lat);
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal("coordinates are not a list");
  return value;
}

function pointGeoJson(positions: Position[]): Geometry {
  const [only] = positions;
  if (positions.length === 1 && only !== undefined) return { type: "Point", coordinates: only };
  return { type: "MultiPoint", coordinates: positions };
}

function lineGeoJson(parts: Position[][]): Geometry {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { type: "LineString", coordinates: only };
  return { type: "MultiLineString", coordinates: parts };
}

function polygonGeoJson(shape: PolygonShape): Geometry {
  const rings = rangesOf(shape.coords, shape.ringEnds);
  let first = 0;
  const parts = Array.from(shape.polygonEnds, (end) => {
    const part = rings.slice(first, end);
    first = end;
    return part;
  });
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { type: "Polygon", coordinates: only };
  return { type: "MultiPolygon", coordinates: parts };
}

function rangesOf(coords: Float64Array, ends: Uint32Array): Position[][] {
  return Array.from(ends, (end, i) => positionsOf(coords, i === 0 ? 0 : indexAt(ends, i - 1), end));
}

function positionsOf(coords: Float64Array, first: number, end: number): Position[] {
  return Array.from({ length: end - first }, (_, k) => [
    numberAt(coords, 2 * (first + k)),
    numberAt(coords, 2 * (first + k) + 1),
  ]);
}
