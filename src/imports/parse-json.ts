import { faultIn } from "./json-fault";

/**
 * JSON, or an error that names the file, the line and the column.
 * @throws Error with a sentence
 */
export function parseJson(text: string, name: string): unknown {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch (cause) {
    const fault = faultIn(json);
    const lines = json.slice(0, fault).split("\n");
    const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
    const what = fault < json.length ? `'${json.slice(fault, fault + 20)}'` : "the end of the file";
    throw new Error(`${name} is no JSON at ${place}: ${what} should not be here`, { cause });
  }
}
