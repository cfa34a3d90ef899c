/**
 * JSON, or an error that names the file, the line and the column.
 * @throws Error with a sentence
 */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name} is no JSON${placeOf(text, why)}: ${why}`, { cause });
  }
}

/** Engines give a position, `at position 1234`, or say that the text ended too early. */
function placeOf(text: string, why: string): string {
  const at = Number(/position (\d+)/.exec(why)?.[1] ?? (/end of/.test(why) ? text.length : "NaN"));
  if (Number.isNaN(at)) return "";
  const lines = text.slice(0, at).split("\n");
  return ` at line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
