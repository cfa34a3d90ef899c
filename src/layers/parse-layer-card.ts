import type { LayerCard } from "./layer-card";
import { isProjectField, projectFields } from "./project-fields";
import { dayOf } from "./read-date";
import {
  flagIn,
  type JsonObject,
  objectIn,
  oneOfIn,
  optionalNumberIn,
  optionalTextIn,
  shown,
  textIn,
} from "./read-field";

const known = new Set(
  (
    "id title role target task geometry data idField fields tolerance_m declared_tolerance accuracy_m minZoom maxZoom " +
    "audience source licence credit asOf sample"
  ).split(" "),
);

/**
 * Reads `layer.json` of the folder `folder`.
 * @throws Error with the field's name when one is missing, wrong or unknown
 */
export function parseLayerCard(json: unknown, folder: string): LayerCard {
  const where = `layer card '${folder}'`;
  const card = objectIn(json, where);
  refuseUnknown(card, where);
  return {
    id: idIn(card, folder, where),
    title: titleIn(card, where),
    role: oneOfIn(card, "role", ["plan", "district", "reference"], where),
    ...optional("target", optionalTextIn(card, "target", where)),
    ...optional("task", optionalTextIn(card, "task", where)),
    geometry: oneOfIn(card, "geometry", ["point", "line", "polygon", "none"], where),
    data: fileIn(card, where),
    ...optional("idField", optionalTextIn(card, "idField", where)),
    fields: fieldsIn(card, where),
    ...measuresIn(card, where),
    audience: oneOfIn(card, "audience", ["internal", "public"], where),
    source: textIn(card, "source", where),
    licence: textIn(card, "licence", where),
    credit: textIn(card, "credit", where),
    ...asOfIn(card, where),
    sample: flagIn(card, "sample", where),
  };
}

/** A mistyped `tolerence_m` would otherwise be a silent default. */
function refuseUnknown(card: JsonObject, where: string): void {
  const stranger = Object.keys(card).find((field) => !known.has(field));
  if (stranger === undefined) return;
  throw new Error(`${where}: '${stranger}' is no field of a card; one of ${[...known].join(", ")}`);
}

function idIn(card: JsonObject, folder: string, where: string): string {
  const id = textIn(card, "id", where);
  if (id !== folder) throw new Error(`${where}: 'id' must be the folder's name, not '${id}'`);
  if (/^[a-z0-9][a-z0-9-]*$/.test(id)) return id;
  throw new Error(`${where}: 'id' may hold lower-case letters, digits and hyphens, not '${id}'`);
}

function titleIn(card: JsonObject, where: string): LayerCard["title"] {
  const title = objectIn(card["title"], `${where}: 'title'`);
  return { zh: textIn(title, "zh", `${where}: title`), en: textIn(title, "en", `${where}: title`) };
}

function fileIn(card: JsonObject, where: string): string {
  const file = textIn(card, "data", where);
  if (!/[\\/]/.test(file)) return file;
  throw new Error(`${where}: 'data' must be a file beside the card, not '${file}'`);
}

function fieldsIn(card: JsonObject, where: string): Readonly<Record<string, string>> {
  const fields = objectIn(card["fields"], `${where}: 'fields'`);
  const entries = Object.keys(fields).map((field) => {
    if (!isProjectField(field)) {
      const all = Object.keys(projectFields).join(", ");
      throw new Error(`${where}: fields: '${field}' is no field of a project; one of ${all}`);
    }
    return [field, textIn(fields, field, `${where}: fields`)] as const;
  });
  return Object.fromEntries(entries);
}

function measuresIn(
  card: JsonObject,
  where: string,
): Pick<LayerCard, "tolerance_m" | "declared_tolerance" | "accuracy_m" | "minZoom" | "maxZoom"> {
  const minZoom = optionalNumberIn(card, "minZoom", [0, 16], where);
  const maxZoom = optionalNumberIn(card, "maxZoom", [minZoom ?? 0, 16], where);
  return {
    ...optional("tolerance_m", optionalNumberIn(card, "tolerance_m", [0, 1000], where)),
    ...optional("declared_tolerance", optionalNumberIn(card, "declared_tolerance", [0, 1], where)),
    ...optional("accuracy_m", optionalNumberIn(card, "accuracy_m", [0, 100_000], where)),
    ...optional("minZoom", minZoom),
    ...optional("maxZoom", maxZoom),
  };
}

function asOfIn(card: JsonObject, where: string): Pick<LayerCard, "asOf"> {
  if (card["asOf"] === undefined) return {};
  const asOf = dayOf(card["asOf"]);
  if (asOf !== undefined) return { asOf };
  throw new Error(`${where}: 'asOf' must be a day as 2023-09-30, not ${shown(card["asOf"])}`);
}

function optional<Field extends string, Value>(
  field: Field,
  value: Value | undefined,
): Partial<Record<Field, Value>> {
  if (value === undefined) return {};
  const entry: Partial<Record<Field, Value>> = {};
  entry[field] = value;
  return entry;
}
