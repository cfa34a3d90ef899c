/** What an XLSX cell holds at most (Excel's own limit). */
const longest = 32_767;

/**
 * Text as the workbook's writer must get it for a cell to show it as it was. In an XLSX string `_x0041_` means the
 * character A (ECMA-376, ST_Xstring): control characters are written so, and text that looks like it has its first
 * _ written so. The mark of a misread character (U+FFFD), which the writer would drop, becomes ?. Longer than a cell
 * holds: cut, with … at the end.
 */
export function workbookText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const plain = cut
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escaped)
    .replace(controls, escaped)
    .replaceAll("\uFFFD", "?");
  return plain in Object.prototype ? plain + dropped : plain;
}

/** What XML 1.0 does not carry or keep (it reads CR as LF); tab and LF stay. */
const controls = /(?![\t\n])\p{Cc}/gu;

/**
 * The writer keeps its strings in a plain object, where a word that every object knows (`constructor`) would be found
 * as a function. A character that it drops when it writes, for XML has none such, makes another key of the same text.
 */
const dropped = "\uFFFE";

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
