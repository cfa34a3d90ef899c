import { segmentLength } from "../geometry/length";
import { overlapArea } from "../geometry/polygon-overlay";
import type { Shape } from "../geometry/shape";
import type { OverlapPair } from "./figure-overlap";
import type { Amount, Measure, Once, OnceRule, Placed, Ranked } from "./measure";
import { areOne, pairOf } from "./overlap-pair";
import { allIn, districtsIn, noParts, type Parts } from "./parts";

/** One a row, in the district that holds most of it. */
export const measureCount: Measure = {
  kind: "count",
  rawOf: ({ extent, home, homeUncertain }) => allIn(home, 1, districtsIn(extent), homeUncertain),
  countOnce,
  declaredOf: () => undefined,
};

/**
 * One thing handed in twice has one name at one place, or one project code where outlines overlap: it counts once.
 * What looks like it is reported: one code in two places, one name where only outlines overlap.
 */
function countOnce(rows: readonly Ranked[], rule: OnceRule): Once {
  const kept = rows.map(({ raw }) => raw);
  const pairs: OverlapPair[] = [];
  const takenOff = new Set<number>();
  for (const { a, b, takeOff } of suspectsAmong(rows, rule)) {
    if (takenOff.has(a) || takenOff.has(b)) continue;
    const pair = { a, b, si: 1 };
    const isOne = areOne(rows, pair, rule, takeOff);
    if (isOne) takenOff.add(b);
    pairs.push(pairOf(rows, pair, isOne, rule));
  }
  for (const at of takenOff) kept[at] = nothingOf(rows[at]);
  return { kept, pairs };
}

function nothingOf(row: Amount | undefined): Parts {
  return noParts(row ? districtsIn(row.raw) : 0);
}

/** Two rows by their positions, the earlier rank first. */
interface Suspects {
  readonly a: number;
  readonly b: number;
  readonly takeOff: boolean;
}

function suspectsAmong(rows: readonly Amount[], rule: OnceRule): Suspects[] {
  const pairs = new Map<string, Suspects>();
  for (const group of namesakes(rows).values()) {
    for (const [a, b] of twos(group)) {
      const key = `${a} ${b}`;
      if (pairs.has(key)) continue;
      const takeOff = verdictOf(rows[a], rows[b], rule, a === group[0]);
      if (takeOff !== undefined) pairs.set(key, { a, b, takeOff });
    }
  }
  return [...pairs.values()].sort((one, other) => one.a - other.a || one.b - other.b);
}

/** Whether to take off the second; undefined: nothing to report. Of one code far apart only the first is paired with each. */
function verdictOf(
  one: Amount | undefined,
  other: Amount | undefined,
  { once, tolerance }: OnceRule,
  first: boolean,
): boolean | undefined {
  if (!one || !other) return undefined;
  const sameCode = sameWord(one.project.code, other.project.code);
  if (distance(one, other) <= tolerance) return true;
  if (overlap(one, other)) return sameCode || once === "geometry";
  return sameCode && first ? false : undefined;
}

/** Neighbours that share a border have next to nothing in common; a square metre is more than its rounding. */
function overlap({ shape: one }: Placed, { shape: other }: Placed): boolean {
  return one.kind === "polygon" && other.kind === "polygon" && overlapArea(one, other) > 1;
}

/** Positions by what they are called. */
function namesakes(rows: readonly Amount[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { project }] of rows.entries()) {
    for (const key of keysOf(project)) groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return groups;
}

function twos(group: readonly number[]): [number, number][] {
  return group.flatMap((a, at) => group.slice(at + 1).map((b): [number, number] => [a, b]));
}

function keysOf({ name, code }: Amount["project"]): string[] {
  return [
    ...(name?.trim() ? [`name ${name.trim()}`] : []),
    ...(code?.trim() ? [`code ${code.trim()}`] : []),
  ];
}

function sameWord(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.trim() !== "" && one.trim() === other?.trim();
}

/** Metres between the middles of two rows. */
function distance(one: Placed, other: Placed): number {
  return segmentLength(...middleOf(one.shape), ...middleOf(other.shape));
}

/** Middle of the box around it, in degrees. */
function middleOf({ coords }: Shape): [number, number] {
  const [west, east] = [least(coords, 0, Math.min), least(coords, 0, Math.max)];
  const [south, north] = [least(coords, 1, Math.min), least(coords, 1, Math.max)];
  return [(west + east) / 2, (south + north) / 2];
}

function least(
  coords: Float64Array,
  start: 0 | 1,
  choose: (one: number, other: number) => number,
): number {
  let best = coords[start] ?? Number.NaN;
  for (let at = start; at < coords.length; at += 2) best = choose(best, coords[at] ?? best);
  return best;
}
