import type { Discs } from "./coverage-discs";
import { type AnchorGrid, layAnchorGrid } from "./coverage-grid";
import { indexAt, numberAt } from "./number-at";

/**
 * What lies between two discs of a line: all discs whose centre and radius lie between theirs fill the hull of the two,
 * which is the discs and a link, bounded by their common tangents and by the chords between the tangent points.
 * In the frame of a link, `a` along it from the first centre and `b` to its left, it is the places with
 * `r1 slant <= a <= length + r2 slant` and `a slant + |b| upright <= r1`.
 */
export interface Links {
  readonly count: number;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Of the first centre. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Direction of the link. */
  readonly ux: Float64Array;
  readonly uy: Float64Array;
  readonly length: Float64Array;
  readonly r1: Float64Array;
  readonly r2: Float64Array;
  /** Sine and cosine of the angle by which the tangents lean against the link. */
  readonly slant: Float64Array;
  readonly upright: Float64Array;
  /** By the middle of the link. */
  readonly grid: AnchorGrid;
  /** No point of a link is further from its middle, in x or in y. */
  readonly reach: number;
}

/** @param pairs discs that a line joins, in any order, also more than once */
export function layLinks(discs: Discs, pairs: readonly (readonly [number, number])[]): Links {
  const joined = onceEach(pairs, discs);
  const middle = (of: Float64Array) =>
    Float64Array.from(joined, ([i, j]) => (numberAt(of, i) + numberAt(of, j)) / 2);
  const longest = joined.reduce((most, [i, j]) => Math.max(most, distance(discs, i, j)), 0);
  const reach = discs.reach + longest / 2;
  const { grid, order } = layAnchorGrid(middle(discs.x), middle(discs.y), 2 * reach || 1);
  const links = noLinks(joined.length, grid, reach);
  order.forEach((k, place) => {
    const [i, j] = joined[k] ?? [0, 0];
    setLink(links, place, discs, i, j);
  });
  return links;
}

/** In order of disc; a disc within the other (they lie less than a millimetre apart) needs no link. */
function onceEach(pairs: readonly (readonly [number, number])[], discs: Discs): [number, number][] {
  const keys = Float64Array.from(
    pairs,
    ([i, j]) => Math.min(i, j) * discs.count + Math.max(i, j),
  ).sort();
  const once: [number, number][] = [];
  keys.forEach((key, k) => {
    if (k > 0 && key === numberAt(keys, k - 1)) return;
    const [i, j] = [Math.floor(key / discs.count), key % discs.count];
    const apart = distance(discs, i, j);
    if (apart > Math.abs(numberAt(discs.r, i) - numberAt(discs.r, j))) once.push([i, j]);
  });
  return once;
}

function distance({ x, y }: Discs, i: number, j: number): number {
  return Math.hypot(numberAt(x, j) - numberAt(x, i), numberAt(y, j) - numberAt(y, i));
}

function noLinks(count: number, grid: AnchorGrid, reach: number): Links {
  return {
    count,
    first: new Uint32Array(count),
    second: new Uint32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    ux: new Float64Array(count),
    uy: new Float64Array(count),
    length: new Float64Array(count),
    r1: new Float64Array(count),
    r2: new Float64Array(count),
    slant: new Float64Array(count),
    upright: new Float64Array(count),
    grid,
    reach,
  };
}

function setLink(links: Links, place: number, discs: Discs, i: number, j: number): void {
  const length = distance(discs, i, j);
  const [r1, r2] = [numberAt(discs.r, i), numberAt(discs.r, j)];
  const slant = (r1 - r2) / length;
  links.first[place] = i;
  links.second[place] = j;
  links.x[place] = numberAt(discs.x, i);
  links.y[place] = numberAt(discs.y, i);
  links.ux[place] = (numberAt(discs.x, j) - numberAt(discs.x, i)) / length;
  links.uy[place] = (numberAt(discs.y, j) - numberAt(discs.y, i)) / length;
  links.length[place] = length;
  links.r1[place] = r1;
  links.r2[place] = r2;
  links.slant[place] = slant;
  links.upright[place] = Math.sqrt(1 - slant * slant);
}

/** Whether a link holds a place of the plane. */
export function linkHolds(links: Links, k: number, x: number, y: number): boolean {
  const [dx, dy] = [x - numberAt(links.x, k), y - numberAt(links.y, k)];
  const [ux, uy] = [numberAt(links.ux, k), numberAt(links.uy, k)];
  const a = dx * ux + dy * uy;
  const b = Math.abs(ux * dy - uy * dx);
  const slant = numberAt(links.slant, k);
  const [r1, r2] = [numberAt(links.r1, k), numberAt(links.r2, k)];
  if (a < r1 * slant || a > numberAt(links.length, k) + r2 * slant) return false;
  return a * slant + b * numberAt(links.upright, k) <= r1;
}

/** The discs at the ends of a link touch its sides but cover none of them. */
export function isEndOf(links: Links, k: number, disc: number): boolean {
  return indexAt(links.first, k) === disc || indexAt(links.second, k) === disc;
}
