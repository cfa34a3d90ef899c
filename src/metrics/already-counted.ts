import type { Project } from "../layers/project";
import type { AlreadyCountedPair } from "./figure-overlap";
import { finishedIn } from "./finished-in";
import type { Amount, Measure, OnceRule, Ranked } from "./measure";
import { less, type Parts, sumOf } from "./parts";

/** 往年已计: what of the achieved coincides with works that earlier plan years have counted. */
export interface AlreadyCounted {
  readonly pairs: readonly AlreadyCountedPair[];
  /** By id of the achieved row: the part of its kept amount, each place once. */
  readonly parts: ReadonlyMap<string, Parts>;
}

export interface YearsToCompare {
  /** Achieved this year, in order of rank, and the pairs that were taken off among them. */
  readonly achieved: readonly Ranked[];
  readonly takenOff: readonly { readonly a: string; readonly b: string }[];
  /** Works of the target's kinds finished in an earlier year. */
  readonly earlier: readonly Amount[];
}

/**
 * Named, never taken off: to upgrade this year what was laid three years ago is this year's work, and only a person
 * can say whether a new stretch was laid twice. What somebody called different is named and not summed.
 */
export function alreadyCounted(
  { achieved, takenOff, earlier }: YearsToCompare,
  { countOnce }: Measure,
  rule: OnceRule,
): AlreadyCounted {
  const before = earlier.map((row): Ranked => ({ ...row, status: "done", achieved: false }));
  const byPlace: OnceRule = { ...rule, once: "geometry" };
  const old = new Map(before.map((row) => [row.project.id, row]));
  const now = new Map(achieved.map((row) => [row.project.id, row]));
  if (old.size === 0 || now.size === 0) return { pairs: [], parts: new Map() };
  const found = countOnce([...before, ...achieved], byPlace).pairs.filter(
    ({ a, b }) => old.has(a) && now.has(b),
  );
  const last = (rows: readonly Ranked[]) => countOnce(rows, byPlace).kept.at(-1);
  const parts = new Map<string, Parts>();
  for (const [id, row] of now) {
    const over = found.filter(({ b, takenOff: one }) => b === id && one);
    if (over.length === 0) continue;
    const taking = takenOff.filter(({ a, b }) => b === id && a !== id);
    const others = [...taking.flatMap(({ a }) => now.get(a) ?? []), row];
    const [all, fresh] = [
      last(others),
      last([...over.flatMap(({ a }) => old.get(a) ?? []), ...others]),
    ];
    if (all && fresh) parts.set(id, notBelowZero(less(all, fresh)));
  }
  const pairs = found.map(({ a, b, si, verdict }) => ({
    id: b,
    earlier: a,
    ...yearOf(old.get(a)?.project),
    si,
    verdict,
  }));
  return { pairs, parts: new Map([...parts].filter(([, some]) => sumOf(some) > 0)) };
}

function yearOf(project: Project | undefined): { readonly year?: number } {
  const year = project && finishedIn(project);
  return year === undefined ? {} : { year };
}

function notBelowZero({ amounts, uncertain }: Parts): Parts {
  return {
    amounts: amounts.map((amount) => Math.max(amount, 0)),
    uncertain: uncertain.map((amount) => Math.max(amount, 0)),
  };
}
