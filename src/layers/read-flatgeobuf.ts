import { ByteBuffer } from "flatbuffers";
import type { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js";
import { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import type { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js";
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js";
import type { Shape } from "../geometry/shape";
import { treeBytes } from "./packed-tree";
import { unpackCells } from "./unpack-cells";
import { unpackShape } from "./unpack-shape";

/** What a FlatGeobuf file says of itself. */
export interface FlatGeobufHead {
  readonly name: string;
  readonly count: number;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly geometryType: GeometryType;
  /** EPSG number; 0 when the file names none. */
  readonly epsg: number;
  readonly hasTree: boolean;
}

export interface FlatGeobufRow {
  /** In place over the file's bytes where these are aligned. Absent for a row that is not drawn. */
  readonly shape?: Shape;
  readonly cells: ReadonlyMap<string, string | number | boolean>;
}

/**
 * Every row of a FlatGeobuf file of version 3, in the order of the file. `name` is for messages only.
 * Sizes are checked before anything is decoded.
 * @throws Error with a sentence when the bytes are cut off, foreign or spoilt; it never waits for more
 */
export function readFlatGeobuf(
  bytes: Uint8Array,
  name: string,
): { readonly head: FlatGeobufHead; readonly rows: readonly FlatGeobufRow[] } {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const { head, end } = readHead(aligned, name);
  const rows: FlatGeobufRow[] = [];
  let at = end + (head.hasTree ? treeBytes(head.count) : 0);
  while (rows.length < head.count) {
    const feature = pieceAt(aligned, at, `${name}: row ${rows.length + 1} of ${head.count}`);
    rows.push(inWords(() => readRow(feature, head), `${name}: row ${rows.length + 1}`));
    at += feature.length;
  }
  if (at === bytes.length) return { head, rows };
  throw new Error(
    `${name} has ${bytes.length - at} bytes behind its last row; fetch or build it again`,
  );
}

function readHead(bytes: Uint8Array, name: string): { head: FlatGeobufHead; end: number } {
  const [f, g, b, version] = bytes;
  if (f !== 0x66 || g !== 0x67 || b !== 0x62) throw new Error(`${name} is no FlatGeobuf file`);
  if (version !== 3) throw new Error(`${name} is FlatGeobuf version ${version}; only 3 is read`);
  const piece = pieceAt(bytes, 8, `${name}: the header`);
  return { head: inWords(() => unpackHead(piece), `${name}: the header`), end: 8 + piece.length };
}

/** A size-prefixed piece with its prefix, which must lie within the file. */
function pieceAt(bytes: Uint8Array, at: number, what: string): Uint8Array {
  const left = bytes.length - at;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = left >= 4 ? 4 + view.getUint32(at, true) : 4;
  if (size <= left && size >= 8) return bytes.subarray(at, at + size);
  throw new Error(
    `${what} is cut off or spoilt at byte ${at} of ${bytes.length}; fetch or build the file again`,
  );
}

function unpackHead(piece: Uint8Array): FlatGeobufHead {
  const header = Header.getSizePrefixedRootAsHeader(new ByteBuffer(piece));
  const columnCount = header.columnsLength();
  if (columnCount * 4 > piece.length) throw new Error("it claims more columns than it has bytes");
  return {
    name: header.name() ?? "",
    count: Number(header.featuresCount()),
    columns: Array.from({ length: columnCount }, (_, i) => {
      const column = header.columns(i);
      const name = column?.name();
      if (!column || !name) throw new Error(`its column ${i + 1} has no name`);
      return { name, type: column.type() };
    }),
    geometryType: header.geometryType(),
    epsg: header.crs()?.code() ?? 0,
    hasTree: header.indexNodeSize() > 0 && header.featuresCount() > 0n,
  };
}

function readRow(piece: Uint8Array, head: FlatGeobufHead): FlatGeobufRow {
  // Other writers do not align their features to 8 bytes; numbers are read in place only where they are.
  const own = piece.byteOffset % 8 === 0 ? piece : piece.slice();
  const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(own));
  const geometry = feature.geometry();
  const cells = unpackCells(feature.propertiesArray() ?? new Uint8Array(0), head.columns);
  if (!geometry) return { cells };
  return { cells, shape: unpackShape(geometry, head.geometryType, own) };
}

/** The decoder speaks of ranges and undefined; the planner hears of the file. */
function inWords<Result>(decode: () => Result, what: string): Result {
  try {
    return decode();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${what} is spoilt: ${why}`, { cause });
  }
}
