import { bboxOf, boxesMeet } from "./bbox";
import { cutPolygon } from "./district-cut";
import { type DistrictShares, isNear, type NearBorder, noShares, piecesNear } from "./near-border";
import { claimsByDistance, shareOutClaims, wholeClaims } from "./near-border-claims";
import { numberAt } from "./number-at";
import { planeEdgesOf } from "./plane-edges";
import { areaInside, areasOnce, type PolygonPair } from "./polygon-overlay";
import type { PolygonShape } from "./shape";

/**
 * Square metres of a polygon in each district as `cutPolygon`, but with what lies beyond the outer border by less than
 * its accuracy in the nearest district. Where two districts are nearly as near, the nearer one to 1/8 of the accuracy.
 * @throws RangeError as `cutPolygon`
 */
export function cutPolygonNear(polygon: PolygonShape, near: NearBorder): DistrictShares {
  return withMoved(cutPolygon(polygon, near.index), movedOf([polygon], near));
}

/** As `areasOnce` over districts, every place for the first polygon that covers it. @throws RangeError as `cutPolygon` */
export function areasOnceNear(
  polygons: readonly PolygonShape[],
  near: NearBorder,
): { readonly kept: readonly DistrictShares[]; readonly pairs: readonly PolygonPair[] } {
  const { kept, pairs } = areasOnce(polygons, near.index);
  const before = new Map<number, PolygonShape[]>();
  for (const { a, b } of pairs) {
    if (a !== b) before.set(b, [...(before.get(b) ?? []), ...polygons.slice(a, a + 1)]);
  }
  const shares = polygons.map((polygon, at) => {
    const amounts = kept[at] ?? new Float64Array(near.index.districts.length + 1);
    const others = before.get(at) ?? [];
    const moved = movedOf([polygon], near);
    if (!moved || others.length === 0) return withMoved(amounts, moved);
    return withMoved(amounts, less(movedOf([...others, polygon], near), movedOf(others, near)));
  });
  return { kept: shares, pairs };
}

/** As `areaInside` over districts. @throws RangeError as `cutPolygon` */
export function areaInsideNear(
  polygons: readonly PolygonShape[],
  containers: readonly PolygonShape[],
  near: NearBorder,
): DistrictShares {
  const amounts = areaInside(polygons, containers, near.index);
  const moved = movedOf(polygons, near);
  if (!moved) return withMoved(amounts, undefined);
  const meeting = containers.filter((container) =>
    polygons.some((polygon) => mayMeet(polygon, container)),
  );
  // What two sets have in common is what each has, less what either has.
  const either = movedOf([...polygons, ...meeting], near);
  return withMoved(amounts, less(plus(moved, movedOf(meeting, near)), either));
}

/** What the accuracy of borders changes: `amounts` to add to the exact cut, outside losing what districts gain. */
type Moved = DistrictShares;

/** Of the union of polygons; undefined where none is near a border. */
function movedOf(polygons: readonly PolygonShape[], near: NearBorder): Moved | undefined {
  const pieces = new Set<number>();
  for (const polygon of polygons) {
    const box = bboxOf(polygon);
    if (!box || !isNear(near, box)) continue;
    for (const piece of piecesNear(near, box)) pieces.add(piece);
  }
  if (pieces.size === 0) return undefined;
  const inOrder = [...pieces].sort((one, other) => one - other);
  const holders = polygons.map(planeEdgesOf);
  const first = shareOutClaims(near, wholeClaims(near, inOrder), holders);
  const { inside, beyond } =
    first.disputed.size === 0
      ? first
      : shareOutClaims(near, claimsByDistance(near, inOrder, first.disputed), holders);
  const outside = -beyond.reduce((sum, area) => sum + area, 0);
  return {
    amounts: Float64Array.of(...beyond, outside),
    uncertain: Float64Array.of(...inside.map((area, slot) => area + numberAt(beyond, slot)), 0),
  };
}

/** Areas up to a square centimetre come from rounding where edges run together. */
const negligible = 1e-4;

function withMoved(amounts: Float64Array, moved: Moved | undefined): DistrictShares {
  const districts = amounts.length - 1;
  if (!moved) return { ...noShares(districts), amounts };
  const cut = amounts.map((area, slot) => area + numberAt(moved.amounts, slot));
  tidy(cut);
  const uncertain = moved.uncertain.map((area, slot) =>
    area > negligible ? Math.min(area, numberAt(cut, slot)) : 0,
  );
  return { amounts: cut, uncertain };
}

/** What is left outside of an area that belongs inside is rounding: it goes to the largest part, so that the sum stays. */
function tidy(cut: Float64Array): void {
  const outside = cut.length - 1;
  const left = numberAt(cut, outside);
  if (left === 0 || left > negligible) return;
  const largest = cut.indexOf(cut.reduce((most, area) => Math.max(most, area), 0));
  if (largest < 0) return;
  cut[outside] = 0;
  cut[largest] = numberAt(cut, largest) + left;
}

function mayMeet(one: PolygonShape, other: PolygonShape): boolean {
  const [box, otherBox] = [bboxOf(one), bboxOf(other)];
  return box !== undefined && otherBox !== undefined && boxesMeet(box, otherBox);
}

function less(all: Moved | undefined, without: Moved | undefined): Moved | undefined {
  if (!all || !without) return all;
  return {
    amounts: all.amounts.map((area, slot) => area - numberAt(without.amounts, slot)),
    uncertain: all.uncertain.map((area, slot) => area - numberAt(without.uncertain, slot)),
  };
}

function plus(one: Moved, other: Moved | undefined): Moved {
  if (!other) return one;
  return {
    amounts: one.amounts.map((area, slot) => area + numberAt(other.amounts, slot)),
    uncertain: one.uncertain.map((area, slot) => area + numberAt(other.uncertain, slot)),
  };
}
