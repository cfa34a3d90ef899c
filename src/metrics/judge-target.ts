import type { Plan, Target } from "../plan/plan";
import { meets } from "../plan/round-never-meets";
import { unitStyle } from "../plan/shown-unit";
import { calendarShare } from "./calendar-share";
import type { Figure } from "./figure";
import type { Place } from "./place";

export interface Reached {
  /** Of the place; absent when it cannot be computed. */
  readonly si?: number;
  /** Finished part of works underway, for targets that judge it too. */
  readonly partialSi?: number;
  /** The amounts behind it, here and in the city: of a share its numerators. */
  readonly amount: number;
  readonly cityAmount: number;
}

/** Held against the target with unrounded numbers, so that rounding never turns unmet into met. */
export function judgeTarget(
  target: Target,
  plan: Plan,
  place: Place,
  asOf: string,
  reached: Reached,
): Figure["target"] {
  const quota = quotaOf(target, place);
  const judged = judgedOf(target, reached);
  return {
    value: quota ?? target.value,
    unit: target.unit,
    comparator: ">=",
    aspirational: target.aspirational,
    calendarShare: calendarShare(asOf, plan.year),
    ...(quota !== undefined && judged !== undefined && rateOf(judged, quota, target)),
    ...(quota === undefined && contributionOf(reached)),
  };
}

/** The target's value for a place: of a cluster without its own, the sum of its counties' where all have one. */
export function quotaOf(
  target: Target,
  place: Pick<Place, "code" | "whole" | "members">,
): number | undefined {
  if (place.whole) return target.value;
  const of = new Map(target.shares.map(({ to, value }) => [to, value]));
  const own = of.get(place.code);
  if (own !== undefined || target.unit === "percent") return own;
  const quotas = place.members.flatMap((code) => of.get(code) ?? []);
  if (quotas.length === 0 || quotas.length < place.members.length) return undefined;
  return quotas.reduce((sum, value) => sum + value, 0);
}

export function rateOf(
  judgedSi: number,
  quota: number,
  { unit }: Target,
): { readonly ratio: number; readonly met: boolean } {
  const quotaSi = quota * unitStyle(unit, "zh").si;
  return { ratio: judgedSi / quotaSi, met: meets(judgedSi, quotaSi) };
}

function judgedOf({ achieved }: Target, { si, partialSi }: Reached): number | undefined {
  return si === undefined || !achieved.partial ? si : si + (partialSi ?? 0);
}

function contributionOf({ si, amount, cityAmount }: Reached) {
  return si !== undefined && cityAmount > 0 ? { contribution: amount / cityAmount } : {};
}
