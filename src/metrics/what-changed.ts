import { byCodeUnit } from "./code-unit-order";
import { amountOf, type PastFigure, type PastProgress } from "./past-progress";
import { type StandingRow, standingRows } from "./standing-rows";

/**
 * Why an achieved amount is another than before. new: rows that were not there; removed: rows that are no longer;
 * status: whether a row counts (its status, day, year, kind of work, class, or the cut-off); edited: how much it is
 * while it counts (redrawn, drawn for the first time, declared otherwise); deduplication: what counting once takes off.
 */
export const causes = ["new", "edited", "removed", "status", "deduplication"] as const;
type Cause = (typeof causes)[number];

/** What changed between two results for the same district. */
export interface ProgressChange {
  readonly district: string;
  readonly before: { readonly plan: string; readonly asOf: string };
  readonly after: { readonly plan: string; readonly asOf: string };
  /** In the order of the later result; targets that only the earlier one has come last. */
  readonly figures: readonly FigureChange[];
}

/** Amounts are m, m², count or yuan: of a share, those of its numerator. */
export interface FigureChange {
  readonly id: string;
  /** Achieved; absent where there was no figure. */
  readonly before?: number;
  readonly after?: number;
  /** after − before, an absent one taken as nothing; the parts add up to it. */
  readonly difference: number;
  readonly parts: Readonly<Record<Cause, number>>;
  /** Of a share: 0…1 before and after. Its whole may have changed too. */
  readonly share?: { readonly before?: number; readonly after?: number };
  /** The rows that make the difference, the greatest first. */
  readonly rows: readonly RowChange[];
  /** The two were made with other settings, such as another basis: then the parts tell little. */
  readonly otherSettings?: true;
  /** The target is in one of the two results only. */
  readonly only?: "before" | "after";
}

interface RowChange {
  readonly id: string;
  readonly si: number;
  readonly parts: Readonly<Partial<Record<Cause, number>>>;
}

/** @throws RangeError when the two are of different districts: their difference would be a place, not a change */
export function whatChanged(before: PastProgress, after: PastProgress): ProgressChange {
  if (before.district !== after.district) {
    throw new RangeError(
      `one result is of ${before.district}, the other of ${after.district}; compare those of one district`,
    );
  }
  const earlier = new Map(before.figures.map((figure) => [figure.id, figure]));
  const later = new Set(after.figures.map(({ id }) => id));
  return {
    district: after.district,
    before: { plan: before.plan, asOf: before.asOf },
    after: { plan: after.plan, asOf: after.asOf },
    figures: [
      ...after.figures.map((figure) => figureChange(earlier.get(figure.id), figure)),
      ...before.figures
        .filter(({ id }) => !later.has(id))
        .map((one) => figureChange(one, undefined)),
    ],
  };
}

function figureChange(before: PastFigure | undefined, after: PastFigure | undefined): FigureChange {
  const rows = rowChanges(standingRows(before), standingRows(after));
  return {
    id: (after ?? before)?.id ?? "",
    ...amountsOf(before, after),
    parts: partsOf(rows),
    ...shareChange(before, after),
    rows: rows.filter(({ parts }) => Object.values(parts).some(isSomething)).sort(byAmount),
    ...(isOtherwiseSet(before, after) && { otherSettings: true }),
    ...(!before && { only: "after" }),
    ...(!after && { only: "before" }),
  };
}

function amountsOf(
  before: PastFigure | undefined,
  after: PastFigure | undefined,
): Pick<FigureChange, "before" | "after" | "difference"> {
  const [was, is] = [amountOf(before), amountOf(after)];
  return {
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
    difference: (is ?? 0) - (was ?? 0),
  };
}

function partsOf(rows: readonly RowChange[]): FigureChange["parts"] {
  const parts = { new: 0, edited: 0, removed: 0, status: 0, deduplication: 0 };
  for (const row of rows) for (const cause of causes) parts[cause] += row.parts[cause] ?? 0;
  return parts;
}

/** More than rounding: a millimetre, ten square centimetres, a thousandth of a yuan. */
const isSomething = (part: number) => Math.abs(part) > 1e-3;

function byAmount(one: RowChange, other: RowChange): number {
  return Math.abs(other.si) - Math.abs(one.si) || byCodeUnit(one.id, other.id);
}

function rowChanges(
  before: ReadonlyMap<string, StandingRow>,
  after: ReadonlyMap<string, StandingRow>,
): RowChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => {
    const parts = causesOf(before.get(id), after.get(id));
    return { id, si: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
  });
}

/** First whether it counts, by what it was before; then how much it is; then what counting once takes off. */
function causesOf(
  before: StandingRow | undefined,
  after: StandingRow | undefined,
): RowChange["parts"] {
  const off = (row: StandingRow | undefined) => (row?.counts ? row.raw - row.kept : 0);
  const worth = (row: StandingRow | undefined) => (row?.counts ? row.raw : 0);
  const deduplication = off(before) - off(after);
  if (!before) return without0({ new: worth(after), deduplication });
  if (!after) return without0({ removed: -worth(before), deduplication });
  const status = (Number(after.counts) - Number(before.counts)) * before.raw;
  const edited = after.counts ? after.raw - before.raw : 0;
  return without0({ status, edited, deduplication });
}

function without0(parts: RowChange["parts"]): RowChange["parts"] {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== 0));
}

function shareChange(
  before: PastFigure | undefined,
  after: PastFigure | undefined,
): Pick<FigureChange, "share"> {
  if (!before?.share && !after?.share) return {};
  return {
    share: {
      ...(before?.si !== undefined && { before: before.si }),
      ...(after?.si !== undefined && { after: after.si }),
    },
  };
}

function isOtherwiseSet(before: PastFigure | undefined, after: PastFigure | undefined): boolean {
  if (!before || !after) return false;
  const [one, other] = [before.method.settings, after.method.settings];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].some(
    (setting) => one[setting] !== other[setting],
  );
}
