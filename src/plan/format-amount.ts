import type { Language, Target } from "./plan";
import { roundNeverMeets, roundTo } from "./round-never-meets";
import { roundParts } from "./round-parts";
import { type ShownUnit, unitStyle, unitText } from "./shown-unit";

export interface Writing {
  readonly language: Language;
  /** Decimals; absent: as the unit is usually written. */
  readonly digits?: number;
  /** 量词 of a count: 栋, 条, 所. */
  readonly counter?: string | undefined;
}

/** An SI amount (m, m², count, yuan, 0…1) as a planner writes it: `61.0 公里`, `46.9%`. Throws RangeError unless finite. */
export function formatAmount(si: number, unit: ShownUnit, writing: Writing): string {
  const style = unitStyle(unit, writing.language);
  const digits = writing.digits ?? style.digits;
  return withUnit(grouped(roundTo(si / style.si, digits), digits), unit, writing);
}

/** An achieved SI amount in its target's unit; rounding never makes an unmet target look met, nor a met one unmet. */
export function formatAgainst(si: number, target: Target, writing: Writing): string {
  const { digits, value } = guarded(si, target, writing);
  return withUnit(grouped(value, digits), target.unit, {
    counter: target.counter,
    ...writing,
  });
}

/** The SI parts of an achieved amount without their unit; printed, they add up to what `formatAgainst` prints. Not for shares. */
export function formatParts(
  parts: readonly number[],
  wholeSi: number,
  target: Target,
  writing: Writing,
): readonly string[] {
  const { digits, value } = guarded(wholeSi, target, writing);
  const { si } = unitStyle(target.unit, writing.language);
  const inUnit = parts.map((part) => part / si);
  return roundParts(inUnit, value, digits).map((part) => grouped(part, digits));
}

/** A rate of completion, 1 = the whole target: `99.9%` and never `100.0%` while anything is missing. */
export function formatRatio(ratio: number, digits = 1): string {
  return `${grouped(roundNeverMeets(ratio * 100, 100, digits), digits)}%`;
}

/** Each part's share of their sum, printed so that they add up to 100.0%; of nothing there are no shares: `—`. */
export function formatShares(parts: readonly number[]): readonly string[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0) return parts.map(() => "—");
  const percents = parts.map((part) => (part / whole) * 100);
  return roundParts(percents, 100, 1).map((part) => `${grouped(part, 1)}%`);
}

/** The target's own value, in full: `130 公里`, `7.5 亿元`, `750 million yuan`. */
export function formatTarget(target: Target, language: Language): string {
  const value = targetIn(target, language);
  const writing = { language, counter: target.counter };
  return withUnit(grouped(value, decimalsOf(value)), target.unit, writing);
}

/** The amount in the target's unit, with as many decimals as tell the target itself. */
function guarded(si: number, target: Target, { language, digits }: Writing) {
  const style = unitStyle(target.unit, language);
  const goal = targetIn(target, language);
  const decimals = Math.max(digits ?? style.digits, decimalsOf(goal));
  return { value: roundNeverMeets(si / style.si, goal, decimals), digits: decimals };
}

/** A plan's values are in the Chinese unit; the English one may be another. */
function targetIn({ unit, value }: Target, language: Language): number {
  const ratio = unitStyle(unit, "zh").si / unitStyle(unit, language).si;
  return Number((value * ratio).toPrecision(12));
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

function withUnit(number: string, unit: ShownUnit, { language, counter }: Writing): string {
  const text = unitText(unit, language, counter);
  if (unit === "percent") return `${number}${text}`;
  return `${number} ${text}`.trim();
}

function grouped(value: number, digits: number): string {
  return value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
