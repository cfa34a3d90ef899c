import type { OverlapPair } from "./figure-overlap";
import type { Once, OnceRule, Ranked } from "./measure";
import { areOne, haveEqualCode, type Pair, pairOf } from "./overlap-pair";
import { addTo, less, type Parts, scaled, sumOf } from "./parts";

/** One kind of shape: how its overlaps are found, and how they are counted once. */
export interface ShapeWay {
  /** Every overlap; nothing is taken off. */
  readonly find: (rows: readonly Ranked[]) => readonly Pair[];
  /** Every overlap counts for the first of its rows. */
  readonly once: (rows: readonly Ranked[]) => {
    readonly kept: readonly Parts[];
    readonly pairs: readonly Pair[];
  };
}

/** Overlaps of rows in order of rank: those that are one are taken off the later row, the others only named. */
export function onceByShape(rows: readonly Ranked[], rule: OnceRule, way: ShapeWay): Once {
  if (rule.once === "geometry" && !rule.judged) {
    const { kept, pairs } = way.once(rows);
    return { kept, pairs: pairs.map((pair) => pairOf(rows, pair, true, rule)) };
  }
  const found = way.find(rows);
  const isOne = (pair: Pair) =>
    areOne(rows, pair, rule, rule.once === "geometry" || haveEqualCode(rows, pair.a, pair.b));
  const joined = found.filter(isOne);
  const apart = found.filter((pair) => !isOne(pair));
  const kept = rows.map(({ raw }) => raw);
  const taken: OverlapPair[] = [];
  for (const group of groupsOf(joined)) {
    for (const { at, parts, pairs } of countGroup(rows, group, { joined, apart, way })) {
      kept[at] = parts;
      taken.push(...pairs.map((pair) => pairOf(rows, pair, true, rule)));
    }
  }
  return { kept, pairs: [...taken, ...apart.map((pair) => pairOf(rows, pair, false, rule))] };
}

interface Found {
  /** Pairs that are one, and pairs that are not. */
  readonly joined: readonly Pair[];
  readonly apart: readonly Pair[];
  readonly way: ShapeWay;
}

/** Where two of a group are not one, each row is held only against the earlier rows that it is one with. */
function countGroup(rows: readonly Ranked[], group: readonly number[], found: Found): Counted[] {
  const within = found.apart.filter(({ a, b }) => group.includes(a) && group.includes(b));
  if (within.length === 0) return countSome(rows, group, found.way);
  return group.flatMap((at) => {
    const earlier = found.joined.filter(({ a, b }) => b === at && a !== at).map(({ a }) => a);
    const some = [...[...new Set(earlier)].sort((one, other) => one - other), at];
    const counted = countSome(rows, some, found.way).slice(-1);
    const isTwice = within.some(({ a, b }) => a === at && b === at);
    return isTwice ? counted.map((last) => withItself(last, rows[at], found.way)) : counted;
  });
}

/** Positions that hang together by pairs, in order of rank. */
function groupsOf(pairs: readonly Pair[]): number[][] {
  const groups = new Map<number, Set<number>>();
  for (const { a, b } of pairs) {
    const [one, other] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])];
    for (const at of other) one.add(at);
    for (const at of one) groups.set(at, one);
  }
  return [...new Set(groups.values())].map((group) => [...group].sort((x, y) => x - y));
}

interface Counted {
  readonly at: number;
  readonly parts: Parts;
  readonly pairs: readonly Pair[];
}

function countSome(
  rows: readonly Ranked[],
  positions: readonly number[],
  way: ShapeWay,
): Counted[] {
  const some = positions.flatMap((at) => rows[at] ?? []);
  const { kept, pairs } = way.once(some);
  const placed = pairs.map(({ a, b, si }) => ({
    a: positions[a] ?? -1,
    b: positions[b] ?? -1,
    si,
  }));
  return some.map((row, place) => {
    const at = positions[place] ?? -1;
    return { at, parts: kept[place] ?? row.raw, pairs: placed.filter(({ b }) => b === at) };
  });
}

/** Gives back what a row lost to itself, where it lies: both times count. */
function withItself(
  { at, parts, pairs }: Counted,
  row: Ranked | undefined,
  way: ShapeWay,
): Counted {
  const others = pairs.filter(({ a }) => a !== at);
  const si = pairs.filter(({ a }) => a === at).reduce((sum, pair) => sum + pair.si, 0);
  if (!row || si === 0) return { at, parts, pairs: others };
  const lost = less(row.raw, way.once([row]).kept[0] ?? row.raw);
  const whole = scaled(parts, 1);
  if (sumOf(lost) > 0) addTo(whole, scaled(lost, si / sumOf(lost)));
  return { at, parts: whole, pairs: others };
}
