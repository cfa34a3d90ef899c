import { legendStatuses, type ShownStatus, statusWords } from "../cartography/status";
import type { Figure } from "../metrics/figure";
import { isPaced, standingOf } from "../metrics/standing-of";
import { formatRatio } from "../plan/format-amount";
import type { Target } from "../plan/plan";
import { unitStyle } from "../plan/shown-unit";
import { amountText } from "./amounts";
import {
  ink,
  leading,
  listed,
  moved,
  type Part,
  type Pen,
  paragraph,
  type Row,
  say,
  textAt,
} from "./pen";
import { box, type Item } from "./sheet";
import { sheetWords } from "./sheet-words";
import { statusMark } from "./status-mark";

interface StatusAmount {
  readonly status: ShownStatus;
  readonly si: number;
}

/** Everything drawn as one bar by status, with the target as a line across it, and the amounts in words under it. */
export function statusBar(pen: Pen, width: number, target: Target, figure: Figure): Part {
  const amounts = legendStatuses.flatMap((status) => {
    const si = figure.drawn.byStatus[status] ?? 0;
    return si > 0 ? [{ status, si }] : [];
  });
  const amountOf = (si: number) => amountText(si, target, figure, pen.language);
  const soft = { size: 0.9, color: ink.soft };
  const below = belowBar(pen, target, figure).flatMap((text) =>
    paragraph(pen, width, { text, ...soft }),
  );
  if (target.share?.of !== "list" || !figure.share) {
    const drawn = bar(pen, width, amounts, goalSi(target, figure), 0);
    return [drawn, keyOf(pen, width, amounts, amountOf), ...below];
  }
  // Two projects may cover one unit of the list: the bar shows the units, and the projects stand in words.
  const { numerator, denominator } = figure.share;
  const covered = [{ status: "done", si: numerator.si }] as const;
  const words = amounts.map((one) => wordsOf(pen, one, amountOf));
  const list = say(pen, sheetWords.byStatus, { list: listed(pen, words, "comma") });
  return [
    bar(pen, width, covered, goalSi(target, figure), denominator.si),
    ...below,
    ...paragraph(pen, width, { text: list, ...soft }),
  ];
}

function wordsOf(pen: Pen, { status, si }: StatusAmount, amountOf: (si: number) => string): string {
  return `${statusWords[status][pen.language]} ${amountOf(si)}`;
}

/** The target in the unit of `drawn`: of a share, that part of the whole. A district without a quota has no goal. */
function goalSi(target: Target, figure: Figure): number | undefined {
  if (figure.target.ratio === undefined) return undefined;
  const si = figure.target.value * unitStyle(target.unit, "zh").si;
  return figure.share ? si * figure.share.denominator.si : si;
}

function bar(
  pen: Pen,
  width: number,
  amounts: readonly StatusAmount[],
  goal: number | undefined,
  least: number,
): Row {
  const [over, height] = [pen.body * 0.4, pen.body * 1.4];
  const drawn = amounts.reduce((sum, { si }) => sum + si, 0);
  const longest = Math.max(goal ?? 0, drawn, least) || 1;
  const items: Item[] = [
    box({ x: 0, y: over, width, height }, { fill: ink.band, outline: ink.rule, width: 0.15 }),
  ];
  let x = 0;
  for (const { status, si } of amounts) {
    const piece = (si / longest) * width;
    items.push(...statusMark(status, { x, y: over, width: piece, height }));
    x += piece;
  }
  if (goal !== undefined) {
    const at = Math.min((goal / longest) * width, width - 0.3);
    const points = [at, 0, at, height + over * 2];
    items.push({ kind: "stroke", points, color: ink.sample, width: 0.6 });
  }
  return { height: height + over * 2, items };
}

/** Swatch and words for each status, as many to a line as fit. */
function keyOf(
  pen: Pen,
  width: number,
  amounts: readonly StatusAmount[],
  amountOf: (si: number) => string,
): Row {
  const swatch = { x: 0, width: pen.body * 1.5, height: pen.body * 0.8 };
  const [line, air] = [pen.body * leading * 0.95, pen.body * 0.4];
  const items: Item[] = [];
  let [x, y] = [0, 0];
  for (const { status, si } of amounts) {
    const text = wordsOf(pen, { status, si }, amountOf);
    const said = textAt(pen, swatch.width + air, line * 0.76, { text, size: 0.9, color: ink.soft });
    const needed = swatch.width + air + said.width;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += line;
    }
    const mark = statusMark(status, { ...swatch, y: (line - swatch.height) / 2 });
    items.push(...moved([...mark, said], x, y));
    x += needed + pen.body;
  }
  return { height: amounts.length > 0 ? y + line : 0, items };
}

function belowBar(pen: Pen, target: Target, figure: Figure): readonly string[] {
  const amount = (si: number) => amountText(si, target, figure, pen.language);
  const lines: string[] = [];
  if (figure.share) {
    const { numerator, denominator } = figure.share;
    lines.push(
      say(pen, sheetWords.numerator, { a: amount(numerator.si), b: amount(denominator.si) }),
    );
  }
  if (figure.partialSi) {
    const { partialIn, partialOut, partial } = sheetWords;
    const counted = say(pen, figure.achieved.partial ? partialIn : partialOut);
    lines.push(say(pen, partial, { amount: amount(figure.partialSi), counted }));
  }
  return lines;
}

/** `完成率 46.9%　序时进度 75%`: a rate only where there is something to judge; else the part of the city's. */
export function rateText(pen: Pen, figure: Figure): string | undefined {
  const { ratio, calendarShare, contribution } = figure.target;
  if (ratio !== undefined) {
    const rate = say(pen, sheetWords.rateIs, { rate: formatRatio(ratio) });
    const judged = say(pen, standingWords[standingOf(figure)]);
    if (!isPaced(figure)) return `${rate} · ${judged}`;
    return `${rate} · ${judged} · ${say(pen, sheetWords.calendar, { share: formatRatio(calendarShare) })}`;
  }
  if (contribution === undefined || figure.share) return undefined;
  return say(pen, sheetWords.contribution, { rate: formatRatio(contribution) });
}

const standingWords = {
  met: sheetWords.met,
  unmet: sheetWords.unmet,
  ahead: sheetWords.onPace,
  behind: sheetWords.behind,
  part: sheetWords.notJudged,
  unknown: sheetWords.notJudged,
} as const;
