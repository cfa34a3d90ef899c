import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltLayer, LayersIndex } from "../src/layers/layer-card";
import type { Problem } from "../src/layers/project";
import { buildLayer, type LayerOutput } from "./build/build-layer";
import { readLayer } from "./build/layer-folder";
import { readStamps, type Stamp, stampOf, stampOfCode, writeStamps } from "./build/stamps";
import { writeAtOnce } from "./build/write-at-once";
import { InputAtFault } from "./verb";

/** A built layer, and whether this run made its files anew. */
export type FreshLayer = BuiltLayer & { readonly rebuilt: boolean };

/**
 * Makes of every folder in `layers` its exact file and its tiles in `out`, with `layers.json` and a copy of `plan.json`.
 * What did not change since the last build is left as it is; files of layers that are gone are deleted.
 * @throws InputAtFault when a card or a file cannot be read at all
 */
export async function buildLayers(where: {
  readonly layers: string;
  readonly out: string;
}): Promise<{ readonly layers: readonly FreshLayer[]; readonly problems: readonly Problem[] }> {
  const folders = await layerFolders(where.layers);
  await mkdir(where.out, { recursive: true });
  const stamps = await readStamps(where.out);
  const code = await stampOfCode();
  const fresh: Fresh[] = [];
  for (const folder of folders) fresh.push(await freshLayer(where, folder, { stamps, code }));
  const built = fresh.map(({ stamp }) => stamp.built);
  await writeIndex(where.out, built);
  await writeStamps(
    where.out,
    fresh.map(({ stamp }) => stamp),
  );
  await copyPlan(where);
  await deleteStale(where.out, built);
  return {
    layers: fresh.map(({ stamp, rebuilt }) => ({ ...stamp.built, rebuilt })),
    problems: fresh.flatMap(({ stamp }) => stamp.problems),
  };
}

async function layerFolders(layers: string): Promise<readonly string[]> {
  const entries = await readdir(layers, { withFileTypes: true }).catch((cause: unknown) => {
    throw new InputAtFault(`there is no folder '${layers}' to build from`, { cause });
  });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (folders.length > 0) return folders.sort();
  throw new InputAtFault(`'${layers}' holds no layer; a layer is a folder with a layer.json`);
}

interface Fresh {
  readonly stamp: Stamp;
  readonly rebuilt: boolean;
}

async function freshLayer(
  where: { readonly layers: string; readonly out: string },
  folder: string,
  last: { readonly stamps: ReadonlyMap<string, Stamp>; readonly code: string },
): Promise<Fresh> {
  const source = await readLayer(where.layers, folder);
  const stamp = stampOf(source, last.code);
  const before = last.stamps.get(folder);
  if (before?.stamp === stamp && (await isWhole(where.out, before.built))) {
    return { stamp: before, rebuilt: false };
  }
  const output = buildLayer(source);
  await writeLayer(where.out, output);
  return { stamp: { stamp, built: output.built, problems: output.problems }, rebuilt: true };
}

/** Whether the files that a stamp speaks of are there, to the byte. */
async function isWhole(out: string, { exact, sha256, tiles }: BuiltLayer): Promise<boolean> {
  const files = tiles ? [{ ...exact, sha256 }, tiles] : [{ ...exact, sha256 }];
  const whole = await Promise.all(files.map((one) => holds(join(out, one.file), one.sha256)));
  return whole.every(Boolean);
}

async function holds(path: string, hash: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === hash;
}

async function writeLayer(out: string, { built, exact, tiles }: LayerOutput): Promise<void> {
  await writeAtOnce(join(out, built.exact.file), exact);
  if (built.tiles && tiles) await writeAtOnce(join(out, built.tiles.file), tiles);
}

async function writeIndex(out: string, layers: readonly BuiltLayer[]): Promise<void> {
  const index: LayersIndex = { version: 1, layers };
  await writeAtOnce(join(out, "layers.json"), `${JSON.stringify(index)}\n`);
}

async function copyPlan(where: { readonly layers: string; readonly out: string }): Promise<void> {
  const plan = await readFile(join(where.layers, "plan.json")).catch(() => undefined);
  if (plan) await writeAtOnce(join(where.out, "plan.json"), plan);
  else await rm(join(where.out, "plan.json"), { force: true });
}

/** Only files of our own endings go: the folder may hold a bureau's notes. */
async function deleteStale(out: string, layers: readonly BuiltLayer[]): Promise<void> {
  const current = new Set(layers.flatMap(({ exact, tiles }) => [exact.file, tiles?.file]));
  for (const file of await readdir(out)) {
    if (/\.(fgb|pmtiles)$/.test(file) && !current.has(file)) await rm(join(out, file));
  }
}
