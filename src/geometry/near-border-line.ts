import { boxOfRange } from "./bbox";
import { ownerAt } from "./border-grid";
import { cutLine } from "./district-cut";
import { checkPosition } from "./ellipsoid";
import { geodesicLength } from "./length";
import { type DistrictShares, isNear, type NearBorder, noShares, piecesNear } from "./near-border";
import { nearestOwner, withinReach } from "./near-border-distance";
import { indexAt, numberAt } from "./number-at";
import { cutSegment, withinMap } from "./segment-cut";
import type { Bbox, LineShape } from "./shape";

/**
 * Metres of a line in each district as `cutLine`, but with what lies beyond the outer border by less than its accuracy
 * in the nearest district, to 1/64 of the accuracy along the line. Only segments near a border take the slow path.
 * @throws RangeError as `cutLine`
 */
export function cutLineNear(line: LineShape, near: NearBorder): DistrictShares {
  const { index } = near;
  const whole = boxOfRange(line.coords, 0, line.coords.length / 2);
  if (!isNear(near, whole)) {
    const amounts = cutLine(line, index);
    return { amounts, uncertain: new Float64Array(amounts.length) };
  }
  const shares = noShares(index.districts.length);
  let first = 0;
  for (const end of line.partEnds) {
    for (let i = first; i + 1 < end; i++) addSegment(near, line.coords, i, shares);
    first = end;
  }
  return shares;
}

type Segment = readonly [lonA: number, latA: number, lonB: number, latB: number];

function addSegment(
  near: NearBorder,
  coords: Float64Array,
  i: number,
  shares: DistrictShares,
): void {
  const [lonA = Number.NaN, latA = Number.NaN, lonB = Number.NaN, latB = Number.NaN] =
    coords.subarray(2 * i, 2 * i + 4);
  checkPosition(lonA, latA);
  checkPosition(lonB, latB);
  const length = geodesicLength(lonA, latA, lonB, latB);
  if (length === 0) return;
  const segment: Segment = [lonA, latA, lonB, latB];
  if (!isNear(near, boxOf(segment))) {
    add(shares.amounts, ownerAt(near.index.grid, lonA, latA), length);
    return;
  }
  const own = noShares(near.index.districts.length);
  for (const piece of withinMap(segment)) cutPiece(near, piece, own);
  const walked = own.amounts.reduce((sum, amount) => sum + amount, 0);
  for (const slot of own.amounts.keys()) {
    add(shares.amounts, slot, (numberAt(own.amounts, slot) / walked) * length);
    add(shares.uncertain, slot, (numberAt(own.uncertain, slot) / walked) * length);
  }
}

function boxOf([lonA, latA, lonB, latB]: Segment): Bbox {
  return [Math.min(lonA, lonB), Math.min(latA, latB), Math.max(lonA, lonB), Math.max(latA, latB)];
}

/** Cuts between the stretches within reach as anywhere; what is within reach is uncertain. */
function cutPiece(near: NearBorder, segment: Segment, shares: DistrictShares): void {
  const among = piecesNear(near, boxOf(segment));
  const { grid } = near.index;
  let walked = 0;
  for (const [from, to] of stretchesWithin(near, among, segment)) {
    if (from > walked) cutSegment(grid, between(segment, walked, from), shares.amounts);
    addUncertain(near, among, between(segment, from, to), shares);
    walked = to;
  }
  if (walked < 1) cutSegment(grid, between(segment, walked, 1), shares.amounts);
}

/** Fractions of the segment within reach of any piece, in order and apart. */
function stretchesWithin(
  near: NearBorder,
  among: readonly number[],
  segment: Segment,
): (readonly [from: number, to: number])[] {
  const found = among
    .flatMap((piece) => {
      const stretch = withinReach(near, piece, segment);
      return stretch ? [stretch] : [];
    })
    .sort(([one], [other]) => one - other);
  const merged: (readonly [number, number])[] = [];
  for (const [from, to] of found) {
    const [start, end] = merged.at(-1) ?? [from, Number.NEGATIVE_INFINITY];
    if (from > end) merged.push([from, to]);
    else merged[merged.length - 1] = [start, Math.max(end, to)];
  }
  return merged;
}

function between([lonA, latA, lonB, latB]: Segment, from: number, to: number): Segment {
  const at = (t: number): readonly [number, number] =>
    t === 1 ? [lonB, latB] : [lonA + t * (lonB - lonA), latA + t * (latB - latA)];
  return [...at(from), ...at(to)];
}

function addUncertain(
  near: NearBorder,
  among: readonly number[],
  segment: Segment,
  shares: DistrictShares,
): void {
  const cut = new Float64Array(shares.amounts.length);
  cutSegment(near.index.grid, segment, cut);
  const outside = cut.length - 1;
  const owner = numberAt(cut, outside) > 0 ? ownerAlong(near, among, segment) : outside;
  if (owner === undefined) {
    addUncertain(near, among, between(segment, 0, 0.5), shares);
    addUncertain(near, among, between(segment, 0.5, 1), shares);
    return;
  }
  for (const [slot, metres] of cut.entries()) {
    const to = slot === outside ? owner : slot;
    add(shares.amounts, to, metres);
    if (to !== outside) add(shares.uncertain, to, metres);
  }
}

/** The district that is nearest all along a stretch; undefined when the stretch must be halved to say so. */
function ownerAlong(
  near: NearBorder,
  among: readonly number[],
  segment: Segment,
): number | undefined {
  const [first, ...others] = new Set(among.map((piece) => indexAt(near.owners, piece)));
  if (others.length === 0) return first;
  const [lonA, latA, lonB, latB] = segment;
  const nearest = (t: number) => {
    const [lon, lat] = between(segment, t, 1);
    return nearestOwner(near, among, lon, lat);
  };
  const middle = nearest(0.5) ?? first;
  const length = geodesicLength(lonA, latA, lonB, latB);
  const accuracy = Math.min(...among.map((piece) => numberAt(near.reaches, piece)));
  if (length <= accuracy / 64) return middle;
  const [start, end] = [nearest(0) ?? middle, nearest(1) ?? middle];
  return length <= accuracy / 8 && start === middle && end === middle ? middle : undefined;
}

/** A slot of -1 is outside, the last. */
function add(sums: Float64Array, slot: number, amount: number): void {
  const place = slot < 0 ? sums.length - 1 : slot;
  sums[place] = numberAt(sums, place) + amount;
}
