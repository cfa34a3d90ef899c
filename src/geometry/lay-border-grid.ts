import {
  type BorderGrid,
  crosses,
  crossingOf,
  type EdgeLists,
  type Frame,
  visitCells,
} from "./border-grid";
import { indexAt, integerAt, numberAt } from "./number-at";
import type { PolygonShape } from "./shape";

interface Passes {
  readonly edges: Uint32Array;
  readonly cells: Uint32Array;
}

/** Lays the grid over polygons, all of whose positions are within ±180 / ±90. */
export function layBorderGrid(polygons: readonly PolygonShape[]): BorderGrid {
  const { edges, owners } = bordersOf(polygons);
  const frame = frameOf(edges);
  const passes = passesOf(frame, edges);
  const cells = new Int32Array(frame.columns * frame.rows).fill(-1);
  const mixed = numberMixedCells(passes.cells, cells);
  const byCell = listsOf(
    passes.edges,
    passes.cells.map((cell) => -2 - integerAt(cells, cell)),
    mixed,
  );
  const rowPasses = rowsOf(passes, frame.columns);
  const byRow = listsOf(rowPasses.edges, rowPasses.rows, frame.rows);
  const grid = { ...frame, cells, byCell, byRow, edges, owners };
  for (let row = 1; row < frame.rows - 1; row++) fillRow(grid, row);
  return grid;
}

function bordersOf(polygons: readonly PolygonShape[]): Pick<BorderGrid, "edges" | "owners"> {
  const edges: number[] = [];
  const owners: number[] = [];
  polygons.forEach(({ coords, ringEnds }, owner) => {
    let first = 0;
    for (const end of ringEnds) {
      for (let i = 2 * first; i < 2 * end - 2; i += 2) {
        const [a, b] = numberAt(coords, i + 1) <= numberAt(coords, i + 3) ? [i, i + 2] : [i + 2, i];
        edges.push(...[a, a + 1, b, b + 1].map((k) => numberAt(coords, k)));
        owners.push(owner);
      }
      first = end;
    }
  });
  return { edges: Float64Array.from(edges), owners: Uint32Array.from(owners) };
}

/** As many cells as keep the borders to few of them: 8√n a side, between 16 and 1024, and one more all round. */
function frameOf(edges: Float64Array): Frame {
  const lons = edges.filter((_, i) => i % 2 === 0);
  const lats = edges.filter((_, i) => i % 2 === 1);
  const west = lons.reduce((a, b) => Math.min(a, b), 180);
  const south = lats.reduce((a, b) => Math.min(a, b), 90);
  const width = Math.max(lons.reduce((a, b) => Math.max(a, b), -180) - west, 1e-6);
  const height = Math.max(lats.reduce((a, b) => Math.max(a, b), -90) - south, 1e-6);
  const side = Math.round(Math.min(Math.max(8 * Math.sqrt(edges.length / 4), 16), 1024));
  const columnsPerDegree = side / width;
  const rowsPerDegree = side / height;
  return {
    west: west - 1.5 / columnsPerDegree,
    south: south - 1.5 / rowsPerDegree,
    columnsPerDegree,
    rowsPerDegree,
    columns: side + 3,
    rows: side + 3,
  };
}

function passesOf(frame: Frame, edges: Float64Array): { edges: Uint32Array; cells: Uint32Array } {
  const passing: number[] = [];
  const cells: number[] = [];
  for (let edge = 0; edge < edges.length / 4; edge++) {
    const [a = 0, b = 0, c = 0, d = 0] = edges.subarray(4 * edge, 4 * edge + 4);
    visitCells(frame, [a, b, c, d], (cell) => {
      passing.push(edge);
      cells.push(cell);
    });
  }
  return { edges: Uint32Array.from(passing), cells: Uint32Array.from(cells) };
}

/** Marks every passed cell with -2 - k, k from 0; returns how many there are. */
function numberMixedCells(passed: Uint32Array, cells: Int32Array): number {
  let mixed = 0;
  for (const cell of passed) {
    if (integerAt(cells, cell) === -1) cells[cell] = -2 - mixed++;
  }
  return mixed;
}

/** A row once for each edge that passes it, however many of its cells. */
function rowsOf(passes: Passes, columns: number): { edges: Uint32Array; rows: Uint32Array } {
  const rows = passes.cells.map((cell) => Math.floor(cell / columns));
  const isFirst = (i: number) =>
    i === 0 ||
    indexAt(rows, i) !== indexAt(rows, i - 1) ||
    indexAt(passes.edges, i) !== indexAt(passes.edges, i - 1);
  return {
    edges: passes.edges.filter((_, i) => isFirst(i)),
    rows: rows.filter((_, i) => isFirst(i)),
  };
}

/** Sorts items into lists, keeping their order within each. */
function listsOf(items: Uint32Array, list: Uint32Array, count: number): EdgeLists {
  const starts = new Uint32Array(count + 1);
  for (const k of list) starts[k + 1] = indexAt(starts, k + 1) + 1;
  for (let k = 0; k < count; k++) starts[k + 1] = indexAt(starts, k + 1) + indexAt(starts, k);
  const next = starts.slice();
  const edges = new Uint32Array(items.length);
  items.forEach((item, i) => {
    const k = indexAt(list, i);
    const place = indexAt(next, k);
    edges[place] = item;
    next[k] = place + 1;
  });
  return { starts, edges };
}

/** Gives the cells of a row that no border passes to the first district that holds their middle. */
function fillRow(grid: BorderGrid, row: number): void {
  const lat = grid.south + (row + 0.5) / grid.rowsPerDegree;
  let owner = -1;
  let crossings: number[] = [];
  for (let k = indexAt(grid.byRow.starts, row); k < indexAt(grid.byRow.starts, row + 1); k++) {
    const edge = indexAt(grid.byRow.edges, k);
    if (indexAt(grid.owners, edge) !== owner) {
      fillBetween(grid, row, owner, crossings);
      owner = indexAt(grid.owners, edge);
      crossings = [];
    }
    if (crosses(grid.edges, edge, lat)) crossings.push(crossingOf(grid.edges, edge, lat));
  }
  fillBetween(grid, row, owner, crossings);
}

function fillBetween(grid: BorderGrid, row: number, owner: number, crossings: number[]): void {
  const columns = crossings
    .sort((a, b) => a - b)
    .map((lon) => Math.ceil((lon - grid.west) * grid.columnsPerDegree - 0.5));
  for (let k = 0; k + 1 < columns.length; k += 2) {
    for (let column = columns[k] ?? 0; column < (columns[k + 1] ?? 0); column++) {
      const cell = row * grid.columns + column;
      if (integerAt(grid.cells, cell) === -1) grid.cells[cell] = owner;
    }
  }
}
