import { indexAt, integerAt, numberAt } from "./number-at";

/** Degrees (0.1 mm) within which a position counts as on a border. */
export const onBorder = 1e-9;

/**
 * Borders of districts under a grid. A cell that no border passes knows its district at once;
 * the others list their borders. Its outermost ring of cells is outside of everything.
 */
export interface BorderGrid {
  readonly west: number;
  readonly south: number;
  readonly columnsPerDegree: number;
  readonly rowsPerDegree: number;
  readonly columns: number;
  readonly rows: number;
  /** 0 and up: position of the district; -1: outside; below: cell `-2 - value` of `byCell`. */
  readonly cells: Int32Array;
  readonly byCell: EdgeLists;
  /** Of every row, in order of district. */
  readonly byRow: EdgeLists;
  /** Borders as lon, lat, lon, lat, southern end first, so that two districts see one border alike. */
  readonly edges: Float64Array;
  readonly owners: Uint32Array;
}

/** Edges of list k: `edges[starts[k]]` to before `edges[starts[k + 1]]`. */
export interface EdgeLists {
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

export type Frame = Pick<
  BorderGrid,
  "west" | "south" | "columnsPerDegree" | "rowsPerDegree" | "columns" | "rows"
>;

/**
 * Position of the district that holds a point, -1 outside all. A point on a border (within 0.1 mm), and one in
 * districts that overlap, belongs to the first of them in their order.
 */
export function ownerAt(grid: BorderGrid, lon: number, lat: number): number {
  const row = rowOf(grid, lat);
  const cell = integerAt(grid.cells, row * grid.columns + columnOf(grid, lon));
  if (cell >= -1) return cell;
  const touching = ownerTouching(grid, -2 - cell, lon, lat);
  const holding = ownerHolding(grid, row, lon, lat);
  if (touching === -1 || holding === -1) return Math.max(touching, holding);
  return Math.min(touching, holding);
}

export function columnOf(grid: Frame, lon: number): number {
  return cellAlong((lon - grid.west) * grid.columnsPerDegree, grid.columns);
}

export function rowOf(grid: Frame, lat: number): number {
  return cellAlong((lat - grid.south) * grid.rowsPerDegree, grid.rows);
}

/** Beyond the grid the outermost cell, which is outside of everything. */
function cellAlong(place: number, count: number): number {
  if (place >= count) return count - 1;
  return place > 0 ? Math.trunc(place) : 0;
}

/** What `ownerOfCells` says where one district will not do. */
export const nearBorder = -2;

/** The one district (-1: outside) of all cells of a block, or nearBorder when they differ or a border passes one. */
export function ownerOfCells(
  grid: BorderGrid,
  firstColumn: number,
  firstRow: number,
  lastColumn: number,
  lastRow: number,
): number {
  const { cells, columns } = grid;
  const owner = integerAt(cells, firstRow * columns + firstColumn);
  if (owner <= nearBorder) return nearBorder;
  for (let row = firstRow; row <= lastRow; row++) {
    const end = row * columns + lastColumn;
    for (let cell = row * columns + firstColumn; cell <= end; cell++) {
      if (integerAt(cells, cell) !== owner) return nearBorder;
    }
  }
  return owner;
}

/** Calls `visit` for every cell that the straight line from a to b passes or all but touches. */
export function visitCells(
  frame: Frame,
  [lonA, latA, lonB, latB]: readonly [number, number, number, number],
  visit: (cell: number) => void,
): void {
  const lowest = Math.min(latA, latB) - onBorder;
  const highest = Math.max(latA, latB) + onBorder;
  const lonPerLat = latA === latB ? 0 : (lonB - lonA) / (latB - latA);
  const [westEnd, eastEnd] = [Math.min(lonA, lonB), Math.max(lonA, lonB)];
  const lastRow = rowOf(frame, highest);
  for (let row = rowOf(frame, lowest); row <= lastRow; row++) {
    let [from, to] = [westEnd, eastEnd];
    if (latA !== latB) {
      const floor = Math.max(lowest, frame.south + row / frame.rowsPerDegree - onBorder);
      const ceiling = Math.min(highest, frame.south + (row + 1) / frame.rowsPerDegree + onBorder);
      const atFloor = lonA + (floor - latA) * lonPerLat;
      const atCeiling = lonA + (ceiling - latA) * lonPerLat;
      from = Math.max(from, Math.min(atFloor, atCeiling));
      to = Math.min(to, Math.max(atFloor, atCeiling));
    }
    const lastColumn = columnOf(frame, to + onBorder);
    for (let column = columnOf(frame, from - onBorder); column <= lastColumn; column++) {
      visit(row * frame.columns + column);
    }
  }
}

/** Longitude at which a border (southern end first) crosses a latitude. */
export function crossingOf(edges: Float64Array, edge: number, lat: number): number {
  const lonA = numberAt(edges, 4 * edge);
  const latA = numberAt(edges, 4 * edge + 1);
  const lonB = numberAt(edges, 4 * edge + 2);
  const latB = numberAt(edges, 4 * edge + 3);
  return lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA);
}

/** Half-open, so that a border's end counts for one of its two neighbours only. */
export function crosses(edges: Float64Array, edge: number, lat: number): boolean {
  return numberAt(edges, 4 * edge + 1) <= lat && lat < numberAt(edges, 4 * edge + 3);
}

function ownerTouching(grid: BorderGrid, list: number, lon: number, lat: number): number {
  let first = -1;
  for (let k = indexAt(grid.byCell.starts, list); k < indexAt(grid.byCell.starts, list + 1); k++) {
    const edge = indexAt(grid.byCell.edges, k);
    const owner = indexAt(grid.owners, edge);
    if ((first === -1 || owner < first) && touches(grid.edges, edge, lon, lat)) first = owner;
  }
  return first;
}

function touches(edges: Float64Array, edge: number, lon: number, lat: number): boolean {
  const x = lon - numberAt(edges, 4 * edge);
  const y = lat - numberAt(edges, 4 * edge + 1);
  const dx = numberAt(edges, 4 * edge + 2) - numberAt(edges, 4 * edge);
  const dy = numberAt(edges, 4 * edge + 3) - numberAt(edges, 4 * edge + 1);
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(Math.max((x * dx + y * dy) / square, 0), 1);
  const offX = x - along * dx;
  const offY = y - along * dy;
  return offX * offX + offY * offY <= onBorder * onBorder;
}

/** Counts the borders to the east, district by district; the first with an odd count holds the point. */
function ownerHolding(grid: BorderGrid, row: number, lon: number, lat: number): number {
  let owner = -1;
  let inside = false;
  for (let k = indexAt(grid.byRow.starts, row); k < indexAt(grid.byRow.starts, row + 1); k++) {
    const edge = indexAt(grid.byRow.edges, k);
    const next = indexAt(grid.owners, edge);
    if (next !== owner && inside) return owner;
    owner = next;
    if (crosses(grid.edges, edge, lat) && crossingOf(grid.edges, edge, lat) > lon) inside = !inside;
  }
  return inside ? owner : -1;
}
