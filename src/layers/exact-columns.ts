import { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js";
import type { Project } from "./project";
import { type FieldKind, isProjectField, projectFields } from "./project-fields";

/** A column of the exact file and how a project fills it. */
export interface ExactColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly cellOf: (project: Project) => string | number | undefined;
}

/**
 * The columns that at least one project fills: id, row, the project's fields, then the source's other columns by name.
 * Days are text: the format knows only instants, and a day is none.
 */
export function exactColumnsOf(projects: readonly Project[]): readonly ExactColumn[] {
  const own: readonly ExactColumn[] = [
    { name: "id", type: ColumnType.String, cellOf: ({ id }) => id },
    { name: "row", type: ColumnType.Int, cellOf: ({ row }) => row },
  ];
  const fields = Object.keys(projectFields)
    .filter(isProjectField)
    .filter((field) => projects.some((project) => project[field] !== undefined))
    .map((name) => ({
      name,
      type: typeOf(projectFields[name]),
      cellOf: (project: Project) => project[name],
    }));
  const others = new Set(projects.flatMap(({ other }) => Object.keys(other ?? {})));
  const other = [...others].sort().map((name) => ({
    name,
    type: ColumnType.String,
    cellOf: (project: Project) => project.other?.[name],
  }));
  return [...own, ...fields, ...other];
}

function typeOf(kind: FieldKind): ColumnType {
  switch (kind) {
    case "year":
      return ColumnType.Int;
    case "part":
    case "length":
    case "area":
    case "money":
    case "flow":
    case "number":
      return ColumnType.Double;
    case "text":
    case "work":
    case "status":
    case "date":
      return ColumnType.String;
  }
}

/** A project's cells as FlatGeobuf packs them: number of the column, then the value; empty ones are left out. */
export function packCells(project: Project, columns: readonly ExactColumn[]): Uint8Array {
  const cells = columns.flatMap(({ type, cellOf }, column) => {
    const value = cellOf(project);
    return value === undefined ? [] : [packCell(column, type, value)];
  });
  const bytes = new Uint8Array(cells.reduce((sum, cell) => sum + cell.length, 0));
  let at = 0;
  for (const cell of cells) {
    bytes.set(cell, at);
    at += cell.length;
  }
  return bytes;
}

const utf8 = new TextEncoder();

function packCell(column: number, type: ColumnType, value: string | number): Uint8Array {
  const text = type === ColumnType.String ? utf8.encode(String(value)) : undefined;
  const size = type === ColumnType.Double ? 8 : 4;
  const bytes = new Uint8Array(2 + size + (text?.length ?? 0));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, column, true);
  if (text) {
    view.setUint32(2, text.length, true);
    bytes.set(text, 6);
  } else if (type === ColumnType.Double) view.setFloat64(2, Number(value), true);
  else view.setInt32(2, Number(value), true);
  return bytes;
}
