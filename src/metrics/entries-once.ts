import type { Project } from "../layers/project";
import type { OverlapPair } from "./figure-overlap";
import type { Once, OnceRule, Ranked } from "./measure";
import { areOne, pairOf } from "./overlap-pair";
import { districtsIn, noParts } from "./parts";

/**
 * For amounts that stand in the row and not on the map: the same amount under the same project code twice may be
 * one entry handed in twice: reported. It is taken off when the name is the same too; one code may well have two
 * parts of equal size.
 */
export function entriesOnce(
  rows: readonly Ranked[],
  rule: OnceRule,
  amountOf: (project: Project) => number | undefined,
): Once {
  const kept = rows.map(({ raw }) => raw);
  const pairs: OverlapPair[] = [];
  const firstOf = new Map<string, number>();
  for (const [at, { project, raw }] of rows.entries()) {
    const amount = amountOf(project);
    const code = project.code?.trim();
    if (!code || !amount) continue;
    const first = firstOf.get(`${code} ${amount}`);
    if (first === undefined) {
      firstOf.set(`${code} ${amount}`, at);
      continue;
    }
    const pair = { a: first, b: at, si: amount };
    const isOne = areOne(rows, pair, rule, haveEqualName(project, rows[first]?.project));
    if (isOne) kept[at] = noParts(districtsIn(raw));
    pairs.push(pairOf(rows, pair, isOne, rule));
  }
  return { kept, pairs };
}

function haveEqualName({ name }: Project, other: Project | undefined): boolean {
  return name !== undefined && name.trim() === other?.name?.trim();
}
