import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "../../src/imports/parse-json";
import type { Problem } from "../../src/layers/project";
import { parsePlan } from "../../src/plan/parse-plan";
import { InputAtFault } from "../verb";
import { inWords } from "./layer-folder";

/**
 * Names of the folders that hold a layer, in order, and of those that hold none.
 * @throws InputAtFault when there is no layer at all
 */
export async function layerFolders(
  layers: string,
): Promise<{ readonly folders: readonly string[]; readonly strays: readonly Problem[] }> {
  const entries = await readdir(layers, { withFileTypes: true }).catch((cause: unknown) => {
    throw new InputAtFault(`there is no folder '${layers}' to build from`, { cause });
  });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const folders: string[] = [];
  const strays: Problem[] = [];
  for (const name of names.sort()) {
    if (await isThere(join(layers, name, "layer.json"))) folders.push(name);
    else strays.push(strayFolder(name));
  }
  if (folders.length > 0) return { folders, strays };
  throw new InputAtFault(`'${layers}' holds no layer; a layer is a folder with a layer.json`);
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const strayFolder = (file: string): Problem => ({
  file,
  why: "the folder holds no layer.json and is passed over",
  next: "write its card, or move the folder out of the layers",
});

/**
 * The bytes of the folder's `plan.json`; undefined when it has none.
 * @throws InputAtFault that names the field of a plan that cannot be read
 */
export async function planIn(layers: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(join(layers, "plan.json")).catch(() => undefined);
  if (!bytes) return undefined;
  inWords(() => parsePlanOf(bytes));
  return bytes;
}

function parsePlanOf(bytes: Uint8Array): void {
  const json = parseJson(new TextDecoder().decode(bytes), "plan.json");
  try {
    parsePlan(json);
  } catch (cause) {
    throw new Error(`plan.json: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
