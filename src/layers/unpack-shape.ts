import type { Geometry } from "flatgeobuf/lib/mjs/flat-geobuf/geometry.js";
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js";
import type { PolygonShape, Shape } from "../geometry/shape";

/** A stored geometry as a flat shape; heights and measures are left. `within` is the row that it must not leave. */
export function unpackShape(geometry: Geometry, fileType: GeometryType, within: Uint8Array): Shape {
  const type = fileType === GeometryType.Unknown ? geometry.type() : fileType;
  switch (type) {
    case GeometryType.Point:
    case GeometryType.MultiPoint:
      return { kind: "point", coords: coordsOf(geometry, within) };
    case GeometryType.LineString:
    case GeometryType.MultiLineString: {
      const { coords, ends } = partsOf(geometry, within);
      return { kind: "line", coords, partEnds: ends };
    }
    case GeometryType.Polygon: {
      const { coords, ends } = partsOf(geometry, within);
      return { kind: "polygon", coords, ringEnds: ends, polygonEnds: Uint32Array.of(ends.length) };
    }
    case GeometryType.MultiPolygon:
      return joinedPolygons(geometry, within);
    default:
      throw new Error(`geometry type ${type} (${GeometryType[type] ?? "unknown"}) cannot be read`);
  }
}

function coordsOf(geometry: Geometry, within: Uint8Array): Float64Array {
  const coords = geometry.xyArray();
  if (!coords || coords.length < 2 || coords.length % 2 === 1) {
    throw new Error(`${coords?.length ?? 0} numbers are no coordinates`);
  }
  inside(coords, within);
  return coords;
}

/** Vertices and the ends of their parts; without stored ends there is one part, which takes all. */
function partsOf(
  geometry: Geometry,
  within: Uint8Array,
): { readonly coords: Float64Array; readonly ends: Uint32Array } {
  const coords = coordsOf(geometry, within);
  const stored = geometry.endsArray();
  if (!stored || stored.length === 0) return { coords, ends: Uint32Array.of(coords.length / 2) };
  inside(stored, within);
  stored.forEach((end, i) => {
    if (end < (stored[i - 1] ?? 0)) throw new Error("the ends of its parts do not ascend");
  });
  if (stored.at(-1) === coords.length / 2) return { coords, ends: stored };
  throw new Error("its parts do not end on its last vertex");
}

function joinedPolygons(geometry: Geometry, within: Uint8Array): PolygonShape {
  const count = geometry.partsLength();
  if (count < 1 || count * 4 > within.length) throw new Error(`it claims ${count} polygons`);
  const parts = Array.from({ length: count }, (_, i) => {
    const part = geometry.parts(i);
    if (!part) throw new Error(`its polygon ${i + 1} is missing`);
    return partsOf(part, within);
  });
  const coords = new Float64Array(parts.reduce((sum, part) => sum + part.coords.length, 0));
  const ringEnds: number[] = [];
  const polygonEnds: number[] = [];
  let at = 0;
  for (const part of parts) {
    coords.set(part.coords, at);
    for (const end of part.ends) ringEnds.push(at / 2 + end);
    polygonEnds.push(ringEnds.length);
    at += part.coords.length;
  }
  return {
    kind: "polygon",
    coords,
    ringEnds: Uint32Array.from(ringEnds),
    polygonEnds: Uint32Array.from(polygonEnds),
  };
}

/** A spoilt length must not reach into the rows behind. */
function inside(view: ArrayBufferView, row: Uint8Array): void {
  const first = view.byteOffset - row.byteOffset;
  if (first >= 0 && first + view.byteLength <= row.length) return;
  throw new Error("its geometry reaches beyond the row");
}
