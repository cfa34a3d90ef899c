import Flatbush from "flatbush";
import { planeAt } from "./beside";
import { type BorderGrid, columnOf, rowOf } from "./border-grid";
import type { DistrictIndex } from "./district-cut";
import { indexAt, numberAt } from "./number-at";
import type { Bbox } from "./shape";

/**
 * What lies in each district, in their order, the last item outside all, when borders are only as good as their accuracy:
 * what lies beyond the outer border but within the accuracy of a district belongs to the nearest one (界线不定).
 */
export interface DistrictShares {
  readonly amounts: Float64Array;
  /** Of each amount, what lies nearer to a border than the border is accurate; outside none. */
  readonly uncertain: Float64Array;
}

/** Borders as pieces up to 0.05° long, so that each is straight in a plane of its own, and where they reach to. */
export interface NearBorder {
  readonly index: DistrictIndex;
  /** lon, lat, lon, lat a piece. */
  readonly pieces: Float64Array;
  readonly owners: Uint32Array;
  /** Metres within which a piece leaves things uncertain: the accuracy of its district. */
  readonly reaches: Float64Array;
  /** Boxes of the pieces with their reach; absent when every border is taken as exact. */
  readonly tree?: Flatbush;
  /** Position in `pieces` of each box of the tree. */
  readonly reaching: Uint32Array;
  /** How many cells of the grid, from its south-western corner to before each, a border or its reach passes. */
  readonly belts: Uint32Array;
}

/** Degrees of the longest piece: 5.5 km, over which a plane is true to 0.1 % of the distance from it. */
const longestPiece = 0.05;

/** Made ready once for many cuts; districts without an accuracy leave nothing uncertain. */
export function layNearBorder(index: DistrictIndex): NearBorder {
  const { pieces, owners } = piecesOf(index.grid);
  const reaches = Float64Array.from(owners, (owner) => index.districts[owner]?.accuracy_m ?? 0);
  const boxes = [...owners.keys()].map((piece) => boxOf(pieces, piece, numberAt(reaches, piece)));
  const reaching = reachingOf(pieces, reaches);
  const belts = beltsOf(index.grid, reaching.length > 0 ? boxes : []);
  const near = { index, pieces, owners, reaches, reaching, belts };
  if (reaching.length === 0) return near;
  const tree = new Flatbush(reaching.length);
  for (const piece of reaching) tree.add(...(boxes[piece] ?? [0, 0, 0, 0]));
  tree.finish();
  return { ...near, tree };
}

/** Whether a border, or the reach of one, passes the cells under a box; where not, one district holds all of it. */
export function isNear({ index: { grid }, tree, belts }: NearBorder, box: Bbox): boolean {
  if (!tree) return false;
  const [west, south, east, north] = box;
  if (east - west > 180) return true;
  const [from, to] = [columnOf(grid, west), columnOf(grid, east) + 1];
  const [low, high] = [rowOf(grid, south), rowOf(grid, north) + 1];
  const upTo = (row: number, column: number) => indexAt(belts, row * (grid.columns + 1) + column);
  return upTo(high, to) - upTo(low, to) - upTo(high, from) + upTo(low, from) > 0;
}

/** Pieces whose reach may touch a box, in order. */
export function piecesNear({ tree, reaching }: NearBorder, box: Bbox): number[] {
  if (!tree) return [];
  return tree
    .search(...box)
    .map((found) => indexAt(reaching, found))
    .sort((one, other) => one - other);
}

export function noShares(districts: number): DistrictShares {
  return {
    amounts: new Float64Array(districts + 1),
    uncertain: new Float64Array(districts + 1),
  };
}

function piecesOf({ edges, owners }: BorderGrid): Pick<NearBorder, "pieces" | "owners"> {
  const pieces: number[] = [];
  const ofPiece: number[] = [];
  for (const [edge, owner] of owners.entries()) {
    const [lonA = 0, latA = 0, lonB = 0, latB = 0] = edges.subarray(4 * edge, 4 * edge + 4);
    const longest = Math.max(Math.abs(lonB - lonA), Math.abs(latB - latA));
    const count = Math.max(1, Math.ceil(longest / longestPiece));
    const along = (k: number) => [
      lonA + (k / count) * (lonB - lonA),
      latA + (k / count) * (latB - latA),
    ];
    for (let k = 0; k < count; k++) {
      pieces.push(...along(k), ...along(k + 1));
      ofPiece.push(owner);
    }
  }
  return { pieces: Float64Array.from(pieces), owners: Uint32Array.from(ofPiece) };
}

/** A border of two districts is drawn for each: the first of them reaches for both, unless the other reaches further. */
function reachingOf(pieces: Float64Array, reaches: Float64Array): Uint32Array {
  const seen = new Set<string>();
  return Uint32Array.from(reaches.keys()).filter((piece) => {
    const reach = numberAt(reaches, piece);
    const key = `${pieces.subarray(4 * piece, 4 * piece + 4)} ${reach}`;
    if (reach <= 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Box of everything within reach of a piece, and a thousandth more. */
function boxOf(pieces: Float64Array, piece: number, reach: number): Bbox {
  const [lonA = 0, latA = 0, lonB = 0, latB = 0] = pieces.subarray(4 * piece, 4 * piece + 4);
  const plane = planeAt((latA + latB) / 2);
  const [east, north] = [(1.001 * reach) / plane.east, (1.001 * reach) / plane.north];
  return [
    Math.min(lonA, lonB) - east,
    Math.min(latA, latB) - north,
    Math.max(lonA, lonB) + east,
    Math.max(latA, latB) + north,
  ];
}

function beltsOf(grid: BorderGrid, boxes: readonly Bbox[]): Uint32Array {
  const { columns, rows } = grid;
  const belts = new Uint32Array((columns + 1) * (rows + 1));
  for (const [west, south, east, north] of boxes) {
    const [from, to] = [columnOf(grid, west), columnOf(grid, east)];
    for (let row = rowOf(grid, south); row <= rowOf(grid, north); row++) {
      const start = (row + 1) * (columns + 1) + 1;
      belts.fill(1, start + from, start + to + 1);
    }
  }
  for (let row = 1; row <= rows; row++) {
    let inRow = 0;
    for (let column = 1; column <= columns; column++) {
      const cell = row * (columns + 1) + column;
      inRow += indexAt(belts, cell);
      belts[cell] = inRow + indexAt(belts, cell - columns - 1);
    }
  }
  return belts;
}
