import { formatTarget } from "../plan/format-amount";
import { comparatorText } from "../plan/labels";
import { achievedText } from "./amounts";
import { gap, heading, inBrackets, ink, type Part, type Pen, paragraph, say, whole } from "./pen";
import type { TargetFigure } from "./sheet-input";
import { sheetWords } from "./sheet-words";
import { rateText, statusBar } from "./status-bar";

/** The figures in large: value against target, rate, and the bar by status; one block a target. */
export function figurePart(pen: Pen, width: number, targets: readonly TargetFigure[]): Part {
  if (targets.length === 0) return [];
  const blocks = targets.map((one) => [
    whole(targetBlock(pen, width, one, targets.length > 1)),
    gap(pen.body * 0.9),
  ]);
  return [...heading(pen, width, say(pen, sheetWords.figure)), ...blocks.flat()];
}

function targetBlock(pen: Pen, width: number, one: TargetFigure, named: boolean): Part {
  const { target, figure } = one;
  const name = named
    ? paragraph(pen, width, { text: target.title[pen.language], weight: "bold" })
    : [];
  const own = figure === undefined || figure.target.ratio !== undefined;
  const goal = say(pen, own ? sheetWords.ofTarget : sheetWords.cityTarget, {
    target: formatTarget(target, pen.language),
  });
  const compared = `${goal}${inBrackets(pen, comparatorText(target, pen.language))}`;
  const against = paragraph(pen, width, { text: compared, color: ink.soft });
  if (!figure) return [...name, ...unknown(pen, width, undefined), ...against];
  const achieved = achievedText(target, figure, pen.language);
  if (achieved === undefined) return [...name, ...unknown(pen, width, figure.why), ...against];
  const rate = rateText(pen, figure);
  const size = named ? 1.9 : 2.9;
  return [
    ...name,
    ...paragraph(pen, width, { text: achieved, size, weight: "bold", color: ink.accent }),
    ...against,
    ...(rate === undefined ? [] : paragraph(pen, width, { text: rate, weight: "bold" })),
    gap(pen.body * 0.3),
    ...statusBar(pen, width, target, figure),
  ];
}

function unknown(pen: Pen, width: number, why: string | undefined): Part {
  const said = say(pen, sheetWords.noFigure);
  const text = why === undefined ? said : `${said}: ${why}`;
  return paragraph(pen, width, { text, weight: "bold", color: ink.sample });
}
