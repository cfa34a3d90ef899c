import type { Figure } from "../metrics/figure";
import {
  formatAgainst,
  formatParts,
  formatRatio,
  formatShares,
  formatTarget,
} from "../plan/format-amount";
import type { Target } from "../plan/plan";
import { unitText } from "../plan/shown-unit";
import { bareAmount, sharedUnit } from "./amounts";
import { heading, type Part, type Pen, say } from "./pen";
import type { TargetFigure } from "./sheet-input";
import { sheetWords } from "./sheet-words";
import { type Column, type TableRow, tablePart } from "./table-part";

/** A column of texts: one for each county, then outside, then the sum. */
interface Cells extends Column {
  readonly cells: readonly (string | number)[];
}

interface Counted {
  readonly target: Target;
  readonly figure: Figure & { readonly si: number };
}

/** Counties, what lies outside, and the sum: printed amounts add up to the printed sum. */
export function countyPart(
  pen: Pen,
  width: number,
  targets: readonly TargetFigure[],
  city: boolean,
): Part {
  const counted = targets.flatMap(({ target, figure }) =>
    figure?.si === undefined || figure.districts.length === 0
      ? []
      : [{ target, figure: { ...figure, si: figure.si, districts: byCode(figure.districts) } }],
  );
  const [first] = counted;
  if (!first) return [];
  const names = [
    ...first.figure.districts.map(({ name }) => name),
    say(pen, city ? sheetWords.outside : sheetWords.elsewhere),
    say(pen, sheetWords.sum),
  ];
  const amounts =
    counted.length === 1 ? columnsOf(pen, first) : counted.map((one) => only(pen, one));
  const columns: readonly Cells[] = [
    { title: say(pen, sheetWords.district), align: "left", cells: names },
    ...amounts,
  ];
  const rows: readonly TableRow[] = names.map((_, index) => ({
    cells: columns.map(({ cells }) => cells[index] ?? ""),
    strong: index === names.length - 1,
  }));
  return [
    ...heading(pen, width, say(pen, sheetWords.counties)),
    ...tablePart(pen, width, columns, rows),
  ];
}

/** In the order of the official codes, as every statistical table has them. */
function byCode(districts: Figure["districts"]): Figure["districts"] {
  return [...districts].sort((a, b) => Number(a.code > b.code) - Number(a.code < b.code));
}

/** All that there is to say of one target: amount, quota and rate, or its part of the whole with a bar. */
function columnsOf(pen: Pen, one: Counted): readonly Cells[] {
  const amount = amountColumn(pen, one, say(pen, sheetWords.achieved));
  if (one.figure.share) return [shareOfColumn(pen, one), amount, barColumn(sharesOf(one))];
  if (one.figure.districts.some(({ ratio }) => ratio !== undefined)) {
    return [amount, quotaColumn(pen, one), rateColumn(pen, one)];
  }
  return [amount, partColumn(pen, one), barColumn(partsOf(one))];
}

function only(pen: Pen, one: Counted): Cells {
  return amountColumn(pen, one, one.target.title[pen.language]);
}

function amountColumn(pen: Pen, one: Counted, name: string): Cells {
  const { target, figure } = one;
  const unit = unitText(target.unit, pen.language, target.counter);
  const title = unit === "" || figure.share ? name : `${name} ${unit}`;
  return { title, align: "right", cells: figure.share ? shareTexts(pen, one) : sumTexts(pen, one) };
}

function sumTexts(pen: Pen, { target, figure }: Counted): readonly string[] {
  const { language } = pen;
  const parts = [...figure.districts.map(({ si }) => si ?? 0), figure.outside.si, figure.si];
  const texts = formatParts(parts.slice(0, -1), figure.si, target, { language });
  const [sum = ""] = formatParts([figure.si], figure.si, target, { language });
  return [...texts, sum];
}

function shareTexts(pen: Pen, { target, figure }: Counted): readonly string[] {
  const { language } = pen;
  const text = (si: number | undefined) =>
    si === undefined ? "—" : formatAgainst(si, target, { language });
  const outside = figure.outside.share?.denominator ? figure.outside.si : undefined;
  return [...figure.districts.map(({ si }) => text(si)), text(outside), text(figure.si)];
}

/** Numerator and denominator, in the unit that the heading names. */
function shareOfColumn(pen: Pen, { target, figure }: Counted): Cells {
  const write = (amount: number) => bareAmount(amount, target, figure, pen.language);
  const text = (share: { numerator: number; denominator: number } | undefined) =>
    share?.denominator ? `${write(share.numerator)} / ${write(share.denominator)}` : "—";
  const whole = figure.share && {
    numerator: figure.share.numerator.si,
    denominator: figure.share.denominator.si,
  };
  const unit = unitText(sharedUnit(target, figure), pen.language, target.counter);
  const name = say(pen, sheetWords.shareOf);
  return {
    title: unit === "" ? name : `${name} ${unit}`,
    align: "right",
    cells: [
      ...figure.districts.map(({ share }) => text(share)),
      text(figure.outside.share),
      text(whole),
    ],
  };
}

function quotaColumn(pen: Pen, { target, figure }: Counted): Cells {
  const cells = figure.districts.map(({ target: value }) =>
    value === undefined ? "—" : formatTarget({ ...target, value }, pen.language),
  );
  const whole = formatTarget(target, pen.language);
  return { title: say(pen, sheetWords.quota), align: "right", cells: [...cells, "—", whole] };
}

function rateColumn(pen: Pen, { figure }: Counted): Cells {
  const text = (ratio: number | undefined) => (ratio === undefined ? "—" : formatRatio(ratio));
  const cells = figure.districts.map(({ ratio }) => text(ratio));
  const title = say(pen, sheetWords.rate);
  return { title, align: "right", cells: [...cells, "—", text(figure.target.ratio)] };
}

function partColumn(pen: Pen, one: Counted): Cells {
  const texts = formatShares(partsOf(one).slice(0, -1));
  const whole = one.figure.si === 0 ? "—" : "100.0%";
  return { title: say(pen, sheetWords.part), align: "right", cells: [...texts, whole] };
}

function barColumn(shares: readonly number[]): Cells {
  const most = Math.max(...shares.slice(0, -1), 1e-9);
  const cells = [...shares.slice(0, -1).map((share) => share / most), 0];
  return { title: "", align: "left", bar: true, cells };
}

function partsOf({ figure }: Counted): readonly number[] {
  const whole = figure.si || 1;
  const parts = [...figure.districts.map(({ si }) => si ?? 0), figure.outside.si];
  return [...parts.map((si) => si / whole), 1];
}

function sharesOf({ figure }: Counted): readonly number[] {
  return [...figure.districts.map(({ si }) => si ?? 0), figure.outside.si, figure.si];
}
