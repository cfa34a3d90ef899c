import { indexAt, integerAt, numberAt } from "./number-at";
import type { PlaneEdges } from "./plane-edges";

/**
 * Called for every strip of the first polygon: its area in m², and how often each polygon covers it
 * (0 or 1 for a valid one, in the order given).
 */
export type VisitStrip = (area: number, covers: Int32Array) => void;

/** Edges of all polygons under the sweep, flat; `low` and `high` are their heights at the slab's two sides. */
interface Sweep {
  readonly west: Float64Array;
  readonly westHeight: Float64Array;
  readonly east: Float64Array;
  readonly slope: Float64Array;
  readonly bulge: Float64Array;
  readonly turn: Int32Array;
  readonly polygon: Uint32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The edges across the slab, south to north as last sorted. */
  active: number[];
  readonly covers: Int32Array;
  readonly visit: VisitStrip;
}

/** Below this area in m² (1 mm²) the order of two edges does not matter. */
const negligible = 1e-6;

/**
 * Cuts `polygon` into upright slabs between all vertices and crossings, each slab into strips between edges,
 * and tells for each strip which of the `others` cover it. Areas depend continuously on the coordinates:
 * edges that coincide, touch or all but touch need no special case, and the strips add up to the polygon.
 */
export function visitStrips(
  polygon: PlaneEdges,
  others: readonly PlaneEdges[],
  visit: VisitStrip,
): void {
  const sweep = gather(polygon, others, visit);
  const [from, , to] = polygon.box;
  const entering = Uint32Array.from(sweep.west.keys()).sort(
    (a, b) => numberAt(sweep.west, a) - numberAt(sweep.west, b),
  );
  const sides = sidesOf(sweep, from, to);
  let entered = 0;
  for (let k = 0; k + 1 < sides.length; k++) {
    const side = numberAt(sides, k);
    const nextSide = numberAt(sides, k + 1);
    if (side === nextSide) continue;
    entered = activate(sweep, entering, entered, side);
    sweepSlab(sweep, side, nextSide);
  }
}

/** Lets go the edges that end at a slab's western side and takes up those that begin there. */
function activate(sweep: Sweep, entering: Uint32Array, entered: number, side: number): number {
  const goesOn = (edge: number) => numberAt(sweep.east, edge) > side;
  sweep.active = sweep.active.filter(goesOn);
  for (let next = entered; next < entering.length; next++) {
    const edge = indexAt(entering, next);
    if (numberAt(sweep.west, edge) > side) return next;
    if (goesOn(edge)) sweep.active.push(edge);
  }
  return entering.length;
}

/** The polygon's edges, and those of the others that lie under or across it: edges below tell what covers its foot. */
function gather(polygon: PlaneEdges, others: readonly PlaneEdges[], visit: VisitStrip): Sweep {
  const [from, base, to, top] = polygon.box;
  const all = [polygon, ...others];
  const chosen = all.map((edges) => {
    const mine: number[] = [];
    for (let k = 0; k < edges.count; k++) {
      if (numberAt(edges.west, k) >= to || numberAt(edges.east, k) <= from) continue;
      if (Math.min(numberAt(edges.westHeight, k), numberAt(edges.eastHeight, k)) <= top)
        mine.push(k);
    }
    return mine;
  });
  const count = chosen.reduce((sum, mine) => sum + mine.length, 0);
  const sweep: Sweep = {
    west: new Float64Array(count),
    westHeight: new Float64Array(count),
    east: new Float64Array(count),
    slope: new Float64Array(count),
    bulge: new Float64Array(count),
    turn: new Int32Array(count),
    polygon: new Uint32Array(count),
    low: new Float64Array(count),
    high: new Float64Array(count),
    active: [],
    covers: new Int32Array(all.length),
    visit,
  };
  let place = 0;
  all.forEach((edges, position) => {
    const mine = chosen[position] ?? [];
    sweep.polygon.fill(position, place, place + mine.length);
    for (const k of mine) copyEdge(sweep, place++, edges, k, base);
  });
  return sweep;
}

/** Heights are taken from the polygon's foot, which keeps their last digits. */
function copyEdge(sweep: Sweep, place: number, edges: PlaneEdges, k: number, base: number): void {
  const west = numberAt(edges.west, k);
  const east = numberAt(edges.east, k);
  const height = numberAt(edges.westHeight, k);
  sweep.west[place] = west;
  sweep.east[place] = east;
  sweep.westHeight[place] = height - base;
  sweep.slope[place] = (numberAt(edges.eastHeight, k) - height) / (east - west);
  sweep.bulge[place] = numberAt(edges.bulge, k);
  sweep.turn[place] = integerAt(edges.turn, k);
}

/** Longitudes of all vertices within the polygon's range, in order. */
function sidesOf({ west, east }: Sweep, from: number, to: number): Float64Array {
  const sides = new Float64Array(2 * west.length + 2);
  sides.set([from, to]);
  sides.set(west, 2);
  sides.set(east, 2 + west.length);
  return sides.filter((lon) => lon >= from && lon <= to).sort();
}

/** Splits the slab where edges cross within it, until every piece has one order from south to north. */
function sweepSlab(sweep: Sweep, from: number, to: number): void {
  const ends = [to];
  let start = from;
  let end = ends.pop();
  while (end !== undefined) {
    sortAcross(sweep, start, end);
    const crossing = crossingWithin(sweep, start, end);
    if (crossing === undefined) {
      addStrips(sweep, end - start);
      start = end;
      end = ends.pop();
    } else {
      ends.push(end);
      end = crossing;
    }
  }
}

/** Heights at both sides, and the active edges sorted by the height in the middle (nearly in order already). */
function sortAcross(sweep: Sweep, from: number, to: number): void {
  const { active, low, high } = sweep;
  for (const edge of active) {
    const foot = numberAt(sweep.westHeight, edge);
    const slope = numberAt(sweep.slope, edge);
    const west = numberAt(sweep.west, edge);
    low[edge] = foot + (from - west) * slope;
    high[edge] = foot + (to - west) * slope;
  }
  for (let k = 1; k < active.length; k++) {
    const edge = active[k] ?? 0;
    const middle = numberAt(low, edge) + numberAt(high, edge);
    let place = k;
    for (; place > 0; place--) {
      const below = active[place - 1] ?? 0;
      if (numberAt(low, below) + numberAt(high, below) <= middle) break;
      active[place] = below;
    }
    active[place] = edge;
  }
}

/** A longitude at which two neighbours change places, when that matters. */
function crossingWithin(sweep: Sweep, from: number, to: number): number | undefined {
  const { active, low, high } = sweep;
  for (let k = 0; k + 1 < active.length; k++) {
    const below = active[k] ?? 0;
    const above = active[k + 1] ?? 0;
    const atStart = numberAt(low, above) - numberAt(low, below);
    const atEnd = numberAt(high, above) - numberAt(high, below);
    if (!changesPlaces(atStart, atEnd, to - from)) continue;
    const crossing = from + ((to - from) * atStart) / (atStart - atEnd);
    if (crossing > from && crossing < to) return crossing;
  }
  return undefined;
}

/** Whether the triangle beyond the crossing is more than rounding: a test by height alone would split for ever. */
function changesPlaces(atStart: number, atEnd: number, width: number): boolean {
  const swapped = Math.min(atStart, atEnd);
  return swapped < 0 && swapped * swapped * width > negligible * Math.abs(atStart - atEnd);
}

function addStrips(
  { active, low, high, bulge, turn, polygon, covers, visit }: Sweep,
  width: number,
): void {
  covers.fill(0);
  let foot = 0;
  for (const edge of active) {
    const height = (numberAt(low, edge) + numberAt(high, edge)) / 2 + numberAt(bulge, edge);
    if (integerAt(covers, 0) !== 0) visit((height - foot) * width, covers);
    foot = height;
    const covering = indexAt(polygon, edge);
    covers[covering] = integerAt(covers, covering) + integerAt(turn, edge);
  }
}
