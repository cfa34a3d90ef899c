import type { Chunks } from "./chunks";
import { meridianRadius, parallelRadius, radiansPerDegree } from "./ellipsoid";
import { integerAt, numberAt } from "./number-at";

/**
 * Pieces by the cell of a plain grid, hashed: pieces are added one by one, so that a line is only ever
 * held against those before it. Cells of other places may share a list; the distance tells.
 */
export interface ChunkGrid {
  readonly chunks: Chunks;
  readonly lonPerCell: number;
  readonly latPerCell: number;
  /** For each hash, the last link, -1 when none. */
  readonly heads: Int32Array;
  /** Links: a piece and the link before it. */
  piece: Int32Array;
  before: Int32Array;
  links: number;
  /** The last question in which a piece was met, so that it is met once. */
  met: Int32Array;
  question: number;
}

/** West, south, east, north in degrees. */
type Window = readonly [number, number, number, number];

export function layChunkGrid(chunks: Chunks, cell: number, latitude: number): ChunkGrid {
  const room = Math.max(chunks.line.length, 16);
  return {
    chunks,
    lonPerCell: cell / (radiansPerDegree * parallelRadius(Math.min(Math.abs(latitude), 85))),
    latPerCell: cell / (radiansPerDegree * meridianRadius(latitude)),
    heads: new Int32Array(2 ** Math.min(Math.ceil(Math.log2(2 * room)), 24)).fill(-1),
    piece: new Int32Array(4 * room),
    before: new Int32Array(4 * room),
    links: 0,
    met: new Int32Array(room),
    question: 0,
  };
}

export function addToGrid(grid: ChunkGrid, chunk: number): void {
  visitWindow(grid, windowOf(grid.chunks, chunk, 0, 0), (hash) => {
    if (grid.links === grid.piece.length) {
      grid.piece = doubled(grid.piece);
      grid.before = doubled(grid.before);
    }
    grid.piece[grid.links] = chunk;
    grid.before[grid.links] = integerAt(grid.heads, hash);
    grid.heads[hash] = grid.links++;
  });
}

/** Calls `visit` once for every piece in the grid that may be within the margins (degrees) of the window. */
export function visitNear(grid: ChunkGrid, window: Window, visit: (chunk: number) => void): void {
  if (grid.met.length < grid.chunks.line.length) {
    const larger = new Int32Array(grid.chunks.line.length);
    larger.set(grid.met);
    grid.met = larger;
  }
  grid.question++;
  const { question, met } = grid;
  visitWindow(grid, window, (hash) => {
    for (let link = integerAt(grid.heads, hash); link !== -1; link = integerAt(grid.before, link)) {
      const chunk = integerAt(grid.piece, link);
      if (integerAt(met, chunk) === question) continue;
      met[chunk] = question;
      visit(chunk);
    }
  });
}

/** The box of a piece with margins, in degrees. */
export function windowOf(chunks: Chunks, k: number, lonMargin: number, latMargin: number): Window {
  const [lonA, lonB] = [numberAt(chunks.lonA, k), numberAt(chunks.lonB, k)];
  const [latA, latB] = [numberAt(chunks.latA, k), numberAt(chunks.latB, k)];
  return [
    Math.min(lonA, lonB) - lonMargin,
    Math.min(latA, latB) - latMargin,
    Math.max(lonA, lonB) + lonMargin,
    Math.max(latA, latB) + latMargin,
  ];
}

function visitWindow(
  { lonPerCell, latPerCell, heads }: ChunkGrid,
  [west, south, east, north]: Window,
  visit: (hash: number) => void,
): void {
  const lastColumn = Math.floor(east / lonPerCell);
  const lastRow = Math.floor(north / latPerCell);
  for (let row = Math.floor(south / latPerCell); row <= lastRow; row++) {
    for (let column = Math.floor(west / lonPerCell); column <= lastColumn; column++) {
      const mixed = Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663);
      visit((mixed ^ (mixed >>> 15)) & (heads.length - 1));
    }
  }
}

function doubled(values: Int32Array): Int32Array {
  const larger = new Int32Array(2 * values.length);
  larger.set(values);
  return larger;
}
