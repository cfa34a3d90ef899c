import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { parseJson } from "../src/imports/parse-json";
import type { BuiltLayer } from "../src/layers/layer-card";
import { projectsIn } from "../src/layers/projects-in";
import type { LayerProjects } from "../src/metrics/cutting";
import { parsePlan } from "../src/plan/parse-plan";
import type { Plan } from "../src/plan/plan";
import { InputAtFault } from "./verb";

/**
 * The rows of built layers from their exact files in `folder`.
 * @throws InputAtFault when a file is not the one whose sha256 the figures cite
 */
export function readBuilt(
  folder: string,
  layers: readonly BuiltLayer[],
): Promise<readonly LayerProjects[]> {
  return Promise.all(
    layers.map(async (built) => {
      const file = join(folder, built.exact.file);
      const bytes = await readFile(file);
      if (bytesToHex(sha256(bytes)) !== built.sha256) {
        throw new InputAtFault(
          `${file} is not the file that was built: its sha256 is another; run mingtu build again`,
        );
      }
      return { built, projects: projectsIn(bytes, built.card.id) };
    }),
  );
}

/** @throws InputAtFault that names the file and the field */
export async function readPlan(file: string): Promise<Plan> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new InputAtFault(`${file} cannot be read; give the plan with --plan FILE`, { cause });
  });
  try {
    return parsePlan(parseJson(new TextDecoder().decode(bytes), basename(file)));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new InputAtFault(`${file}: ${cause.message}`, { cause });
  }
}
