/**
 * Breaks text into lines no wider than `width`. Chinese breaks between characters, but no line begins with a closing
 * mark or ends with an opening one; other scripts break at spaces, and inside a word only when it fills a line alone.
 */
export function wrapText(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    const rest = split(piece, width, widthOf);
    lines.push(...rest.slice(0, -1));
    line = rest.at(-1) ?? "";
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** A word of a spaced script with the spaces after it, or one other character; with marks that cling to either. */
const word = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]+\s*/u.source;
const opening = "（《〈「『〔【［";
const closing = "，。、；：？！）》〉」』〕】］％…·,.;:!?)\\]%";
const piecePattern = new RegExp(`[${opening}]*(?:${word}|\\s+|.)[${closing}]*\\s*`, "gsu");

function pieces(text: string): readonly string[] {
  return text.match(piecePattern) ?? [];
}

/** A piece wider than the line is broken where it must; a closing mark takes the character before it along. */
function split(piece: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
  const lines: string[] = [];
  let line: readonly string[] = [];
  for (const character of piece) {
    if (line.length > 0 && widthOf([...line, character].join("")) > width) {
      const along = closing.includes(character) && line.length > 1 ? 1 : 0;
      lines.push(line.slice(0, line.length - along).join(""));
      line = line.slice(line.length - along);
    }
    line = [...line, character];
  }
  return [...lines, line.join("")];
}
