import { signedRingArea } from "./area";
import { positionsAlong } from "./coverage-along";
import { type AnchorGrid, layAnchorGrid } from "./coverage-grid";
import { type ConformalPlane, xOf, yOf } from "./coverage-plane";
import { indexAt, numberAt } from "./number-at";
import type { PolygonShape } from "./shape";

/** Edges of a district in the plane, its inside to their left. */
export interface Border {
  readonly count: number;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  /** Latitude of the start. */
  readonly lat: Float64Array;
  /** By the middle of the edge. */
  readonly grid: AnchorGrid;
  /** No point of an edge is further from its middle, in x or in y. */
  readonly reach: number;
  readonly rows: BorderRows;
}

/** Edges that pass a row of places: those of row k are `edges[starts[k]]` to before `edges[starts[k + 1]]`. */
interface BorderRows {
  readonly south: number;
  readonly perUnit: number;
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

/** Metres after which an edge gets another vertex on its geodesic. */
const longestEdge = 1000;

/** @throws RangeError for coordinates that are not degrees. */
export function borderOf(plane: ConformalPlane, polygon: PolygonShape): Border {
  const found: number[][] = [[], [], [], [], []];
  let ring = 0;
  for (const polygonEnd of polygon.polygonEnds) {
    const shell = ring;
    for (; ring < polygonEnd; ring++) addRing(found, plane, polygon, ring, ring === shell);
  }
  const columns = found.map((column) => Float64Array.from(column));
  const middle = (k: 0 | 1) =>
    Float64Array.from(found[k] ?? [], (v, e) => (v + (found[k + 2]?.[e] ?? Number.NaN)) / 2);
  const reach = longestHalf(found);
  const { grid, order } = layAnchorGrid(middle(0), middle(1), 2 * reach || 1);
  const [x1, y1, x2, y2, lat] = columns.map((column) =>
    Float64Array.from(order, (k) => numberAt(column, k)),
  );
  if (!x1 || !y1 || !x2 || !y2 || !lat) throw new Error("five columns were given");
  return { count: x1.length, x1, y1, x2, y2, lat, grid, reach, rows: rowsOf(y1, y2) };
}

/** Shells against the clock and holes with it, however they were drawn. */
function addRing(
  found: number[][],
  plane: ConformalPlane,
  { coords, ringEnds }: PolygonShape,
  ring: number,
  isShell: boolean,
): void {
  const first = ring === 0 ? 0 : indexAt(ringEnds, ring - 1);
  const end = indexAt(ringEnds, ring);
  const ahead = signedRingArea(coords, first, end) > 0 === isShell;
  for (let i = first; i + 1 < end; i++) {
    const [lonA = 0, latA = 0, lonB = 0, latB = 0] = coords.subarray(2 * i, 2 * i + 4);
    const places = positionsAlong([lonA, latA, lonB, latB], longestEdge);
    for (let k = 0; k + 2 < places.length; k += 2) {
      const [a = 0, b = 0, c = 0, d = 0] = places.slice(k, k + 4);
      addEdge(found, plane, ahead ? [a, b, c, d] : [c, d, a, b]);
    }
  }
}

function addEdge(
  found: number[][],
  plane: ConformalPlane,
  [lonA, latA, lonB, latB]: readonly [number, number, number, number],
): void {
  const edge = [xOf(plane, lonA), yOf(plane, latA), xOf(plane, lonB), yOf(plane, latB), latA];
  edge.forEach((value, column) => {
    found[column]?.push(value);
  });
}

function longestHalf([x1 = [], y1 = [], x2 = [], y2 = []]: number[][]): number {
  let longest = 0;
  for (let k = 0; k < x1.length; k++) {
    const dx = Math.abs((x2[k] ?? 0) - (x1[k] ?? 0));
    const dy = Math.abs((y2[k] ?? 0) - (y1[k] ?? 0));
    longest = Math.max(longest, dx / 2, dy / 2);
  }
  return longest;
}

function rowsOf(y1: Float64Array, y2: Float64Array): BorderRows {
  const south = y1.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const north = y1.reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  const count = Math.min(Math.ceil(y1.length / 4), 4096);
  const perUnit = north > south ? count / (north - south) : 0;
  const lists = Array.from({ length: count + 1 }, (): number[] => []);
  for (let k = 0; k < y1.length; k++) {
    const [a, b] = [numberAt(y1, k), numberAt(y2, k)];
    const last = Math.trunc((Math.max(a, b) - south) * perUnit);
    for (let row = Math.trunc((Math.min(a, b) - south) * perUnit); row <= last; row++) {
      lists[row]?.push(k);
    }
  }
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    starts[row + 1] = indexAt(starts, row) + list.length;
  });
  return { south, perUnit, starts, edges: Uint32Array.from(lists.flat()) };
}

/** Whether a place of the plane lies within the border: the parity of the edges west of it. */
export function isWithin(border: Border, x: number, y: number): boolean {
  const { south, perUnit, starts, edges } = border.rows;
  const row = Math.trunc((y - south) * perUnit);
  if (y < south || row + 1 >= starts.length) return false;
  let within = false;
  const end = indexAt(starts, row + 1);
  for (let place = indexAt(starts, row); place < end; place++) {
    const k = indexAt(edges, place);
    const [ya, yb] = [numberAt(border.y1, k), numberAt(border.y2, k)];
    if (ya <= y === yb <= y) continue;
    const [xa, xb] = [numberAt(border.x1, k), numberAt(border.x2, k)];
    if (xa + ((y - ya) / (yb - ya)) * (xb - xa) < x) within = !within;
  }
  return within;
}
