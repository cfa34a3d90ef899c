import type { Figure } from "../metrics/figure";
import type { Bilingual, Language, Plan, Target } from "../plan/plan";
import { type ShownUnit, unitStyle, unitText } from "../plan/shown-unit";
import type { Cell } from "./csv";
import { partsUnitOf, targetOfFigure } from "./figure-subject";
import { cellWords } from "./words-of-tables";

/** What a figure's tables need beside the figure: it holds ids and codes only. */
export interface FigureContext {
  readonly plan: Plan;
  readonly language: Language;
  /** Name of a project by its id, or of a listed village or community by its code. */
  readonly nameOf: (id: string) => string | undefined;
  readonly layerTitleOf: (id: string) => string | undefined;
  /** What the figure's district is called, where its counties do not say: a county that the target leaves aside. */
  readonly place?: string | undefined;
}

/** A figure with its target, and how its amounts become cells. */
export interface TablePen extends FigureContext {
  readonly figure: Figure;
  readonly target: Target;
  /** The unit of the figure's parts; of a share, of what is shared out. */
  readonly parts: UnitPen;
  readonly say: (word: Bilingual, values?: Readonly<Record<string, string>>) => string;
}

/** A heading a column, then the rows. */
export type HeadedRows = readonly [
  header: readonly string[],
  ...rows: readonly (readonly Cell[])[],
];

/** Unrounded amounts in a unit, and the names of that unit and of its SI. */
export interface UnitPen {
  readonly name: string;
  readonly siName: string;
  readonly of: (si: number) => number;
}

export function tablePen(figure: Figure, context: FigureContext): TablePen {
  const { plan, language, nameOf, layerTitleOf, place } = context;
  const target = targetOfFigure(figure, plan);
  return {
    plan,
    language,
    nameOf,
    layerTitleOf,
    place,
    figure,
    target,
    parts: unitPen(partsUnitOf(figure, target), language, target.counter),
    say: (word, values = {}) => sayIn(language, word, values),
  };
}

/** A heading for the unit of the figure's parts, and one for SI where that is another. */
export function amountHeadings({ parts, say }: TablePen, word: Bilingual): readonly string[] {
  return [...new Set([parts.name, parts.siName])].map((unit) => say(word, { unit }));
}

/** The cells under `amountHeadings`. */
export function amountCells({ parts }: TablePen, si: number | undefined): readonly Cell[] {
  const inUnit = si === undefined ? undefined : parts.of(si);
  return parts.name === parts.siName ? [inUnit] : [inUnit, si];
}

export function sayIn(
  language: Language,
  word: Bilingual,
  values: Readonly<Record<string, string>> = {},
): string {
  return word[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export function unitPen(unit: ShownUnit, language: Language, counter?: string): UnitPen {
  const style = unitStyle(unit, language);
  return {
    name: unitText(unit, language, counter) || cellWords.count[language],
    siName: siNameOf(unit, language, counter),
    of: (si) => si / style.si,
  };
}

function siNameOf(unit: ShownUnit, language: Language, counter: string | undefined): string {
  switch (unit) {
    case "km":
    case "m":
      return unitText("m", language);
    case "ha":
    case "m2":
    case "mu":
      return unitText("m2", language);
    case "1e8 yuan":
    case "1e4 yuan":
      return cellWords.yuan[language];
    case "percent":
      return cellWords.ofOne[language];
    case "count":
      return unitText("count", language, counter) || cellWords.count[language];
  }
}
