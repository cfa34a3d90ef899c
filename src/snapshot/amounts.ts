import type { Figure } from "../metrics/figure";
import { formatAgainst, formatAmount } from "../plan/format-amount";
import type { Language, Target } from "../plan/plan";
import { type ShownUnit, unitStyle } from "../plan/shown-unit";

/** The achieved amount in the target's unit, or undefined when it could not be computed. */
export function achievedText(
  target: Target,
  figure: Figure,
  language: Language,
): string | undefined {
  if (figure.si === undefined) return undefined;
  return formatAgainst(figure.si, target, writingOf(target, language));
}

/** An amount that belongs to the figure but is not judged: in the target's unit, of a share in the unit that is shared out. */
export function amountText(si: number, target: Target, figure: Figure, language: Language): string {
  return formatAmount(si, sharedUnit(target, figure), writingOf(target, language));
}

function writingOf(target: Target, language: Language) {
  return { language, ...(target.counter === undefined ? {} : { counter: target.counter }) };
}

/** The unit in which parts of the figure add up. */
export function sharedUnit(target: Target, figure: Figure): ShownUnit {
  if (target.achieved.kind !== "share") return target.unit;
  if (target.share?.of === "list") return "count";
  const units = { length: "km", area: "ha", count: "count", money: "1e8 yuan" } as const;
  return units[chosenQuantity(target, figure)];
}

/** The bare number in the shared unit, for table cells under a heading that names the unit. */
export function bareAmount(si: number, target: Target, figure: Figure, language: Language): string {
  const unit = sharedUnit(target, figure);
  const text = formatAmount(si, unit, { language, counter: "" });
  return text.replace(unitStyle(unit, language).text, "").trim();
}

function chosenQuantity(target: Target, figure: Figure) {
  const chosen = target.settings
    .flatMap(({ id, options }) =>
      options.filter((option) => option.id === figure.method.settings[id]),
    )
    .find(({ quantity }) => quantity !== undefined);
  return chosen?.quantity ?? target.achieved.quantity;
}
