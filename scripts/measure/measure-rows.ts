import {
  cutLine,
  cutPolygon,
  type District,
  type DistrictIndex,
  indexDistricts,
} from "../../src/geometry/district-cut";
import { countLinesOnce } from "../../src/geometry/overlap";
import { areasOnce } from "../../src/geometry/polygon-overlay";
import { metres } from "../../src/geometry/units";
import { extentOf, homeOf } from "../../src/metrics/extent";
import { addTo, noParts, type Parts, sumOf } from "../../src/metrics/parts";
import type { DrawnRow } from "./read-drawn";

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
  const features = new Float64Array(districts.length + 1);
  for (const { shape } of rows) {
    const home = homeOf(shape, extentOf(shape, index, districts.length), index, districts.length);
    features[home] = (features[home] ?? 0) + 1;
  }
  const lengths = lengthsOf(rows, index, once);
  const areas = areasOf(rows, index, once);
  const sumsAt = (place: number): Sums => ({
    features: features[place] ?? 0,
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
  readonly parts: Parts;
  readonly takenOff: number;
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly si: number }[];
}

function lengthsOf(rows: readonly DrawnRow[], index: DistrictIndex, once?: number): Summed {
  const lines = rows.flatMap(({ id, shape }) => (shape.kind === "line" ? { id, shape } : []));
  const shapes = lines.map(({ shape }) => shape);
  const raw = summed(
    shapes.map((shape) => cutLine(shape, index)),
    index,
  );
  if (once === undefined) return { parts: raw, takenOff: 0, pairs: [] };
  const { kept, pairs } = countLinesOnce(shapes, metres(once));
  const parts = summed(
    kept.map((shape) => cutLine(shape, index)),
    index,
  );
  return { parts, takenOff: sumOf(raw) - sumOf(parts), pairs: named(pairs, lines) };
}

function areasOf(rows: readonly DrawnRow[], index: DistrictIndex, once?: number): Summed {
  const polygons = rows.flatMap(({ id, shape }) => (shape.kind === "polygon" ? { id, shape } : []));
  const shapes = polygons.map(({ shape }) => shape);
  const raw = summed(
    shapes.map((shape) => cutPolygon(shape, index)),
    index,
  );
  if (once === undefined) return { parts: raw, takenOff: 0, pairs: [] };
  const { kept, pairs } = areasOnce(shapes, index);
  const parts = summed(kept, index);
  return { parts, takenOff: sumOf(raw) - sumOf(parts), pairs: named(pairs, polygons) };
}

function summed(all: readonly Parts[], { districts }: DistrictIndex): Parts {
  const sums = noParts(districts.length);
  for (const parts of all) addTo(sums, parts);
  return sums;
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
