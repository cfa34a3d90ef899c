import * as flatbuffers from "flatbuffers";
import { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import { Geometry } from "flatgeobuf/lib/mjs/flat-geobuf/geometry.js";
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js";
import type { PolygonShape, Shape } from "../geometry/shape";
import { type ExactColumn, packCells } from "./exact-columns";
import type { Project } from "./project";

/** A project as a size-prefixed feature whose length is a multiple of 8, so that coordinates are read in place. */
export function packFeature(
  project: Project,
  columns: readonly ExactColumn[],
  type: GeometryType,
): Uint8Array {
  const builder = new flatbuffers.Builder(1024);
  builder.prep(8, 0);
  const cells = Feature.createPropertiesVector(builder, packCells(project, columns));
  const geometry = project.shape && packShape(builder, project.shape, type);
  Feature.startFeature(builder);
  if (geometry !== undefined) Feature.addGeometry(builder, geometry);
  Feature.addProperties(builder, cells);
  builder.finishSizePrefixed(Feature.endFeature(builder));
  return builder.asUint8Array();
}

function packShape(builder: flatbuffers.Builder, shape: Shape, type: GeometryType): number {
  switch (shape.kind) {
    case "point":
      return packGeometry(builder, shape.coords, [], type);
    case "line":
      return packGeometry(builder, shape.coords, [...shape.partEnds], type);
    case "polygon":
      return type === GeometryType.MultiPolygon
        ? packPolygons(builder, shape)
        : packGeometry(builder, shape.coords, [...shape.ringEnds], type);
  }
}

/** `ends` are left out when there is but one part, except for multi-lines, which GDAL does not read without. */
function packGeometry(
  builder: flatbuffers.Builder,
  coords: Float64Array,
  ends: readonly number[],
  type: GeometryType,
): number {
  const needsEnds = ends.length > 1 || type === GeometryType.MultiLineString;
  const endsAt = needsEnds ? Geometry.createEndsVector(builder, [...ends]) : undefined;
  const coordsAt = packCoords(builder, coords);
  Geometry.startGeometry(builder);
  if (endsAt !== undefined) Geometry.addEnds(builder, endsAt);
  Geometry.addXy(builder, coordsAt);
  Geometry.addType(builder, type);
  return Geometry.endGeometry(builder);
}

function packCoords(builder: flatbuffers.Builder, coords: Float64Array): number {
  builder.startVector(8, coords.length, 8);
  for (let i = coords.length - 1; i >= 0; i -= 1) builder.addFloat64(coords[i] ?? 0);
  return builder.endVector();
}

function packPolygons(builder: flatbuffers.Builder, shape: PolygonShape): number {
  const { polygonEnds, ringEnds, coords } = shape;
  const parts = [...polygonEnds].map((lastRing, polygon) => {
    const firstRing = polygonEnds[polygon - 1] ?? 0;
    const start = ringEnds[firstRing - 1] ?? 0;
    const ends = [...ringEnds.subarray(firstRing, lastRing)].map((end) => end - start);
    const own = coords.subarray(start * 2, (start + (ends.at(-1) ?? 0)) * 2);
    return packGeometry(builder, own, ends, GeometryType.Polygon);
  });
  const partsAt = Geometry.createPartsVector(builder, parts);
  Geometry.startGeometry(builder);
  Geometry.addParts(builder, partsAt);
  Geometry.addType(builder, GeometryType.MultiPolygon);
  return Geometry.endGeometry(builder);
}
