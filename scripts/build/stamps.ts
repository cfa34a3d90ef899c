import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuiltLayer } from "../../src/layers/layer-card";
import type { Problem } from "../../src/layers/project";
import { isObject } from "../../src/layers/read-field";
import type { LayerSource } from "./layer-folder";
import { writeAtOnce } from "./write-at-once";

/** What a layer was built from and what came out, so that it need not be built again. */
export interface Stamp {
  /** sha256 of the code that builds, the card and the data. */
  readonly stamp: string;
  readonly built: BuiltLayer;
  readonly problems: readonly Problem[];
}

const stampsFile = ".stamps.json";

/** Stamps of the last build by layer; none when there was no build, or its stamps cannot be read. */
export async function readStamps(out: string): Promise<ReadonlyMap<string, Stamp>> {
  const text = await readFile(join(out, stampsFile), "utf8").catch(() => "[]");
  const stamps = new Map<string, Stamp>();
  for (const stamp of listIn(text)) if (isStamp(stamp)) stamps.set(stamp.built.card.id, stamp);
  return stamps;
}

export async function writeStamps(out: string, stamps: readonly Stamp[]): Promise<void> {
  await writeAtOnce(join(out, stampsFile), `${JSON.stringify(stamps)}\n`);
}

/** A stamps file that was cut off costs a rebuild, nothing else. */
function listIn(text: string): readonly unknown[] {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : [];
  } catch {
    return [];
  }
}

/** We wrote the rest ourselves, and the stamp holds the code that did. */
function isStamp(json: unknown): json is Stamp {
  return isObject(json) && typeof json["stamp"] === "string" && isObject(json["built"]);
}

export function stampOf(source: LayerSource, code: string): string {
  const hash = createHash("sha256").update(code);
  for (const part of [source.file, source.cardBytes, source.bytes]) {
    hash.update(createHash("sha256").update(part).digest());
  }
  return hash.digest("hex");
}

const codeFolders = ["../../src/geometry", "../../src/layers", "../../src/imports", "."];

/** sha256 over the code and the libraries' versions that make the files: a changed writer builds everything anew. */
export async function stampOfCode(): Promise<string> {
  const files = await Promise.all(codeFolders.map(codeIn));
  const lock = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
  const hash = createHash("sha256");
  for (const file of [...files.flat(), lock]) hash.update(await readFile(file));
  return hash.digest("hex");
}

async function codeIn(folder: string): Promise<readonly string[]> {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  const names = await readdir(path);
  const code = names.filter((name) => /^[^.].*\.ts$/.test(name) && !name.endsWith(".test.ts"));
  return code.sort().map((name) => join(path, name));
}
