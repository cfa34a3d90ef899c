import type { NoticeLine } from "./notice";

/** The lines that say something, trimmed, each with its row and its half-width twin. */
export function noticeLines(text: string): readonly NoticeLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ row: at + 1, written: line.trim(), half: halfWidth(line.trim()) }))
    .filter(({ written }) => written !== "");
}

/** Full-width punctuation, digits and letters as half-width ones; the length stays, so places in both texts agree. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/** What stands in brackets, quotes and titles, blotted out at equal length: 6个有 in “6个有” is a name and no quantity. */
export function withoutAsides(half: string): string {
  let blotted = half;
  // Twice, for a title may hold a bracket and a bracket a title.
  for (let turn = 0; turn < 2; turn++)
    blotted = blotted.replace(/“[^”]*”|"[^"]*"|「[^」]*」|《[^》]*》|〔[^〕]*〕|\([^()]*\)/g, blot);
  return blotted;
}

function blot(aside: string): string {
  return "\u25A0".repeat(aside.length);
}
