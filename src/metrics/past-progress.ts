import { fault, flag, listOf, type Reader, text } from "../plan/json-readers";
import type { CountedProject, Figure, Progress } from "./figure";

/** What is needed of a result to compare it with another: one from a file as well as one measured now. */
export interface PastProgress extends Pick<Progress, "plan" | "asOf" | "district"> {
  readonly figures: readonly PastFigure[];
}

export interface PastFigure extends Pick<Figure, "id" | "si"> {
  readonly projects: readonly Pick<CountedProject, "id" | "si" | "rawSi" | "achieved">[];
  readonly leftOut: readonly { readonly id: string; readonly si: number }[];
  readonly unmapped: { readonly ids?: readonly string[] };
  readonly share?: {
    readonly numerator: { readonly si: number };
    readonly covered?: readonly { readonly id: string }[];
  };
  readonly method: { readonly settings: Readonly<Record<string, string>> };
}

/** The achieved amount that adds up: of a share its numerator. Undefined where there is no figure. */
export function amountOf(figure: PastFigure | undefined): number | undefined {
  return figure?.share ? figure.share.numerator.si : figure?.si;
}

/**
 * What `mingtu progress --json` printed.
 * @throws Error whose message begins with the field's path, `figures[3].projects: must be a list, not nothing`
 */
export function parseProgress(json: unknown): PastProgress {
  const progress = fieldsOf(json, "");
  return {
    plan: text(progress["plan"], "plan"),
    asOf: text(progress["asOf"], "asOf"),
    district: text(progress["district"], "district"),
    figures: listOf(figure)(progress["figures"], "figures"),
  };
}

const figure: Reader<PastFigure> = (value, path) => {
  const given = fieldsOf(value, path);
  const unmapped = fieldsOf(given["unmapped"], `${path}.unmapped`);
  const method = fieldsOf(given["method"], `${path}.method`);
  return {
    id: text(given["id"], `${path}.id`),
    ...optional("si", given["si"], number, path),
    projects: listOf(project)(given["projects"], `${path}.projects`),
    leftOut: listOf(leftOut)(given["leftOut"], `${path}.leftOut`),
    unmapped: optional("ids", unmapped["ids"], listOf(text), `${path}.unmapped`),
    ...optional("share", given["share"], share, path),
    method: { settings: settings(method["settings"], `${path}.method.settings`) },
  };
};

const project: Reader<PastFigure["projects"][number]> = (value, path) => {
  const given = fieldsOf(value, path);
  return {
    ...leftOut(value, path),
    ...optional("rawSi", given["rawSi"], number, path),
    achieved: flag(given["achieved"], `${path}.achieved`),
  };
};

function leftOut(value: unknown, path: string): PastFigure["leftOut"][number] {
  const given = fieldsOf(value, path);
  return { id: text(given["id"], `${path}.id`), si: number(given["si"], `${path}.si`) };
}

const share: Reader<NonNullable<PastFigure["share"]>> = (value, path) => {
  const given = fieldsOf(value, path);
  const numerator = fieldsOf(given["numerator"], `${path}.numerator`);
  const covered: Reader<{ readonly id: string }> = (one, at) => ({
    id: text(fieldsOf(one, at)["id"], `${at}.id`),
  });
  return {
    numerator: { si: number(numerator["si"], `${path}.numerator.si`) },
    ...optional("covered", given["covered"], listOf(covered), path),
  };
};

function settings(value: unknown, path: string): Readonly<Record<string, string>> {
  const given = Object.entries(fieldsOf(value, path));
  return Object.fromEntries(given.map(([id, choice]) => [id, text(choice, `${path}.${id}`)]));
}

function optional<Field extends string, Value>(
  field: Field,
  value: unknown,
  read: Reader<Value>,
  path: string,
): Partial<Record<Field, Value>> {
  const entry: Partial<Record<Field, Value>> = {};
  if (value !== undefined) entry[field] = read(value, `${path}.${field}`);
  return entry;
}

function number(value: unknown, path: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw fault(path, `must be a number, not ${JSON.stringify(value) ?? "nothing"}`);
}

/** Fields that are not needed are passed over: a result says more than a comparison asks. */
function fieldsOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value));
  throw fault(path, `must be an object, not ${JSON.stringify(value) ?? "nothing"}`);
}
