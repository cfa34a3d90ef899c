export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = heads.map(() => "---");
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Rounded up to one digit, so that the last bits of a machine do not show. */
export function atMost(difference: number, unit = ""): string {
  if (Number.isNaN(difference)) throw new RangeError("a difference that is not a number");
  if (difference < 1e-13) return "none";
  const exponent = Math.floor(Math.log10(difference));
  const digit = Math.ceil(difference / 10 ** exponent - 1e-3);
  const [shown, power] = digit === 10 ? [1, exponent + 1] : [digit, exponent];
  return `${power >= -3 ? (shown * 10 ** power).toFixed(Math.max(0, -power)) : `${shown}e${power}`}${unit}`;
}

export function greatest(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("nothing was measured");
  return values.reduce((most, value) => (value > most || Number.isNaN(value) ? value : most), 0);
}
