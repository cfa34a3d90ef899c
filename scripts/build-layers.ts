import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltLayer, LayersIndex } from "../src/layers/layer-card";
import type { Problem } from "../src/layers/project";
import { buildLayer, type LayerOutput } from "./build/build-layer";
import { layerFolders, planIn } from "./build/find-layers";
import { readLayer } from "./build/layer-folder";
import { readStamps, type Stamp, stampOf, stampOfCode, writeStamps } from "./build/stamps";
import { writeAtOnce } from "./build/write-at-once";
import { InputAtFault } from "./verb";

/** A built layer, and whether this run made its files anew. */
export type FreshLayer = BuiltLayer & { readonly rebuilt: boolean };

/**
 * Makes of every folder in `layers` its exact file and its tiles in `out`, with `layers.json` and a copy of `plan.json`.
 * What did not change since the last build is left as it is; files of layers that are gone are deleted.
 * @throws InputAtFault when a card, a file or the plan cannot be read at all
 */
export async function buildLayers(where: {
  readonly layers: string;
  readonly out: string;
}): Promise<{ readonly layers: readonly FreshLayer[]; readonly problems: readonly Problem[] }> {
  const { folders, strays } = await layerFolders(where.layers);
  const plan = await planIn(where.layers);
  await makeFolder(where.out);
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
  await putPlan(where.out, plan);
  await deleteStale(where.out, built);
  return {
    layers: fresh.map(({ stamp, rebuilt }) => ({ ...stamp.built, rebuilt })),
    problems: [...strays, ...fresh.flatMap(({ stamp }) => stamp.problems)],
  };
}

async function makeFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true }).catch((cause: unknown) => {
    const next = "give a folder, and no file, with --out";
    throw new InputAtFault(`'${out}' is no folder to write into; ${next}`, { cause });
  });
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

async function putPlan(out: string, plan: Uint8Array | undefined): Promise<void> {
  if (plan) await writeAtOnce(join(out, "plan.json"), plan);
  else await rm(join(out, "plan.json"), { force: true });
}

/** Only files of our own endings go: the folder may hold a bureau's notes. */
async function deleteStale(out: string, layers: readonly BuiltLayer[]): Promise<void> {
  const current = new Set(layers.flatMap(({ exact, tiles }) => [exact.file, tiles?.file]));
  for (const file of await readdir(out)) {
    if (/\.(fgb|pmtiles)$/.test(file) && !current.has(file)) await rm(join(out, file));
  }
}
