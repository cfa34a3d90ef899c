import type { OverlapPair } from "./figure-overlap";
import type { Measure, Once, OnceRule, Ranked } from "./measure";
import { areOne, pairOf } from "./overlap-pair";
import { allIn, districtsIn, noParts, scaled, sumOf } from "./parts";

/** This year's investment in yuan, spread over districts as the project's length, area or points are. */
export const measureMoney: Measure = {
  kind: "money",
  rawOf: ({ project, extent, home, homeUncertain }) => {
    const amount = project.yearInvestment;
    if (amount === undefined)
      return { code: "no-amount", why: "no investment of this year is given" };
    const whole = sumOf(extent);
    return whole > 0
      ? scaled(extent, amount / whole)
      : allIn(home, amount, districtsIn(extent), homeUncertain);
  },
  countOnce,
  declaredOf: ({ yearInvestment }) => yearInvestment,
};

/**
 * The same sum under the same project code twice may be one entry handed in twice: reported.
 * It is taken off when the name is the same too; one code may well have two parts of equal cost.
 */
function countOnce(rows: readonly Ranked[], rule: OnceRule): Once {
  const kept = rows.map(({ raw }) => raw);
  const pairs: OverlapPair[] = [];
  const firstOf = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const { code, name, yearInvestment } = row.project;
    if (!code?.trim() || !yearInvestment) continue;
    const key = `${code.trim()} ${yearInvestment}`;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, at);
      continue;
    }
    const pair = { a: first, b: at, si: yearInvestment };
    const sameName = name !== undefined && name.trim() === rows[first]?.project.name?.trim();
    const isOne = areOne(rows, pair, rule, sameName);
    if (isOne) kept[at] = noParts(districtsIn(row.raw));
    pairs.push(pairOf(rows, pair, isOne, rule));
  }
  return { kept, pairs };
}
