import type { PastFigure } from "./past-progress";

/** How a row stands in a figure. */
export interface StandingRow {
  /** Before it is counted once; of a row that is not drawn nothing, but that a list counts it by its code. */
  readonly raw: number;
  readonly kept: number;
  /** Whether it is achieved. */
  readonly counts: boolean;
}

/** Every row that a figure names, by id: not drawn, left out, or counted. */
export function standingRows(figure: PastFigure | undefined): ReadonlyMap<string, StandingRow> {
  if (!figure) return new Map();
  const covering = figure.share?.covered?.map(({ id }) => id);
  const rows = new Map([
    ...(figure.unmapped.ids ?? []).map((id) => [id, idle(covering ? 1 : 0)] as const),
    ...figure.leftOut.map(({ id, si }) => [id, idle(si)] as const),
    ...countedRows(figure, covering && new Set(covering)),
  ]);
  // A home that is not drawn, or drawn in the next county, covers its village by the code it carries.
  const elsewhere = (covering ?? []).filter((id) => !rows.get(id)?.counts);
  return new Map([
    ...rows,
    ...elsewhere.map((id) => [id, { raw: 1, kept: 1, counts: true }] as const),
  ]);
}

function idle(raw: number): StandingRow {
  return { raw, kept: 0, counts: false };
}

/** Of a list, one home counts for its village, and a second one is taken off. */
function countedRows(
  { projects }: PastFigure,
  covering: ReadonlySet<string> | undefined,
): (readonly [id: string, row: StandingRow])[] {
  return projects.map(({ id, si, rawSi, achieved }) => {
    const kept = covering && achieved ? Number(covering.has(id)) : si;
    return [id, { raw: rawSi ?? si, kept, counts: achieved }];
  });
}
