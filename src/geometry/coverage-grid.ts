import { indexAt, numberAt } from "./number-at";

/**
 * Anchors (centres) sorted into square cells: those of the cells of one row stand in one run.
 * Within a cell they go by x, then y, so that the order in which they came leaves no trace.
 */
export interface AnchorGrid {
  readonly west: number;
  readonly south: number;
  readonly cellsPerUnit: number;
  readonly columns: number;
  readonly rows: number;
  /** Anchors of cell k: `starts[k]` to before `starts[k + 1]`. */
  readonly starts: Uint32Array;
}

/** The grid, and for each place in its order which anchor stands there. */
export function layAnchorGrid(
  x: Float64Array,
  y: Float64Array,
  cell: number,
): { grid: AnchorGrid; order: Uint32Array } {
  const frame = frameOf(x, y, cell);
  const starts = new Uint32Array(frame.columns * frame.rows + 1);
  const cells = x.map((value, k) => cellOf(frame, value, numberAt(y, k)));
  for (const k of cells) starts[k + 1] = indexAt(starts, k + 1) + 1;
  for (let k = 1; k < starts.length; k++) starts[k] = indexAt(starts, k) + indexAt(starts, k - 1);
  const next = starts.slice();
  const order = new Uint32Array(x.length);
  cells.forEach((k, anchor) => {
    const place = indexAt(next, k);
    order[place] = anchor;
    next[k] = place + 1;
  });
  for (let k = 0; k + 1 < starts.length; k++) {
    if (indexAt(starts, k + 1) - indexAt(starts, k) < 2) continue;
    order
      .subarray(indexAt(starts, k), indexAt(starts, k + 1))
      .sort((a, b) => numberAt(x, a) - numberAt(x, b) || numberAt(y, a) - numberAt(y, b));
  }
  return { grid: { ...frame, starts }, order };
}

/** Calls `visit` with each run of places whose anchors may lie in the box; no run is empty. */
export function visitRuns(
  grid: AnchorGrid,
  west: number,
  south: number,
  east: number,
  north: number,
  visit: (from: number, end: number) => void,
): void {
  const first = columnOf(grid, west);
  const last = columnOf(grid, east);
  const lastRow = rowOf(grid, north);
  for (let row = rowOf(grid, south); row <= lastRow; row++) {
    const from = indexAt(grid.starts, row * grid.columns + first);
    const end = indexAt(grid.starts, row * grid.columns + last + 1);
    if (end > from) visit(from, end);
  }
}

type Frame = Omit<AnchorGrid, "starts">;

/** Cells no smaller than asked for, and no more than four an anchor. */
function frameOf(x: Float64Array, y: Float64Array, cell: number): Frame {
  const [west, east] = rangeOf(x);
  const [south, north] = rangeOf(y);
  const least = Math.sqrt(((east - west + cell) * (north - south + cell)) / (4 * x.length + 4));
  const cellsPerUnit = 1 / Math.max(cell, least);
  const columns = Math.floor((east - west) * cellsPerUnit) + 1;
  const rows = Math.floor((north - south) * cellsPerUnit) + 1;
  return { west, south, cellsPerUnit, columns, rows };
}

function rangeOf(values: Float64Array): [least: number, greatest: number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return values.length === 0 ? [0, 0] : [least, greatest];
}

function cellOf(frame: Frame, x: number, y: number): number {
  return rowOf(frame, y) * frame.columns + columnOf(frame, x);
}

function columnOf({ west, cellsPerUnit, columns }: Frame, x: number): number {
  return Math.min(Math.max(Math.floor((x - west) * cellsPerUnit), 0), columns - 1);
}

function rowOf({ south, cellsPerUnit, rows }: Frame, y: number): number {
  return Math.min(Math.max(Math.floor((y - south) * cellsPerUnit), 0), rows - 1);
}
