import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { anotherBuild, fetchFile, fetchWhole } from "./fetch-bytes";
import type { BuiltLayer, LayersIndex } from "./layer-card";
import { parseLayersIndex } from "./parse-layers-index";
import type { Project } from "./project";
import { projectsIn } from "./projects-in";

/**
 * `layers.json` of the built layers under `base`, an address in the page and in Node an absolute one.
 * @throws Error with a sentence that names the file and the remedy
 */
export async function openLayersIndex(base: string, signal?: AbortSignal): Promise<LayersIndex> {
  const response = await fetchFile(base, "layers.json", { ...(signal && { signal }) });
  const json: unknown = await response.json().catch((cause: unknown) => {
    throw new Error("layers.json is no JSON; run mingtu build and copy its output again", {
      cause,
    });
  });
  return parseLayersIndex(json);
}

/**
 * Every project of a layer, drawn or not, from its exact file: one plain GET, checked against the sha256
 * that each figure cites.
 * @throws Error with a sentence that names the file and the remedy
 */
export async function openLayer(
  built: BuiltLayer,
  base: string,
  signal?: AbortSignal,
): Promise<readonly Project[]> {
  const bytes = await fetchWhole(base, built.exact, signal);
  if (bytesToHex(sha256(bytes)) !== built.sha256) {
    throw new Error(`${built.exact.file} is not the file that layers.json cites: ${anotherBuild}`);
  }
  return projectsIn(bytes, built.card.id);
}
