import { type Project, statuses, works } from "./project";
import { type FieldKind, isProjectField, type ProjectField, projectFields } from "./project-fields";
import { projectOfValues } from "./project-of-row";
import { type FlatGeobufRow, readFlatGeobuf } from "./read-flatgeobuf";
import type { Value } from "./read-value";

/**
 * The projects of a layer's exact file, in the order of the file. Shapes lie over `bytes`: leave these unchanged.
 * @throws Error with a sentence when the file is cut off, spoilt, foreign or another layer's
 */
export function projectsIn(bytes: Uint8Array, layer: string): Project[] {
  const { head, rows } = readFlatGeobuf(bytes, `${layer}.fgb`);
  if (head.name !== layer) {
    throw new Error(`${layer}.fgb holds the layer '${head.name}'; run mingtu build again`);
  }
  return rows.map((row, i) => projectOf(row, layer, i));
}

function projectOf({ cells, shape }: FlatGeobufRow, layer: string, place: number): Project {
  const id = cells.get("id");
  const row = cells.get("row");
  if (typeof id !== "string" || typeof row !== "number") {
    throw new Error(`${layer}.fgb: row ${place + 1} has no id and row; run mingtu build again`);
  }
  const values: Partial<Record<ProjectField, Value>> = {};
  const other: Record<string, string> = {};
  for (const [name, cell] of cells) {
    if (isProjectField(name)) values[name] = checked(cell, projectFields[name], `${id}: ${name}`);
    else if (name !== "id" && name !== "row") other[name] = String(cell);
  }
  return projectOfValues(values, {
    id,
    layer,
    row,
    ...(shape && { shape }),
    ...(Object.keys(other).length > 0 && { other }),
  });
}

const textual: ReadonlySet<FieldKind> = new Set(["text", "date", "status", "work"]);

/** The file may be of another build: a value must still be what its field holds. */
function checked(cell: Value | boolean, kind: FieldKind, where: string): Value {
  if (kind === "status" && !statuses.some((status) => status === cell)) throw wrong(cell, where);
  if (kind === "work" && !works.some((work) => work === cell)) throw wrong(cell, where);
  if (typeof cell === (textual.has(kind) ? "string" : "number") && typeof cell !== "boolean") {
    return cell;
  }
  throw wrong(cell, where);
}

const wrong = (cell: Value | boolean, where: string) =>
  new Error(`${where} cannot be '${cell}'; run mingtu build again`);
