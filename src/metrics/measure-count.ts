import { segmentLength } from "../geometry/length";
import type { Shape } from "../geometry/shape";
import type { OverlapPair } from "./figure";
import type { Amount, Measure, Once, OnceRule, Placed } from "./measure";
import { allIn, districtsIn, noParts, type Parts } from "./parts";

/** One a row, in the district that holds most of it. */
export const measureCount: Measure = {
  kind: "count",
  rawOf: ({ extent, home, homeUncertain }) => allIn(home, 1, districtsIn(extent), homeUncertain),
  countOnce,
  declaredOf: () => undefined,
};

/** The same thing handed in twice lies within the tolerance and has the same name or project code. */
function countOnce(rows: readonly Amount[], rule: OnceRule): Once {
  const kept = rows.map(({ raw }) => raw);
  const pairs: OverlapPair[] = [];
  const takenOff = new Set<number>();
  for (const [a, b] of nearNamesakes(rows, rule)) {
    const [first, second] = [rows[a], rows[b]];
    if (!first || !second || takenOff.has(a) || takenOff.has(b)) continue;
    const off = rule.once === "geometry" || sameWord(first.project.code, second.project.code);
    if (off) takenOff.add(b);
    pairs.push({
      a: first.project.id,
      b: second.project.id,
      si: 1,
      verdict: "open",
      takenOff: off,
    });
  }
  for (const at of takenOff) kept[at] = nothingOf(rows[at]);
  return { kept, pairs };
}

function nothingOf(row: Amount | undefined): Parts {
  return noParts(row ? districtsIn(row.raw) : 0);
}

/** Pairs of positions, the earlier rank first, in order. */
function nearNamesakes(rows: readonly Amount[], { tolerance }: OnceRule): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (const group of namesakes(rows).values()) {
    for (const [a, b] of twos(group)) {
      if (distance(rows[a], rows[b]) <= tolerance) pairs.set(`${a} ${b}`, [a, b]);
    }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
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
function distance(one: Placed | undefined, other: Placed | undefined): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
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
