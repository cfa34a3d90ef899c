import type { OverlapPair } from "./figure";
import type { Amount, Measure, Once } from "./measure";
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
function countOnce(rows: readonly Amount[]): Once {
  const kept = rows.map(({ raw }) => raw);
  const pairs: OverlapPair[] = [];
  const firstOf = new Map<string, { at: number; row: Amount }>();
  for (const [at, row] of rows.entries()) {
    const { code, name, yearInvestment } = row.project;
    if (!code?.trim() || !yearInvestment) continue;
    const key = `${code.trim()} ${yearInvestment}`;
    const first = firstOf.get(key);
    if (!first) {
      firstOf.set(key, { at, row });
      continue;
    }
    const takenOff = name !== undefined && name.trim() === first.row.project.name?.trim();
    if (takenOff) kept[at] = noParts(districtsIn(row.raw));
    pairs.push({
      a: first.row.project.id,
      b: row.project.id,
      si: yearInvestment,
      verdict: "open",
      takenOff,
    });
  }
  return { kept, pairs };
}
