/** A cell of a table that leaves the house: a number stays a number, absent stays empty. */
export type Cell = string | number | undefined;

/**
 * Rows as CSV for Excel: UTF-8 with BOM, CRLF, quotes doubled.
 * Text that a spreadsheet would run as a formula is kept as text (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(",")).join("\r\n")}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = asText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Formula starters, their full-width twins, and the blanks, marks and controls that hide one. */
const startsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function asText(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}
