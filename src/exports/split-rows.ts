import type { DistrictPart } from "../metrics/figure";
import type { Cell } from "./csv";
import { isOfCity, valueIn } from "./figure-subject";
import { amountCells, amountHeadings, type HeadedRows, type TablePen, unitPen } from "./table-pen";
import { cellWords, headingWords } from "./words-of-tables";

type Part = Pick<DistrictPart, "si" | "share" | "target" | "ratio">;

/** The achieved by place, what lies outside the city, and the whole. */
export function districtRows(pen: TablePen): HeadedRows {
  const { figure, say } = pen;
  const quotas = figure.districts.some(({ target }) => target !== undefined);
  const whole = wholeOf(pen);
  const row = (code: Cell, name: Cell, part: Part): readonly Cell[] => [
    code,
    name,
    ...(figure.share ? shareCells(pen, part) : partCells(pen, part, figure.si)),
    ...(quotas ? [quotaOf(pen, part), part.ratio] : []),
  ];
  return [
    [
      say(headingWords.code),
      say(headingWords.name),
      ...(figure.share ? shareHeadings(pen) : partHeadings(pen)),
      ...(quotas ? quotaHeadings(pen) : []),
    ],
    ...figure.districts.map((part) => row(part.code, part.name, part)),
    ...(hasOutside(pen) ? [row(undefined, say(cellWords.outside), figure.outside)] : []),
    row(undefined, say(cellWords.total), whole),
  ];
}

/** The same amount by who reports it; of a share, its numerator. */
export function unitRows(pen: TablePen): HeadedRows {
  const { figure, say } = pen;
  const whole = figure.share ? figure.share.numerator.si : figure.si;
  const nameOf = ({ code, name }: DistrictPart) =>
    code === "unknown" ? say(cellWords.unknownUnit) : name;
  return [
    [say(headingWords.code), say(headingWords.name), ...partHeadings(pen)],
    ...figure.byReportingUnit.map((unit) => [
      unit.code === "unknown" ? undefined : unit.code,
      nameOf(unit),
      ...partCells(pen, unit, whole),
    ]),
    [undefined, say(cellWords.total), ...partCells(pen, sumOf(figure.byReportingUnit), whole)],
  ];
}

/** Achieved projects that one county reports and another holds. */
export function disagreeingRows({ figure, nameOf, say }: TablePen): HeadedRows {
  const { id, projectName, reportingUnit, district } = headingWords;
  const outside = say(cellWords.outside);
  return [
    [id, projectName, reportingUnit, district].map((word) => say(word)),
    ...(figure.disagreeing ?? []).map((one) => [
      one.id,
      nameOf(one.id),
      one.reportingUnit,
      one.district ?? outside,
    ]),
  ];
}

/** A figure of a district, or of counties that the target names, has no outside. */
function hasOutside({ figure, target }: TablePen): boolean {
  return isOfCity(figure) && target.counties === undefined;
}

/** Without a quota: the target of the city or the quota of the figure's district stand in the summary. */
function wholeOf({ figure: { si, share } }: TablePen): Part {
  return {
    ...(si !== undefined && { si }),
    ...(share && { share: { numerator: share.numerator.si, denominator: share.denominator.si } }),
  };
}

function sumOf(units: readonly DistrictPart[]): Part {
  return { si: units.reduce((sum, { si }) => sum + (si ?? 0), 0) };
}

function partHeadings(pen: TablePen): readonly string[] {
  return [...amountHeadings(pen, headingWords.amount), pen.say(headingWords.part)];
}

function partCells(pen: TablePen, { si }: Part, whole: number | undefined): readonly Cell[] {
  const part = si === undefined || !whole ? undefined : si / whole;
  return [...amountCells(pen, si), part];
}

function shareHeadings({ parts, say }: TablePen): readonly string[] {
  return [
    say(headingWords.share),
    say(headingWords.shareSi),
    say(headingWords.numerator, { unit: parts.name }),
    say(headingWords.denominator, { unit: parts.name }),
  ];
}

/** Where there is nothing to share, `si` is absent; outside it stands as 0 without a share. */
function shareCells({ parts, language }: TablePen, { si, share }: Part): readonly Cell[] {
  const ratio = share && share.denominator > 0 ? si : undefined;
  return [
    ratio === undefined ? undefined : unitPen("percent", language).of(ratio),
    ratio,
    share && parts.of(share.numerator),
    share && parts.of(share.denominator),
  ];
}

function quotaHeadings({ target, language, say }: TablePen): readonly string[] {
  const { name } = unitPen(target.unit, language, target.counter);
  return [say(headingWords.quota, { unit: name }), say(headingWords.ratio)];
}

function quotaOf({ target, language }: TablePen, { target: quota }: Part): Cell {
  return quota === undefined ? undefined : valueIn(quota, target.unit, language);
}
