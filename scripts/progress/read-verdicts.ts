import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseJson } from "../../src/imports/parse-json";
import { type OverlapVerdict, parseVerdicts } from "../../src/metrics/verdicts";
import { InputAtFault } from "../verb";

/** @throws InputAtFault that names the file and the field */
export async function readVerdicts(file: string): Promise<readonly OverlapVerdict[]> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new InputAtFault(`${file} cannot be read; give the verdicts with --verdicts FILE`, {
      cause,
    });
  });
  try {
    return parseVerdicts(parseJson(new TextDecoder().decode(bytes), basename(file)));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new InputAtFault(`${file}: ${cause.message}`, { cause });
  }
}
