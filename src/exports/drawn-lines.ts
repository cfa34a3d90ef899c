import { amountLines, type Line, ratioLines, rowsLine } from "./summary-line";
import type { TablePen } from "./table-pen";
import { summaryWords } from "./words-of-summary";
import { statusWords } from "./words-of-tables";

/** What is drawn, what was taken off it, and what was declared of it. */
export function drawnLines(pen: TablePen): readonly Line[] {
  const { figure, parts, say } = pen;
  const { raw, drawn, overlap, partialSi } = figure;
  const statuses = ["done", "underway", "planned", "suspended", "unknown"] as const;
  return [
    ...amountLines(say(summaryWords.raw), raw.si, parts),
    ...amountLines(say(summaryWords.drawn), drawn.si, parts),
    ...statuses.flatMap((status) => {
      const what = say(statusWords[status]);
      return amountLines(say(summaryWords.ofWhich, { what }), drawn.byStatus[status], parts);
    }),
    ...amountLines(say(summaryWords.drawnOverlap), drawn.overlapSi, parts),
    ...amountLines(say(summaryWords.achievedOverlap), overlap.si, parts),
    ...amountLines(say(summaryWords.partial), partialSi, parts),
    ...declaredLines(pen),
  ];
}

/** Rows read: counted, left out, not drawn, elsewhere. */
export function rowLines(pen: TablePen): readonly Line[] {
  const { figure, parts, say } = pen;
  const { counted, leftOut, elsewhere, unmapped, share } = figure;
  const { rows, declaredSi, undeclared, fitting } = unmapped;
  return [
    rowsLine(pen, say(summaryWords.counted), counted),
    rowsLine(pen, say(summaryWords.leftOut), leftOut.length),
    ...(elsewhere ? [rowsLine(pen, say(summaryWords.elsewhere), elsewhere.rows)] : []),
    rowsLine(pen, say(summaryWords.unmapped), rows),
    ...amountLines(say(summaryWords.unmappedDeclared), declaredSi, parts),
    rowsLine(pen, say(summaryWords.unmappedUndeclared), undeclared),
    ...(fitting ? [rowsLine(pen, say(summaryWords.fitting), fitting.rows)] : []),
    ...amountLines(say(summaryWords.fittingDeclared), fitting?.declaredSi, parts),
    ...(share ? [rowsLine(pen, say(summaryWords.uncovered), share.uncovered.length)] : []),
  ];
}

function declaredLines(pen: TablePen): readonly Line[] {
  const { figure, parts, say } = pen;
  const { declared } = figure;
  if (!declared) return [];
  return [
    ...amountLines(say(summaryWords.declared), declared.si, parts),
    ...amountLines(say(summaryWords.measured), declared.measuredSi, parts),
    ...ratioLines(pen, say(summaryWords.difference), declared.difference),
    rowsLine(pen, say(summaryWords.undeclared), declared.missing),
  ];
}
