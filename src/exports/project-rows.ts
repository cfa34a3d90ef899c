import type { Figure } from "../metrics/figure";
import { amountCells, amountHeadings, type HeadedRows, type TablePen } from "./table-pen";
import {
  cellWords,
  headingWords,
  leftOutWords,
  statusWords,
  verdictWords,
} from "./words-of-tables";

/** Every drawn project that was counted: what of it is drawn here, what of that is achieved, what was taken off. */
export function projectRows(pen: TablePen): HeadedRows {
  const { figure, nameOf, say } = pen;
  const taken = takenOff(figure);
  return [
    [
      ...[headingWords.id, headingWords.projectName].map((word) => say(word)),
      ...[headingWords.status, headingWords.achieved].map((word) => say(word)),
      ...amountHeadings(pen, headingWords.amount),
      ...amountHeadings(pen, headingWords.drawn),
      say(headingWords.taken, { unit: pen.parts.name }),
    ],
    ...figure.projects.map(({ id, si, status, achieved }) => [
      id,
      nameOf(id),
      say(statusWords[status]),
      say(achieved ? cellWords.yes : cellWords.no),
      ...amountCells(pen, achieved ? si : undefined),
      ...amountCells(pen, si),
      amountCells(pen, taken.get(id))[0],
    ]),
  ];
}

/** Every drawn project that was not, and why: in the language asked for, and in the other. */
export function leftOutRows(pen: TablePen): HeadedRows {
  const { figure, nameOf, say, language } = pen;
  const { id, projectName, reason, reasonOther } = headingWords;
  return [
    [
      ...[id, projectName, reason, reasonOther].map((word) => say(word)),
      ...amountHeadings(pen, headingWords.leftAmount),
    ],
    ...figure.leftOut.map((row) => {
      const { zh } = leftOutWords[row.code];
      const reasons = language === "zh" ? [zh, row.why] : [row.why, zh];
      return [row.id, nameOf(row.id), ...reasons, ...amountCells(pen, row.si)];
    }),
  ];
}

/** Pairs that run together, with their whole overlap: taken off, or suspected and left for somebody's verdict. */
export function overlapRows(pen: TablePen): HeadedRows {
  const { figure, nameOf, say } = pen;
  const { keptId, keptName, otherId, otherName, takenOff: off, verdict } = headingWords;
  return [
    [
      ...[keptId, keptName, otherId, otherName].map((word) => say(word)),
      ...amountHeadings(pen, headingWords.overlap),
      say(off),
      say(verdict),
    ],
    ...figure.overlap.pairs.map((pair) => [
      pair.a,
      nameOf(pair.a),
      pair.b,
      nameOf(pair.b),
      ...amountCells(pen, pair.si),
      say(pair.takenOff ? cellWords.yes : cellWords.no),
      say(verdictWords[pair.verdict]),
    ]),
  ];
}

/** What each project lost to those before it. */
function takenOff({ overlap: { pairs } }: Figure): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { b, si, takenOff: off } of pairs) {
    if (off) sums.set(b, (sums.get(b) ?? 0) + si);
  }
  return sums;
}
