import { entriesOnce } from "./entries-once";
import type { Measure, Once, OnceRule, Placed, Ranked } from "./measure";
import { allIn, districtsIn, type Parts, scaled, sumOf } from "./parts";

/** Rows that count with what their source declares, and what to say of one that declares nothing. */
interface Declaring {
  readonly counts: (row: Placed) => boolean;
  /** One English clause. */
  readonly why: (row: Placed) => string;
}

/**
 * A measure in which some rows count as declared, spread over districts as they lie. Marked in the figure, and said
 * in its notes. They are held against one another as entries and never by their drawings, which are not what counts.
 */
function measureByDeclaration(measure: Measure, { counts, why }: Declaring): Measure {
  return {
    ...measure,
    rawOf: (row) => {
      if (!counts(row)) return measure.rawOf(row);
      const declared = measure.declaredOf(row.project);
      return declared === undefined ? { code: "no-amount", why: why(row) } : spread(row, declared);
    },
    countOnce: (rows, rule) => countOnce(rows, rule, measure, counts),
    insteadOf: (row) => {
      if (!counts(row)) return undefined;
      const drawn = measure.rawOf(row);
      return "amounts" in drawn ? drawn : scaled(row.extent, 0);
    },
  };
}

/**
 * A measure for a list whose basis is a choice: what is not drawn in the right shape (a water drawn as a line,
 * by area) counts as declared.
 */
export function measureOrDeclared(measure: Measure): Measure {
  return measureByDeclaration(measure, {
    counts: (row) => !("amounts" in measure.rawOf(row)),
    why: ({ shape }) => `it is drawn as a ${shape.kind} and declares no ${measure.kind}`,
  });
}

/** Classes whose drawing is not their size: gas risers stand upright and have next to no length on a map. */
export function measureDeclaredClasses(measure: Measure, classes: readonly string[]): Measure {
  if (classes.length === 0) return measure;
  return measureByDeclaration(measure, {
    counts: ({ project }) => project.class !== undefined && classes.includes(project.class),
    why: ({ project }) =>
      `class '${project.class}' counts as declared, and no ${measure.kind} is declared`,
  });
}

function spread({ extent, home, homeUncertain }: Placed, declared: number): Parts {
  const whole = sumOf(extent);
  return whole > 0
    ? scaled(extent, declared / whole)
    : allIn(home, declared, districtsIn(extent), homeUncertain);
}

function countOnce(
  rows: readonly Ranked[],
  rule: OnceRule,
  measure: Measure,
  counts: Declaring["counts"],
): Once {
  const drawn = rows.filter((row) => !counts(row));
  const declared = rows.filter(counts);
  const [byShape, byEntry] = [
    measure.countOnce(drawn, rule),
    entriesOnce(declared, rule, measure.declaredOf),
  ];
  const kept = new Map<Ranked, Parts>();
  for (const [at, row] of drawn.entries()) kept.set(row, byShape.kept[at] ?? row.raw);
  for (const [at, row] of declared.entries()) kept.set(row, byEntry.kept[at] ?? row.raw);
  return {
    kept: rows.map((row) => kept.get(row) ?? row.raw),
    pairs: [...byShape.pairs, ...byEntry.pairs],
  };
}
