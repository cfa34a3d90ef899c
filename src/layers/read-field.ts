/** Fields of unknown JSON, each read once at the door; what is wrong is thrown with the field's name. */
export interface JsonObject {
  readonly [field: string]: unknown;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function objectIn(json: unknown, where: string): JsonObject {
  if (!isObject(json)) throw new Error(`${where} must be an object, not ${shown(json)}`);
  return json;
}

export function textIn(json: JsonObject, field: string, where: string): string {
  const value = json[field];
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new Error(`${where}: '${field}' must be a text, not ${shown(value)}`);
}

export function optionalTextIn(json: JsonObject, field: string, where: string): string | undefined {
  return json[field] === undefined ? undefined : textIn(json, field, where);
}

export function oneOfIn<Choice extends string>(
  json: JsonObject,
  field: string,
  choices: readonly Choice[],
  where: string,
): Choice {
  const choice = choices.find((candidate) => candidate === json[field]);
  if (choice !== undefined) return choice;
  throw new Error(
    `${where}: '${field}' must be one of ${choices.join(", ")}, not ${shown(json[field])}`,
  );
}

export function flagIn(json: JsonObject, field: string, where: string): boolean {
  const value = json[field];
  if (typeof value === "boolean") return value;
  throw new Error(`${where}: '${field}' must be true or false, not ${shown(value)}`);
}

export function numberIn(
  json: JsonObject,
  field: string,
  range: readonly [least: number, most: number],
  where: string,
): number {
  const value = json[field];
  const [least, most] = range;
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new Error(
    `${where}: '${field}' must be a number from ${least} to ${most}, not ${shown(value)}`,
  );
}

export function optionalNumberIn(
  json: JsonObject,
  field: string,
  range: readonly [least: number, most: number],
  where: string,
): number | undefined {
  return json[field] === undefined ? undefined : numberIn(json, field, range, where);
}

/** A value as a message shows it: short, and never a whole file. */
export function shown(value: unknown): string {
  if (value === undefined) return "absent";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
