import {
  cutLine,
  type District,
  type DistrictIndex,
  indexDistricts,
} from "../../src/geometry/district-cut";
import { countLinesOnce } from "../../src/geometry/overlap";
import { areasOnce } from "../../src/geometry/polygon-overlay";
import { metres } from "../../src/geometry/units";
import type { DrawnRow } from "./read-drawn";
import { addTo, sumsAsDrawn } from "./sums-as-drawn";

/** `features` are counted where most of them lies. */
export interface Sums {
  readonly features: number;
  readonly length_m: number;
  readonly area_m2: number;
}

interface Pair {
  /** Kept, and taken off. */
  readonly a: string;
  readonly b: string;
  readonly length_m?: number;
  readonly area_m2?: number;
}

/** districts + outside = the whole; with `once`, the whole + overlap = what the files draw. */
export interface Measured extends Sums {
  /** Empty when nothing was cut; then all is in the sums above. */
  readonly districts: readonly (Sums & { readonly code: string; readonly name: string })[];
  /** Absent when nothing was cut. */
  readonly outside?: Sums;
  /** What was taken off because it is drawn twice; absent when every drawing counts. */
  readonly overlap?: {
    readonly length_m: number;
    readonly area_m2: number;
    readonly pairs: readonly Pair[];
  };
  readonly method: {
    readonly ellipsoid: "CGCS2000";
    readonly once: boolean;
    readonly tolerance_m?: number;
    readonly border: string;
  };
}

export interface MeasureOptions {
  readonly districts?: readonly District[];
  /** Tolerance in metres, when what is drawn twice counts once. */
  readonly once?: number;
}

export function measureRows(
  rows: readonly DrawnRow[],
  { districts = [], once }: MeasureOptions,
): Measured {
  const index = indexDistricts(districts);
  const raw = sumsAsDrawn(rows, index);
  const lengths = lengthsOf(rows, index, raw.lengths, once);
  const areas = areasOf(rows, index, raw.areas, once);
  const sumsAt = (place: number): Sums => ({
    features: raw.features[place] ?? 0,
    length_m: lengths.parts[place] ?? 0,
    area_m2: areas.parts[place] ?? 0,
  });
  return {
    features: rows.length,
    length_m: sumOf(lengths.parts),
    area_m2: sumOf(areas.parts),
    districts: districts.map(({ code, name }, place) => ({ code, name, ...sumsAt(place) })),
    ...(districts.length > 0 && { outside: sumsAt(districts.length) }),
    ...(once !== undefined && {
      overlap: {
        length_m: lengths.takenOff,
        area_m2: areas.takenOff,
        pairs: [
          ...lengths.pairs.map(({ a, b, si }) => ({ a, b, length_m: si })),
          ...areas.pairs.map(({ a, b, si }) => ({ a, b, area_m2: si })),
        ],
      },
    }),
    method: methodOf(once),
  };
}

/** One kind of shape, by district, and what was taken off it. */
interface Summed {
  readonly parts: Float64Array;
  readonly takenOff: number;
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly si: number }[];
}

function lengthsOf(
  rows: readonly DrawnRow[],
  index: DistrictIndex,
  raw: Float64Array,
  once?: number,
): Summed {
  if (once === undefined) return { parts: raw, takenOff: 0, pairs: [] };
  const lines = rows.flatMap(({ id, shape }) => (shape.kind === "line" ? { id, shape } : []));
  const { kept, pairs } = countLinesOnce(
    lines.map(({ shape }) => shape),
    metres(once),
  );
  const parts = new Float64Array(raw.length);
  for (const shape of kept) addTo(parts, cutLine(shape, index));
  return { parts, takenOff: sumOf(raw) - sumOf(parts), pairs: named(pairs, lines) };
}

function areasOf(
  rows: readonly DrawnRow[],
  index: DistrictIndex,
  raw: Float64Array,
  once?: number,
): Summed {
  if (once === undefined) return { parts: raw, takenOff: 0, pairs: [] };
  const polygons = rows.flatMap(({ id, shape }) => (shape.kind === "polygon" ? { id, shape } : []));
  const { kept, pairs } = areasOnce(
    polygons.map(({ shape }) => shape),
    index,
  );
  const parts = new Float64Array(raw.length);
  for (const areas of kept) addTo(parts, areas);
  return { parts, takenOff: sumOf(raw) - sumOf(parts), pairs: named(pairs, polygons) };
}

function sumOf(parts: Float64Array): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

function named(
  pairs: readonly { readonly a: number; readonly b: number; readonly si: number }[],
  rows: readonly { readonly id: string }[],
): Summed["pairs"] {
  return pairs.map(({ a, b, si }) => ({ a: rows[a]?.id ?? "", b: rows[b]?.id ?? "", si }));
}

function methodOf(once: number | undefined): Measured["method"] {
  return {
    ellipsoid: "CGCS2000",
    border: "what lies on a shared border, or under two districts, counts for the first of them",
    once: once !== undefined,
    ...(once !== undefined && { tolerance_m: once }),
  };
}
