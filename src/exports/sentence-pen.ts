import type { Figure } from "../metrics/figure";
import { formatAgainst, formatAmount, formatTarget } from "../plan/format-amount";
import type { Bilingual, Language, Plan, Target } from "../plan/plan";
import { unitText } from "../plan/shown-unit";
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
  const part = (si: number) => close(formatAmount(si, unit, writing));
  return {
    figure,
    target,
    plan,
    language,
    say: (word, values) => sayIn(language, word, values),
    achieved: (si) => close(formatAgainst(si, judged, { language })),
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
