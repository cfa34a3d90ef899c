import type { Figure } from "../metrics/figure";
import type { Cell } from "./csv";
import { leftOutRows, overlapRows, projectRows } from "./project-rows";
import { disagreeingRows, districtRows, unitRows } from "./split-rows";
import { summaryRows } from "./summary-rows";
import { type FigureContext, type HeadedRows, type TablePen, tablePen } from "./table-pen";
import { cellWords, headingWords, type TableId, titleWords, useWords } from "./words-of-tables";

/** Rows of cells under a heading each: numbers unrounded, their unit in the heading or in a cell beside them. */
export interface FigureTable {
  readonly id: TableId;
  /** In the language asked for; fit for the name of a sheet. */
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A figure laid open as tables: 汇总, 区域, 填报单位, 项目, 未计, 重叠 and 来源 always;
 * 填报与所在不一致 and 未覆盖 where there is any.
 * @throws RangeError when the plan does not hold the figure's target
 */
export function figureTables(figure: Figure, context: FigureContext): readonly FigureTable[] {
  const pen = tablePen(figure, context);
  return [
    table(pen, "summary", summaryRows(pen)),
    table(pen, "districts", districtRows(pen)),
    table(pen, "units", unitRows(pen)),
    ...filled(table(pen, "disagreeing", disagreeingRows(pen))),
    table(pen, "projects", projectRows(pen)),
    table(pen, "leftOut", leftOutRows(pen)),
    table(pen, "overlaps", overlapRows(pen)),
    ...filled(table(pen, "uncovered", uncoveredRows(pen))),
    table(pen, "sources", sourceRows(pen)),
  ];
}

function table({ say }: TablePen, id: TableId, [header, ...rows]: HeadedRows): FigureTable {
  return { id, title: say(titleWords[id]), header, rows };
}

function filled(one: FigureTable): readonly FigureTable[] {
  return one.rows.length > 0 ? [one] : [];
}

/** The listed villages or communities without a project. */
function uncoveredRows({ figure, nameOf, say }: TablePen): HeadedRows {
  const codes = figure.share?.uncovered ?? [];
  return [
    [say(headingWords.code), say(headingWords.name)],
    ...codes.map((code) => [code, nameOf(code)]),
  ];
}

/** Every file that the figure was made of, by fingerprint and date, and the samples that were not read. */
function sourceRows({ figure, layerTitleOf, say }: TablePen): HeadedRows {
  const { layer, layerTitle, use, asOf, features, sample, read, sha256 } = headingWords;
  return [
    [layer, layerTitle, use, asOf, features, sample, read, sha256].map((word) => say(word)),
    ...figure.inputs.map((input) => [
      input.layer,
      layerTitleOf(input.layer),
      say(useWords[input.use]),
      input.asOf ?? say(cellWords.notGiven),
      input.features,
      say(input.sample ? cellWords.yes : cellWords.no),
      say(input.leftOut === undefined ? cellWords.yes : cellWords.no),
      input.sha256,
    ]),
  ];
}
