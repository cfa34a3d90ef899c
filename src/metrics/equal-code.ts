import type { OverlapPair } from "./figure";
import type { Placed } from "./measure";

/** Two rows by their positions in order of rank. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly si: number;
}

/** Rows of one project code that overlap one another: positions in order of rank, a group a code. */
export function byEqualCode(rows: readonly Placed[], pairs: readonly Pair[]): number[][] {
  const groups = new Map<string, Set<number>>();
  for (const { a, b } of pairs) {
    const code = rows[a]?.project.code;
    if (code === undefined || !haveEqualCode(rows, a, b)) continue;
    const group = groups.get(code) ?? new Set<number>();
    groups.set(code, group.add(a).add(b));
  }
  return [...groups.values()].map((group) => [...group].sort((one, other) => one - other));
}

/** A line that runs over itself is one row: it is suspected, never taken off for its code. */
export function haveEqualCode(rows: readonly Placed[], a: number, b: number): boolean {
  const code = rows[a]?.project.code?.trim();
  return a !== b && code !== undefined && code !== "" && code === rows[b]?.project.code?.trim();
}

export function pairOf(
  rows: readonly Placed[],
  { a, b, si }: Pair,
  takenOff: boolean,
): OverlapPair {
  const [kept, other] = [rows[a]?.project.id, rows[b]?.project.id];
  if (kept === undefined || other === undefined) throw new Error(`no row at ${a} or ${b}`);
  return { a: kept, b: other, si, verdict: "open", takenOff };
}
