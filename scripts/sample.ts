import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readReference } from "./sample/reference";
import { type SampleFolder, sampleFolders } from "./sample/sample-files";
import { type Verb, WrongUsage } from "./verb";

const ownLayers = fileURLToPath(new URL("../layers", import.meta.url));

/** `sample --seed N --out DIR [--json]`: the demonstration layers, beside copies of the reference layers and the plan. */
export const run: Verb = async (words) => {
  const { values } = parseArgs({
    args: [...words],
    options: { seed: { type: "string" }, out: { type: "string" }, json: { type: "boolean" } },
  });
  const seed = seedOf(values.seed);
  if (values.out === undefined)
    throw new WrongUsage("sample needs --out DIR, the folder to write into");
  const out = resolve(values.out);
  const folders = sampleFolders(await readReference(ownLayers), seed);
  if (out !== resolve(ownLayers)) await copyOthers(new Set(folders.map(({ id }) => id)), out);
  for (const folder of folders) await writeFolder(out, folder);
  const layers = folders.map(({ id, features, unmapped }) => ({ id, features, unmapped }));
  if (values.json) console.log(JSON.stringify({ seed, out: values.out, layers }));
  else
    for (const it of layers)
      console.log(`${it.id}: ${it.features} rows, ${it.unmapped} not on the map`);
};

function seedOf(text: string | undefined): number {
  if (text === undefined)
    throw new WrongUsage("sample needs --seed N, a whole number; the committed sample is 2023");
  if (!/^\d{1,9}$/.test(text)) throw new WrongUsage(`--seed must be a whole number, not '${text}'`);
  return Number(text);
}

/** What the sample does not write: the reference layers and plan.json, so that the folder can be built and measured as it is. */
async function copyOthers(written: ReadonlySet<string>, out: string): Promise<void> {
  for (const name of await readdir(ownLayers)) {
    if (!written.has(name)) await cp(join(ownLayers, name), join(out, name), { recursive: true });
  }
}

async function writeFolder(out: string, { id, files }: SampleFolder): Promise<void> {
  await mkdir(join(out, id), { recursive: true });
  for (const [name, text] of files) await writeFile(join(out, id, name), text);
}
