/** What an XLSX cell holds at most (Excel's own limit). */
const longest = 32_767;

/**
 * Text as a workbook must hold it to show it as it was. In an XLSX string `_x0041_` means the character A
 * (ECMA-376, ST_Xstring): control characters are written so, and text that looks like it has its first _ written so.
 * So is the first letter of a word that every JavaScript object knows (`constructor`): the writer's own list of
 * strings is a plain object, and would print a function. Longer than a cell holds: cut, with … at the end.
 */
export function workbookText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const plain = cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escaped).replace(controls, escaped);
  return plain in Object.prototype ? plain.replace(/^./, escaped) : plain;
}

/** What XML 1.0 does not carry or does not keep (it reads CR as LF); tab and LF stay. Half a character is dropped. */
const controls = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
