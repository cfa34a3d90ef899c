import type { Cell } from "./csv";
import type { TablePen, UnitPen } from "./table-pen";
import { cellWords } from "./words-of-tables";

/** Item, value, unit, SI value, SI unit. */
export type Line = readonly [label: string, ...cells: readonly Cell[]];

/** No line at all for an amount that is absent: absent is not zero. */
export function amountLines(label: string, si: number | undefined, unit: UnitPen): readonly Line[] {
  return si === undefined ? [] : [[label, unit.of(si), unit.name, si, unit.siName]];
}

export function ratioLines(
  { say }: TablePen,
  label: string,
  ratio: number | undefined,
): readonly Line[] {
  return ratio === undefined ? [] : [[label, ratio, say(cellWords.ofOne)]];
}

export function rowsLine({ say }: TablePen, label: string, rows: number): Line {
  return [label, rows, say(cellWords.rows)];
}

export function yesLine({ say }: TablePen, label: string, yes: boolean): Line {
  return [label, say(yes ? cellWords.yes : cellWords.no)];
}
