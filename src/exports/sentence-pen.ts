import type { Figure } from "../metrics/figure";
import { formatAgainst, formatAmount, formatTarget, type Writing } from "../plan/format-amount";
import type { Bilingual, Language, Plan, Target } from "../plan/plan";
import { type ShownUnit, unitText } from "../plan/shown-unit";
import { judgedTarget, partsUnitOf, targetOfFigure } from "./figure-subject";
import { sayIn } from "./table-pen";

/** A figure with its target, and how its amounts are written in a sentence: in Chinese without spaces. */
export interface SentencePen {
  readonly figure: Figure;
  readonly target: Target;
  readonly plan: Plan;
  readonly language: Language;
  readonly say: (word: Bilingual, values?: Readonly<Record<string, string>>) => string;
  /** The achieved amount, rounded so that it never meets a target that it does not. */
  readonly achieved: (si: number) => string;
  /** Any other amount, in the unit of the figure's parts; `bare`: without it. */
  readonly part: (si: number) => string;
  readonly bare: (si: number) => string;
  /** What the figure is judged by: `130公里` */
  readonly goal: string;
  /** `4条`, `4 rows` */
  readonly rowsText: (rows: number) => string;
}

/** @throws RangeError when the plan does not hold the figure's target */
export function sentencePen(figure: Figure, plan: Plan, language: Language): SentencePen {
  const target = targetOfFigure(figure, plan);
  const judged = judgedTarget(figure, target);
  const unit = partsUnitOf(figure, target);
  const writing = { language, counter: target.counter };
  const close = (text: string) => (language === "zh" ? text.replaceAll(" ", "") : text);
  const part = (si: number) =>
    close(neverNothing(formatAmount(si, unit, writing), si, unit, writing));
  return {
    figure,
    target,
    plan,
    language,
    say: (word, values) => sayIn(language, word, values),
    achieved: (si) => {
      const text = formatAgainst(si, judged, { language });
      return close(neverNothing(text, si, target.unit, { language }));
    },
    part,
    bare: (si) =>
      part(si)
        .replace(unitText(unit, language, target.counter), "")
        .trim(),
    goal: close(formatTarget(judged, language)),
    rowsText: (rows) => rowsText(rows, language),
  };
}

function rowsText(rows: number, language: Language): string {
  if (language === "zh") return `${rows}条`;
  return rows === 1 ? "1 row" : `${rows} rows`;
}

/** An amount too small for its unit is written in a finer one: 300,000 yuan are no `0.00 亿元`. */
function neverNothing(text: string, si: number, unit: ShownUnit, writing: Writing): string {
  const fine = finer[unit];
  const isNothing = si > 0 && !/[1-9]/.test(text);
  return isNothing && fine ? formatAmount(si, fine, { language: writing.language }) : text;
}

const finer: Readonly<Partial<Record<ShownUnit, ShownUnit>>> = {
  km: "m",
  ha: "m2",
  "1e8 yuan": "1e4 yuan",
};
