import { formatRatio, formatTarget } from "../plan/format-amount";
import { achievedText } from "./amounts";
import { heading, type Part, type Pen, say } from "./pen";
import type { TargetFigure } from "./sheet-input";
import { sheetWords } from "./sheet-words";
import { type Column, tablePart } from "./table-part";

/** All targets of the plan as one table: what is asked, what is achieved, the rate as number and bar. */
export function overviewPart(pen: Pen, width: number, targets: readonly TargetFigure[]): Part {
  const columns: readonly Column[] = [
    { title: say(pen, sheetWords.subject), align: "left" },
    { title: say(pen, sheetWords.target), align: "right" },
    { title: say(pen, sheetWords.achieved), align: "right" },
    { title: say(pen, sheetWords.rate), align: "right" },
    { title: "", align: "left", bar: true },
  ];
  const rows = targets.map(({ target, figure }) => {
    const achieved = figure && achievedText(target, figure, pen.language);
    const ratio = figure?.target.ratio;
    return {
      cells: [
        target.title[pen.language],
        formatTarget(target, pen.language),
        achieved ?? "—",
        ratio === undefined ? "—" : formatRatio(ratio),
        ratio ?? 0,
      ],
    };
  });
  return [
    ...heading(pen, width, say(pen, sheetWords.figure)),
    ...tablePart(pen, width, columns, rows),
  ];
}
