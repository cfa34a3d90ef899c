import { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js";

type Cell = string | number | boolean;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A row's packed cells by column name. Binary columns are passed over: no layer shows them. */
export function unpackCells(
  bytes: Uint8Array,
  columns: readonly { readonly name: string; readonly type: ColumnType }[],
): ReadonlyMap<string, Cell> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const cells = new Map<string, Cell>();
  let at = 0;
  while (at < bytes.length) {
    const number = view.getUint16(at, true);
    const column = columns[number];
    if (!column) throw new Error(`a cell names column ${number} of ${columns.length}`);
    const size = sizeOf(column.type, view, at + 2);
    if (at + 2 + size > bytes.length) throw new Error(`the cell of '${column.name}' is cut off`);
    const cell = unpackCell(column.type, view, at + 2);
    if (cell !== undefined) cells.set(column.name, cell);
    at += 2 + size;
  }
  return cells;
}

const sizes: Readonly<Partial<Record<ColumnType, number>>> = {
  [ColumnType.Byte]: 1,
  [ColumnType.UByte]: 1,
  [ColumnType.Bool]: 1,
  [ColumnType.Short]: 2,
  [ColumnType.UShort]: 2,
  [ColumnType.Int]: 4,
  [ColumnType.UInt]: 4,
  [ColumnType.Long]: 8,
  [ColumnType.ULong]: 8,
  [ColumnType.Float]: 4,
  [ColumnType.Double]: 8,
};

/** Texts carry their length before them. */
const sizeOf = (type: ColumnType, view: DataView, at: number): number =>
  sizes[type] ?? 4 + view.getUint32(at, true);

type Unpack = (view: DataView, at: number) => Cell | undefined;

const unpacks: Readonly<Record<ColumnType, Unpack>> = {
  [ColumnType.Byte]: (view, at) => view.getInt8(at),
  [ColumnType.UByte]: (view, at) => view.getUint8(at),
  [ColumnType.Bool]: (view, at) => view.getUint8(at) !== 0,
  [ColumnType.Short]: (view, at) => view.getInt16(at, true),
  [ColumnType.UShort]: (view, at) => view.getUint16(at, true),
  [ColumnType.Int]: (view, at) => view.getInt32(at, true),
  [ColumnType.UInt]: (view, at) => view.getUint32(at, true),
  [ColumnType.Long]: (view, at) => Number(view.getBigInt64(at, true)),
  [ColumnType.ULong]: (view, at) => Number(view.getBigUint64(at, true)),
  [ColumnType.Float]: (view, at) => view.getFloat32(at, true),
  [ColumnType.Double]: (view, at) => view.getFloat64(at, true),
  [ColumnType.String]: textAt,
  [ColumnType.Json]: textAt,
  [ColumnType.DateTime]: textAt,
  [ColumnType.Binary]: () => undefined,
};

function unpackCell(type: ColumnType, view: DataView, at: number): Cell | undefined {
  const unpack = unpacks[type];
  if (!unpack) throw new Error(`a column is of the unknown type ${type}`);
  return unpack(view, at);
}

function textAt(view: DataView, at: number): string {
  const length = view.getUint32(at, true);
  return utf8.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length));
}
