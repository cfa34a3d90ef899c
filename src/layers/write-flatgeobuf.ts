import * as flatbuffers from "flatbuffers";
import { Column } from "flatgeobuf/lib/mjs/flat-geobuf/column.js";
import { Crs } from "flatgeobuf/lib/mjs/flat-geobuf/crs.js";
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js";
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js";
import { inCurveOrder } from "./curve-order";
import { type ExactColumn, exactColumnsOf } from "./exact-columns";
import { joinBytes } from "./join-bytes";
import type { LayerCard } from "./layer-card";
import { packFeature } from "./pack-feature";
import { nodeSize, packTree } from "./packed-tree";
import type { Project } from "./project";

const magic = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00);

/**
 * The exact file of a layer: FlatGeobuf 3 in CGCS2000 degrees, longitude first, with a packed Hilbert R-tree.
 * Every row is in it; one that is not drawn stands at the end, without geometry and with an empty box in the tree.
 * A layer that draws nothing has no tree. Equal projects give equal bytes.
 */
export function writeFlatGeobuf(projects: readonly Project[], card: LayerCard): Uint8Array {
  const columns = exactColumnsOf(projects);
  const { ordered, boxes, extent } = inCurveOrder(projects);
  const type = geometryTypeOf(projects, card);
  const features = ordered.map((project) => packFeature(project, columns, type));
  const offsets = new Float64Array(features.length);
  let end = 0;
  features.forEach((feature, i) => {
    offsets[i] = end;
    end += feature.length;
  });
  const header = packHeader(card, columns, { count: projects.length, type, extent });
  const tree = extent ? packTree({ boxes, offsets }) : new Uint8Array(0);
  return joinBytes([magic, header, tree, ...features]);
}

/** One type for the whole file, as readers expect; multi as soon as one project has several parts. */
function geometryTypeOf(projects: readonly Project[], card: LayerCard): GeometryType {
  switch (card.geometry) {
    case "none":
      return GeometryType.Unknown;
    case "point":
      return projects.some(({ shape }) => partsOf(shape) > 1)
        ? GeometryType.MultiPoint
        : GeometryType.Point;
    case "line":
      return projects.some(({ shape }) => partsOf(shape) > 1)
        ? GeometryType.MultiLineString
        : GeometryType.LineString;
    case "polygon":
      return projects.some(({ shape }) => partsOf(shape) > 1)
        ? GeometryType.MultiPolygon
        : GeometryType.Polygon;
  }
}

function partsOf(shape: Project["shape"]): number {
  if (shape === undefined) return 0;
  switch (shape.kind) {
    case "point":
      return shape.coords.length / 2;
    case "line":
      return shape.partEnds.length;
    case "polygon":
      return shape.polygonEnds.length;
  }
}

function packHeader(
  card: LayerCard,
  columns: readonly ExactColumn[],
  found: { count: number; type: GeometryType; extent: readonly number[] | undefined },
): Uint8Array {
  const builder = new flatbuffers.Builder(1024);
  builder.prep(8, 0);
  const packed = columns.map((column) => packColumn(builder, column));
  const columnsAt = Header.createColumnsVector(builder, packed);
  const envelopeAt = found.extent && Header.createEnvelopeVector(builder, [...found.extent]);
  const crsAt = packCrs(builder);
  const nameAt = builder.createString(card.id);
  const titleAt = builder.createString(card.title.zh);
  const descriptionAt = builder.createString(card.source);
  Header.startHeader(builder);
  Header.addName(builder, nameAt);
  if (envelopeAt !== undefined) Header.addEnvelope(builder, envelopeAt);
  Header.addGeometryType(builder, found.type);
  Header.addColumns(builder, columnsAt);
  Header.addFeaturesCount(builder, BigInt(found.count));
  Header.addIndexNodeSize(builder, found.extent ? nodeSize : 0);
  Header.addCrs(builder, crsAt);
  Header.addTitle(builder, titleAt);
  Header.addDescription(builder, descriptionAt);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

function packColumn(builder: flatbuffers.Builder, { name, type }: ExactColumn): number {
  const nameAt = builder.createString(name);
  Column.startColumn(builder);
  Column.addName(builder, nameAt);
  Column.addType(builder, type);
  return Column.endColumn(builder);
}

/** EPSG:4490, China Geodetic Coordinate System 2000. */
function packCrs(builder: flatbuffers.Builder): number {
  const org = builder.createString("EPSG");
  const name = builder.createString("China Geodetic Coordinate System 2000");
  Crs.startCrs(builder);
  Crs.addOrg(builder, org);
  Crs.addCode(builder, 4490);
  Crs.addName(builder, name);
  return Crs.endCrs(builder);
}
