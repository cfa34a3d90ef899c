import { type LocalPlane, planeAt } from "./beside";
import { ownerAt } from "./border-grid";
import { checkPosition } from "./ellipsoid";
import { type NearBorder, piecesNear } from "./near-border";
import { indexAt, numberAt } from "./number-at";

/**
 * The slot of the district of a point (the one after the last: outside all), and whether a border lies nearer
 * to it than the border is accurate. Beyond the outer border but within that distance it is the nearest district's.
 * @throws RangeError when the position is no degree
 */
export function placeNear(
  near: NearBorder,
  lon: number,
  lat: number,
): { readonly slot: number; readonly uncertain: boolean } {
  checkPosition(lon, lat);
  const { grid, districts } = near.index;
  const holding = ownerAt(grid, lon, lat);
  const nearest = nearestOwner(near, piecesNear(near, [lon, lat, lon, lat]), lon, lat);
  if (nearest === undefined)
    return { slot: holding < 0 ? districts.length : holding, uncertain: false };
  return { slot: holding < 0 ? nearest : holding, uncertain: true };
}

/** Metres that two distances may differ by and still be one: the corner of two districts is equally far from both. */
const equallyFar = 1e-6;

/** Of the given pieces, the district of the nearest one that reaches the point; of equals the first in order. */
export function nearestOwner(
  { pieces, owners, reaches }: NearBorder,
  among: readonly number[],
  lon: number,
  lat: number,
): number | undefined {
  const plane = planeAt(lat);
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const piece of among) {
    const distance = distanceTo(pieces, piece, lon, lat, plane);
    if (distance > numberAt(reaches, piece)) continue;
    const owner = indexAt(owners, piece);
    const equal = Math.abs(distance - least) <= equallyFar;
    if (equal ? owner < (nearest ?? owner + 1) : distance < least) nearest = owner;
    least = Math.min(least, distance);
  }
  return nearest;
}

/** Metres from a place to a piece, in the plane of the place. */
function distanceTo(
  pieces: Float64Array,
  piece: number,
  lon: number,
  lat: number,
  { east, north }: LocalPlane,
): number {
  const x = (lon - numberAt(pieces, 4 * piece)) * east;
  const y = (lat - numberAt(pieces, 4 * piece + 1)) * north;
  const dx = (numberAt(pieces, 4 * piece + 2) - numberAt(pieces, 4 * piece)) * east;
  const dy = (numberAt(pieces, 4 * piece + 3) - numberAt(pieces, 4 * piece + 1)) * north;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(Math.max((x * dx + y * dy) / square, 0), 1);
  return Math.hypot(x - along * dx, y - along * dy);
}

type Segment = readonly [lonA: number, latA: number, lonB: number, latB: number];

/** Where a straight line in degrees is within reach of a piece, as fractions of it: one stretch, or none. */
export function withinReach(
  { pieces, reaches }: NearBorder,
  piece: number,
  [lonA, latA, lonB, latB]: Segment,
): readonly [from: number, to: number] | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = pieces.subarray(4 * piece, 4 * piece + 4);
  const { east, north } = planeAt((b + d) / 2);
  const x = (lonA - a) * east;
  const y = (latA - b) * north;
  const vx = (lonB - lonA) * east;
  const vy = (latB - latA) * north;
  const dx = (c - a) * east;
  const dy = (d - b) * north;
  const reach = numberAt(reaches, piece);
  const stretches = [
    inDisc(x, y, vx, vy, reach),
    inDisc(x - dx, y - dy, vx, vy, reach),
    inStrip({ x, y, vx, vy, dx, dy }, reach),
  ];
  const from = Math.max(0, Math.min(...stretches.map(([start]) => start)));
  const to = Math.min(1, Math.max(...stretches.map(([, end]) => end)));
  return from < to ? [from, to] : undefined;
}

type Stretch = readonly [from: number, to: number];
const nowhere: Stretch = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const everywhere: Stretch = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Where (x, y) + t (vx, vy) is within `radius` of the origin. */
function inDisc(x: number, y: number, vx: number, vy: number, radius: number): Stretch {
  const square = vx * vx + vy * vy;
  const middle = -(x * vx + y * vy) / square;
  const off = (x * vy - y * vx) ** 2 / square;
  const half = Math.sqrt((radius * radius - off) / square);
  return Number.isNaN(half) ? nowhere : [middle - half, middle + half];
}

interface Across {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly dx: number;
  readonly dy: number;
}

/** Where it is beside the piece from the origin to (dx, dy), within `reach` of it. */
function inStrip({ x, y, vx, vy, dx, dy }: Across, reach: number): Stretch {
  const length = Math.hypot(dx, dy);
  if (length === 0) return nowhere;
  const along = between(0, length, (x * dx + y * dy) / length, (vx * dx + vy * dy) / length);
  const off = between(-reach, reach, (x * dy - y * dx) / length, (vx * dy - vy * dx) / length);
  const from = Math.max(along[0], off[0]);
  const to = Math.min(along[1], off[1]);
  return from <= to ? [from, to] : nowhere;
}

/** Where base + t rate lies between two values. */
function between(least: number, most: number, base: number, rate: number): Stretch {
  if (Math.abs(rate) < 1e-12) return base >= least && base <= most ? everywhere : nowhere;
  const [s, t] = [(least - base) / rate, (most - base) / rate];
  return s < t ? [s, t] : [t, s];
}
