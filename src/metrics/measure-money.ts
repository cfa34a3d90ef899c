import { entriesOnce } from "./entries-once";
import type { Measure } from "./measure";
import { allIn, districtsIn, scaled, sumOf } from "./parts";

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
  countOnce: (rows, rule) => entriesOnce(rows, rule, ({ yearInvestment }) => yearInvestment),
  declaredOf: ({ yearInvestment }) => yearInvestment,
};
