import type { OverlapPair } from "./figure-overlap";
import type { OnceRule, Placed, Ranked } from "./measure";

/** Two rows by their positions in order of rank. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly si: number;
}

/** Whether the two are one: a person's verdict decides, else `otherwise`. */
export function areOne(
  rows: readonly Placed[],
  { a, b }: Pair,
  rule: OnceRule,
  otherwise: boolean,
): boolean {
  const verdict = verdictOf(rows, a, b, rule)?.verdict;
  return verdict ? verdict === "same" : otherwise;
}

/** A line that runs over itself is one row: it is suspected, never taken off for its code. */
export function haveEqualCode(rows: readonly Placed[], a: number, b: number): boolean {
  const code = rows[a]?.project.code?.trim();
  return a !== b && code !== undefined && code !== "" && code === rows[b]?.project.code?.trim();
}

/** A pair as the figure names it: who said what of it, and by which rule the first of the two was kept. */
export function pairOf(
  rows: readonly Ranked[],
  { a, b, si }: Pair,
  takenOff: boolean,
  rule: OnceRule,
): OverlapPair {
  const [kept, other] = [rows[a], rows[b]];
  if (!kept || !other) throw new Error(`no row at ${a} or ${b}`);
  const verdict = verdictOf(rows, a, b, rule);
  const by = ruleOf(kept, other, takenOff, rule);
  return {
    a: kept.project.id,
    b: other.project.id,
    si,
    verdict: verdict?.verdict ?? "open",
    takenOff,
    ...(verdict && { who: verdict.who, when: verdict.when }),
    ...(by && { rule: by }),
  };
}

function verdictOf(rows: readonly Placed[], a: number, b: number, { verdictOn }: OnceRule) {
  const [one, other] = [rows[a]?.project.id, rows[b]?.project.id];
  return one === undefined || other === undefined ? undefined : verdictOn(one, other);
}

/** A verdict against what is always so (ground under a share counts once) is shown, and is not the rule. */
function ruleOf(
  kept: Ranked,
  other: Ranked,
  takenOff: boolean,
  { once, verdictOn }: OnceRule,
): OverlapPair["rule"] {
  const verdict = verdictOn(kept.project.id, other.project.id)?.verdict;
  if (verdict && (verdict === "same") === takenOff) return "verdict";
  if (!takenOff) return undefined;
  if (kept === other) return "itself";
  if (once === "code" && haveEqualCode([kept, other], 0, 1)) return "equal code";
  if (kept.achieved !== other.achieved) return "achieved first";
  return kept.status === other.status ? "id" : "status";
}
