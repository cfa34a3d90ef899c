import type { Figure } from "./figure";
import type { DeclaredOver } from "./figure-declared";
import type { Placed } from "./measure";
import type { MeasuredTarget } from "./measure-target";
import { sumIn, sumOf } from "./parts";
import { concerns, type Selection } from "./selection";

/** Of a layer whose card says nothing; trails, which climb, say 10 %. */
const defaultTolerance = 0.05;

/**
 * Declared against measured over whole projects: what is declared is neither cut nor counted once.
 * Rows that count by their declaration have nothing to be held against.
 */
export function declaredOf(
  measured: MeasuredTarget,
  selection: Selection,
): Pick<Figure, "declared"> {
  const { tally, measure, layers } = measured;
  if (measure.kind !== "length" && measure.kind !== "area") return {};
  const achieved = tally.counted.filter(
    (row) => row.achieved && concerns(selection, row) && !measure.insteadOf?.(row),
  );
  const declaring = achieved.flatMap(({ project, extent }) => {
    const si = measure.declaredOf(project);
    return si === undefined ? [] : { project, si, measured: sumOf(extent) };
  });
  const measuredSi = declaring.reduce((sum, { measured: drawn }) => sum + drawn, 0);
  if (measuredSi === 0) return {};
  const si = declaring.reduce((sum, row) => sum + row.si, 0);
  const cards = new Map(layers.used.map(({ built: { card } }) => [card.id, card]));
  const over = declaring.flatMap(({ project, si: declaredSi, measured: drawn }) => {
    const tolerance = cards.get(project.layer)?.declared_tolerance ?? defaultTolerance;
    return overOf(project.id, declaredSi, drawn, tolerance);
  });
  return {
    declared: {
      si,
      measuredSi,
      difference: (si - measuredSi) / measuredSi,
      missing: achieved.length - declaring.length,
      ...(over.length > 0 && { over }),
    },
  };
}

function overOf(
  id: string,
  declaredSi: number,
  measuredSi: number,
  tolerance: number,
): readonly DeclaredOver[] {
  if (Math.abs(declaredSi - measuredSi) <= tolerance * measuredSi) return [];
  const difference = (declaredSi - measuredSi) / measuredSi;
  return [
    {
      id,
      declaredSi,
      measuredSi,
      ...(measuredSi > 0 && { difference }),
      tolerance,
    },
  ];
}

/** What counts by its declaration, here, and what the drawings of the same rows measure. */
export function byDeclarationOf(
  { tally: { counted, leftOut }, measure }: MeasuredTarget,
  selection: Selection,
): Pick<Figure, "byDeclaration"> {
  const declares = (row: Placed) =>
    concerns(selection, row) && measure.insteadOf?.(row) !== undefined;
  const achieved = counted.filter((row) => row.achieved && declares(row));
  const all = [...counted, ...leftOut].filter(declares);
  if (all.length === 0) return {};
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return {
    byDeclaration: {
      si: sum(achieved.map(({ kept }) => sumIn(kept, selection.all))),
      rows: achieved.length,
      raw: {
        si: sum(all.map(({ raw }) => sumIn(raw, selection.all))),
        rows: all.length,
        measuredSi: sum(
          all.map((row) => {
            const drawn = measure.insteadOf?.(row);
            return drawn ? sumIn(drawn, selection.all) : 0;
          }),
        ),
      },
    },
  };
}
