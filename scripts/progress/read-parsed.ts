import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseJson } from "../../src/imports/parse-json";
import { InputAtFault } from "../verb";

/**
 * A file of JSON through its parser.
 * @throws InputAtFault that names the file and the field; `otherwise` says how the file is given
 */
export async function readParsed<T>(
  file: string,
  parse: (json: unknown) => T,
  otherwise: string,
): Promise<T> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new InputAtFault(`${file} cannot be read; ${otherwise}`, { cause });
  });
  try {
    return parse(parseJson(new TextDecoder().decode(bytes), basename(file)));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new InputAtFault(`${file}: ${cause.message}`, { cause });
  }
}
