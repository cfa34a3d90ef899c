import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Shape } from "../../src/geometry/shape";
import type { FileRead, ReadOptions } from "../../src/imports/file-reader";
import { readFile } from "../../src/imports/read-file";
import type { Problem } from "../../src/layers/project";
import {
  doubtAboutShape,
  edgeAcrossMeridian,
  placeOffTheEarth,
} from "../../src/layers/shape-trouble";
import { InputAtFault } from "../verb";

/** A row that can be measured. */
export interface DrawnRow {
  /** `trails.geojson:12`, or with its path when another file bears the name too */
  readonly id: string;
  readonly shape: Shape;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Drawn {
  readonly rows: readonly DrawnRow[];
  readonly inputs: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly features: number;
  }[];
  readonly problems: readonly Problem[];
}

/** @throws InputAtFault with a sentence that names the file when it cannot be read at all */
export async function readDrawn(files: readonly string[], options: ReadOptions): Promise<Drawn> {
  const names = namesOf(files);
  const all = await Promise.all(
    files.map((file, place) => readOne(file, names[place] ?? file, options)),
  );
  return {
    rows: all.flatMap(({ rows }) => rows),
    inputs: all.map(({ input }) => input),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** The bare name where it tells a file from the others, else its path; a file given twice gets its place, too. */
function namesOf(files: readonly string[]): readonly string[] {
  const bare = files.map((file) => basename(file));
  return files.map((file, place) => {
    const name = bare[place] ?? file;
    if (bare.indexOf(name) === bare.lastIndexOf(name)) return name;
    return files.indexOf(file) === files.lastIndexOf(file) ? file : `${file}#${place + 1}`;
  });
}

async function readOne(path: string, name: string, options: ReadOptions) {
  const bytes = await readBytes(path).catch((cause: unknown) => {
    throw new InputAtFault(`${path} cannot be read: there is no such file, or it is locked`, {
      cause,
    });
  });
  const read = inWords(() => readFile({ name: basename(path), bytes }, options));
  const { rows, problems } = drawnIn(read, name);
  const input = { file: name, sha256: bytesToHex(sha256(bytes)), features: read.rows.length };
  return { rows, problems, input };
}

function drawnIn(read: FileRead, file: string): Omit<Drawn, "inputs"> {
  const rows: DrawnRow[] = [];
  const problems = read.problems.map((problem) => ({ ...problem, file }));
  const told = new Set(read.problems.map(({ row }) => row));
  for (const { row, shape, properties } of read.rows) {
    const why = shape ? unmeasurable(shape) : "it has no geometry";
    if (shape && why === undefined) rows.push({ id: `${file}:${row}`, shape, properties });
    else if (!told.has(row)) problems.push(notMeasured(file, row, why ?? ""));
  }
  const all = [...problems, ...doubtsAbout(read, file)];
  all.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
  return { rows, problems: all };
}

function doubtsAbout({ rows }: FileRead, file: string): Problem[] {
  return rows.flatMap(({ row, shape }) => {
    const measured = shape && unmeasurable(shape) === undefined ? shape : undefined;
    const doubt = measured && doubtAboutShape(measured);
    return doubt ? { file, row, ...doubt } : [];
  });
}

function unmeasurable(shape: Shape): string | undefined {
  const place = placeOffTheEarth(shape.coords);
  if (place !== undefined) return `it lies at ${place}, which is no longitude and latitude`;
  const across = edgeAcrossMeridian(shape);
  return across === undefined
    ? undefined
    : `its outline crosses the 180th meridian, or goes round a pole, at ${across}`;
}

function notMeasured(file: string, row: number, why: string): Problem {
  return { file, row, why: `${why}; it is not measured`, next: "draw it, or mend its coordinates" };
}

function inWords(read: () => FileRead): FileRead {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new InputAtFault(cause.message, { cause });
  }
}
