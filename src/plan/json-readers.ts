/**
 * Small readers that turn unknown JSON into a type and name the field that is wrong.
 * By hand and not zod: this lands in the start bundle, and zod tries `new Function`, which the page's CSP reports.
 */
export type Reader<T> = (value: unknown, path: string) => T;

type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]-?: Reader<T[K]> };
type Optional<T> = {
  [K in keyof T as undefined extends T[K] ? K : never]-?: Reader<Exclude<T[K], undefined>>;
};

/** An object of exactly these fields; an unknown one is refused, for it is a misspelt one. */
export function objectOf<T extends object>(
  required: Required<T>,
  optional: Optional<T>,
): Reader<T> {
  const readers = new Map<string, Reader<unknown>>([
    ...Object.entries<Reader<unknown>>(required),
    ...Object.entries<Reader<unknown>>(optional),
  ]);
  return (value, path) => {
    const given = fieldsOf(value, path);
    const read: Record<string, unknown> = {};
    for (const [name, content] of given) {
      const reader = readers.get(name);
      if (!reader)
        throw fault(join(path, name), `is no field here; one of ${[...readers.keys()].join(", ")}`);
      read[name] = reader(content, join(path, name));
    }
    for (const name of Object.keys(required))
      if (!Object.hasOwn(read, name)) throw fault(join(path, name), "is missing");
    // Every field has passed its own reader just now, which the compiler cannot see.
    return read as T;
  };
}

/** A list whose items are all read by one reader. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw fault(path, `must be a list, not ${shown(value)}`);
    return value.map((content: unknown, at) => item(content, `${path}[${at}]`));
  };
}

/** One word of a closed set. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value, path) => {
    const word = words.find((known) => known === value);
    if (word === undefined)
      throw fault(path, `must be one of ${words.join(", ")}, not ${shown(value)}`);
    return word;
  };
}

/** A text that matches a pattern; `wanted` says in words what it must look like. */
export function textLike(pattern: RegExp, wanted: string): Reader<string> {
  return (value, path) => {
    const content = text(value, path);
    if (!pattern.test(content)) throw fault(path, `must be ${wanted}, not ${shown(value)}`);
    return content;
  };
}

export function text(value: unknown, path: string): string {
  if (typeof value !== "string" || value.trim() === "")
    throw fault(path, `must be a text that is not empty, not ${shown(value)}`);
  return value;
}

export function flag(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw fault(path, `must be true or false, not ${shown(value)}`);
  return value;
}

export function positive(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value <= 0)
    throw fault(path, `must be a number above 0, not ${shown(value)}`);
  return value;
}

export function wholeNumber(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw fault(path, `must be a whole number, not ${shown(value)}`);
  return value;
}

/** A day that the calendar has, `2023-12-31`. */
export function day(value: unknown, path: string): string {
  const written = textLike(/^\d{4}-\d{2}-\d{2}$/, "a day like 2023-12-31")(value, path);
  const instant = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== written)
    throw fault(path, `must be a day of the calendar, not ${shown(value)}`);
  return written;
}

/** The sentence that a person reads: the field's path, then what is wrong with it. */
export function fault(path: string, why: string): Error {
  return new Error(path === "" ? `the whole ${why}` : `${path}: ${why}`);
}

function fieldsOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw fault(path, `must be an object, not ${shown(value)}`);
  return Object.entries(value);
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
