import type { Measure, Placed } from "./measure";
import { allIn, districtsIn, scaled, sumOf } from "./parts";

/**
 * A measure for a list whose basis is a choice: what is not drawn in the right shape (a water drawn as a line, by area)
 * counts with what its source declares, spread over districts as it lies. Said in the notes of the figure.
 */
export function measureOrDeclared(measure: Measure): Measure {
  const fits = (row: Placed) => "amounts" in measure.rawOf(row);
  return {
    kind: measure.kind,
    rawOf: (row) => {
      if (fits(row)) return measure.rawOf(row);
      const declared = measure.declaredOf(row.project);
      if (declared === undefined) {
        const why = `it is drawn as a ${row.shape.kind} and declares no ${measure.kind}`;
        return { code: "no-amount", why };
      }
      const whole = sumOf(row.extent);
      return whole > 0
        ? scaled(row.extent, declared / whole)
        : allIn(row.home, declared, districtsIn(row.extent), row.homeUncertain);
    },
    countOnce: (rows, rule) =>
      rows.every(fits)
        ? measure.countOnce(rows, rule)
        : { kept: rows.map(({ raw }) => raw), pairs: [] },
    declaredOf: measure.declaredOf,
  };
}
