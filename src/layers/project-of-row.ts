import type { LayerCard } from "./layer-card";
import type { Problem, Project } from "./project";
import { isProjectField, type ProjectField, projectFields } from "./project-fields";
import { firstIdOf, withOwnIds } from "./project-id";
import type { RawRow, Trouble } from "./raw-row";
import { readValue, type Value } from "./read-value";
import { doubtAboutShape, troubleWithShape } from "./shape-trouble";

/**
 * Rows of a layer's file as projects, each with an id of its own, in the order of the file.
 * What cannot be understood is left absent and told as a problem of `file`.
 */
export function projectsOfRows(
  rows: readonly RawRow[],
  card: LayerCard,
  file: string,
): { readonly projects: readonly Project[]; readonly problems: readonly Problem[] } {
  const read = rows.map((row) => projectOfRow(row, card));
  const own = withOwnIds(read.map(({ project }) => project));
  const problems = read.flatMap(({ project, troubles }) =>
    [...troubles, ...(own.troubles.get(project.row) ?? [])].map((trouble) => ({
      file,
      row: project.row,
      ...trouble,
    })),
  );
  return { projects: own.projects, problems };
}

/** A row as a project; its id is not yet told apart from those of other rows. */
function projectOfRow(
  raw: RawRow,
  card: LayerCard,
): { readonly project: Project; readonly troubles: readonly Trouble[] } {
  const columns = columnsOf(raw, card);
  const { values, troubles } = valuesOf(raw, columns);
  const wrong = raw.shape && troubleWithShape(raw.shape, card);
  const shape = wrong || card.geometry === "none" ? undefined : raw.shape;
  const other = otherColumns(raw, columns);
  const project = projectOfValues(values, {
    id: firstIdOf(raw, values.name, card),
    layer: card.id,
    row: raw.row,
    ...(shape && { shape }),
    ...(Object.keys(other).length > 0 && { other }),
  });
  const doubt = wrong ?? (shape && doubtAboutShape(shape));
  return { project, troubles: doubt ? [...troubles, doubt] : troubles };
}

type Values = Partial<Record<ProjectField, Value>>;

function valuesOf(
  raw: RawRow,
  columns: ReadonlyMap<ProjectField, string>,
): { readonly values: Values; readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  const values: Values = {};
  for (const [field, column] of columns) {
    const read = readValue(raw.properties[column], projectFields[field], column);
    if (read.trouble) troubles.push(read.trouble);
    if (read.value !== undefined) values[field] = read.value;
    if (field === "finishedOn" && read.trouble) yearFromMonth(values);
  }
  return { values, troubles };
}

/** A day that was guessed from a month says its year for sure. */
function yearFromMonth(values: Values): void {
  if (values.finishedOn !== undefined)
    values.year ??= Number(String(values.finishedOn).slice(0, 4));
}

/** The one place where values, each read by its field's kind, become fields. */
export function projectOfValues(
  values: Values,
  own: Pick<Project, "id" | "layer" | "row" | "shape" | "other">,
): Project {
  const fields: Partial<Project> = Object.fromEntries(Object.entries(values));
  return { ...fields, ...own };
}

/** The card's own word first; a column that bears a field's name stands for it unless another field took it. */
function columnsOf(raw: RawRow, card: LayerCard): ReadonlyMap<ProjectField, string> {
  const taken = new Set(Object.values(card.fields));
  const columns = new Map<ProjectField, string>();
  for (const field of Object.keys(projectFields).filter(isProjectField)) {
    const column = card.fields[field] ?? (taken.has(field) ? undefined : field);
    if (column !== undefined && Object.hasOwn(raw.properties, column)) columns.set(field, column);
  }
  return columns;
}

function otherColumns(
  raw: RawRow,
  columns: ReadonlyMap<ProjectField, string>,
): Readonly<Record<string, string>> {
  const read = new Set(columns.values());
  const other: Record<string, string> = {};
  for (const [column, value] of Object.entries(raw.properties)) {
    const text = read.has(column) ? "" : textOf(value);
    if (text !== "") other[isBuilds(column) ? `${column} (source)` : column] = text;
  }
  return other;
}

/** Names that the exact file keeps for the build's own columns. */
const isBuilds = (column: string) => isProjectField(column) || column === "id" || column === "row";

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}
