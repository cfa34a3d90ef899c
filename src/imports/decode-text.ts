import type { GivenFile } from "./file-reader";

/**
 * The text of a file: by the encoding asked for, else UTF-8 when every byte is valid in it, else gb18030,
 * in which bureaus' spreadsheets write.
 * @throws Error when the bytes are no text in the encoding
 */
export function decodeText(
  { name, bytes }: GivenFile,
  encoding?: string,
): { readonly text: string; readonly encoding: string } {
  for (const label of encoding === undefined ? ["utf-8", "gb18030"] : [encoding]) {
    const text = decoded(bytes, label, name);
    if (text !== undefined) return { text, encoding: label };
  }
  const tried = encoding ?? "UTF-8 nor in GB18030";
  throw new Error(`${name} is no text in ${tried}; save it as UTF-8 and give it again`);
}

function decoded(bytes: Uint8Array, label: string, name: string): string | undefined {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw new Error(`${name}: '${label}' is no encoding; try UTF-8 or GB18030`, { cause });
  }
  try {
    return decoder.decode(bytes);
  } catch {
    // Bytes that the encoding does not know: the caller tries the next one and tells the planner at the end.
    return undefined;
  }
}
