import type { Project } from "../layers/project";
import type { CountedProject, CountedStatus, Figure } from "./figure";
import type { Measure } from "./measure";
import type { MeasuredTarget } from "./measure-target";
import { sumIn } from "./parts";
import { concerns, concernsUnmapped, type Selection } from "./selection";
import type { CountedRow } from "./tally";

type Drawn = Pick<
  Figure,
  | "raw"
  | "drawn"
  | "partialSi"
  | "counted"
  | "leftOut"
  | "overlap"
  | "projects"
  | "unmapped"
  | "elsewhere"
>;

/** Everything drawn of a place, counted or left out, and the rows that are not drawn yet. */
export function drawnOf({ tally, measure, fitting }: MeasuredTarget, selection: Selection): Drawn {
  const here = tally.counted.filter((row) => concerns(selection, row));
  const leftOut = tally.leftOut
    .filter((row) => concerns(selection, row))
    .map(({ project, reason, raw }) => ({
      id: project.id,
      why: reason.why,
      code: reason.code,
      si: sumIn(raw, selection.all),
    }));
  const unmapped = tally.unmapped.filter((project) => concernsUnmapped(selection, project));
  const [raw, si] = [total(here, "raw", selection), total(here, "kept", selection)];
  const rows = tally.counted.length + tally.leftOut.length + tally.unmapped.length;
  const elsewhere = rows - here.length - leftOut.length - unmapped.length;
  return {
    raw: { si: raw + leftOut.reduce((sum, row) => sum + row.si, 0) },
    drawn: { si, byStatus: byStatus(here, selection), overlapSi: takenOff(raw, si) },
    ...partialOf(here, selection),
    counted: here.length,
    leftOut,
    ...(!selection.place.whole && { elsewhere: { rows: elsewhere } }),
    overlap: overlapOf(here, tally.pairs, selection),
    projects: here.map((row) => countedProject(row, selection)),
    unmapped: unmappedOf(unmapped, fitting, measure),
  };
}

function countedProject(
  { project, raw, kept, status, achieved }: CountedRow,
  { all }: Selection,
): CountedProject {
  const [si, rawSi] = [sumIn(kept, all), sumIn(raw, all)];
  return { id: project.id, si, ...(rawSi !== si && { rawSi }), status, achieved };
}

/** 往年已计, named where the achieved work is a matter of the place. */
export function alreadyCountedOf(
  { tally: { counted, already } }: MeasuredTarget,
  selection: Selection,
): Pick<Figure, "alreadyCounted"> {
  if (already.pairs.length === 0) return {};
  const here = counted.filter((row) => row.achieved && concerns(selection, row));
  const ids = new Set(here.map(({ project }) => project.id));
  const pairs = already.pairs.filter(({ id }) => ids.has(id));
  if (pairs.length === 0) return {};
  const amounts = [...already.parts.values()].map((parts) => sumIn(parts, selection.all));
  return { alreadyCounted: { si: amounts.reduce((sum, amount) => sum + amount, 0), pairs } };
}

function total(rows: readonly CountedRow[], what: "raw" | "kept", { all }: Selection): number {
  return rows.reduce((sum, row) => sum + sumIn(row[what], all), 0);
}

/** Sums of the same parts in another order may differ in their last digits: less than nothing is never taken off. */
function takenOff(raw: number, kept: number): number {
  const off = raw - kept;
  return off < 0 && off > -1e-10 * Math.abs(raw) ? 0 : off;
}

function byStatus(rows: readonly CountedRow[], { all }: Selection): Figure["drawn"]["byStatus"] {
  const sums: Partial<Record<CountedStatus, number>> = {};
  for (const { status, kept } of rows) sums[status] = (sums[status] ?? 0) + sumIn(kept, all);
  return sums;
}

function partialOf(rows: readonly CountedRow[], { all }: Selection): Pick<Figure, "partialSi"> {
  const parts = rows
    .filter(({ status, achieved }) => status === "underway" && !achieved)
    .flatMap(({ project: { completedPart }, kept }) =>
      completedPart === undefined ? [] : completedPart * sumIn(kept, all),
    );
  return parts.length > 0 ? { partialSi: parts.reduce((sum, part) => sum + part, 0) } : {};
}

function overlapOf(
  here: readonly CountedRow[],
  pairs: Figure["overlap"]["pairs"],
  selection: Selection,
): Figure["overlap"] {
  const achieved = here.filter((row) => row.achieved);
  const ids = new Set(here.map(({ project }) => project.id));
  return {
    si: takenOff(total(achieved, "raw", selection), total(achieved, "kept", selection)),
    pairs: selection.place.whole ? pairs : pairs.filter(({ b }) => ids.has(b)),
  };
}

function unmappedOf(
  rows: readonly Project[],
  fitting: readonly Project[],
  { kind, declaredOf: declared }: Measure,
): Figure["unmapped"] {
  const among = new Set(fitting);
  const fit = rows.filter((row) => among.has(row));
  const amounts = rows.flatMap((row) => declared(row) ?? []);
  return {
    rows: rows.length,
    ...(rows.length > 0 && { ids: rows.map(({ id }) => id) }),
    ...sumOfDeclared(amounts),
    undeclared: kind === "count" ? 0 : rows.length - amounts.length,
    ...(fit.length > 0 && {
      fitting: { rows: fit.length, ...sumOfDeclared(fit.flatMap((row) => declared(row) ?? [])) },
    }),
  };
}

function sumOfDeclared(amounts: readonly number[]): { readonly declaredSi?: number } {
  return amounts.length === 0
    ? {}
    : { declaredSi: amounts.reduce((sum, amount) => sum + amount, 0) };
}
