import {
  cutLine,
  cutPolygon,
  type DistrictIndex,
  districtAt,
} from "../../src/geometry/district-cut";
import type { PointShape, Shape } from "../../src/geometry/shape";
import type { DrawnRow } from "./read-drawn";

/** Sums by district, the last outside every one. */
export interface SumsAsDrawn {
  readonly features: Float64Array;
  readonly lengths: Float64Array;
  readonly areas: Float64Array;
}

/** Everything as it is drawn; a feature counts where most of it lies. One cut a row: there may be a million. */
export function sumsAsDrawn(rows: readonly DrawnRow[], index: DistrictIndex): SumsAsDrawn {
  const slots = index.districts.length + 1;
  const raw = {
    features: new Float64Array(slots),
    lengths: new Float64Array(slots),
    areas: new Float64Array(slots),
  };
  for (const { shape } of rows) {
    const cut = cutOf(shape, index);
    const home = mainSlot(cut, shape, index);
    raw.features[home] = (raw.features[home] ?? 0) + 1;
    if (shape.kind === "line") addTo(raw.lengths, cut);
    if (shape.kind === "polygon") addTo(raw.areas, cut);
  }
  return raw;
}

function cutOf(shape: Shape, index: DistrictIndex): Float64Array {
  switch (shape.kind) {
    case "line":
      return cutLine(shape, index);
    case "polygon":
      return cutPolygon(shape, index);
    case "point":
      return pointsIn(shape, index);
  }
}

function pointsIn({ coords }: PointShape, index: DistrictIndex): Float64Array {
  const points = new Float64Array(index.districts.length + 1);
  for (let at = 0; at + 1 < coords.length; at += 2) {
    const slot = slotAt(index, coords.subarray(at, at + 2));
    points[slot] = (points[slot] ?? 0) + 1;
  }
  return points;
}

/** The district that holds most of it; a shape without extent (a line of one spot) lies where its first vertex does. */
function mainSlot(cut: Float64Array, { coords }: Shape, index: DistrictIndex): number {
  const most = cut.reduce((greatest, part) => Math.max(greatest, part), 0);
  return most > 0 ? cut.indexOf(most) : slotAt(index, coords.subarray(0, 2));
}

function slotAt(index: DistrictIndex, [lon, lat]: Float64Array): number {
  const at = lon === undefined || lat === undefined ? -1 : districtAt(index, lon, lat);
  return at < 0 ? index.districts.length : at;
}

export function addTo(total: Float64Array, parts: Float64Array): void {
  for (const [place, part] of parts.entries()) total[place] = (total[place] ?? 0) + part;
}
