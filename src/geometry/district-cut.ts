import { areaOf } from "./area";
import { type BorderGrid, columnOf, ownerAt, rowOf } from "./border-grid";
import { checkPosition } from "./ellipsoid";
import { layBorderGrid } from "./lay-border-grid";
import { lengthOfRun } from "./length";
import { indexAt, integerAt, numberAt } from "./number-at";
import { type PlaneEdges, planeBordersOf, planeEdgesOf } from "./plane-edges";
import { cutSegment } from "./segment-cut";
import type { LineShape, PolygonShape } from "./shape";
import { onlyDistrictOf, visitStripsByDistrict } from "./strips-by-district";

/** A county, cluster or drawn polygon that figures are cut by. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly shape: PolygonShape;
  /** How far its border may be from the truth, m. */
  readonly accuracy_m?: number;
}

/** Districts ready to cut by. A stretch on a shared border, or where districts overlap, goes to the first in order. */
export interface DistrictIndex {
  readonly districts: readonly District[];
  readonly grid: BorderGrid;
  readonly planes: readonly PlaneEdges[];
}

/** @throws RangeError when a district's coordinate is no degree, or an edge crosses the 180th meridian. */
export function indexDistricts(districts: readonly District[]): DistrictIndex {
  const planes = districts.map(({ shape }) => planeBordersOf(shape));
  return { districts, grid: layBorderGrid(districts.map(({ shape }) => shape)), planes };
}

/** Position in `index.districts` of the district that holds a point, -1 outside all; on a border the first in order. */
export function districtAt(index: DistrictIndex, lon: number, lat: number): number {
  checkPosition(lon, lat);
  return ownerAt(index.grid, lon, lat);
}

/**
 * Metres of a line in each district, the last item outside all: every stretch in exactly one of them,
 * together the length of the line.
 * @throws RangeError when a coordinate is outside ±180 / ±90 or not a number.
 */
export function cutLine(line: LineShape, index: DistrictIndex): Float64Array {
  const metres = new Float64Array(index.districts.length + 1);
  let first = 0;
  for (let part = 0; part < line.partEnds.length; part++) {
    const end = indexAt(line.partEnds, part);
    cutPart(line.coords, first, end, index.grid, metres);
    first = end;
  }
  return metres;
}

/**
 * Square metres of a polygon in each district, the last item outside all: together the area of the polygon.
 * @throws RangeError as `indexDistricts`.
 */
export function cutPolygon(polygon: PolygonShape, index: DistrictIndex): Float64Array {
  const squareMetres = new Float64Array(index.districts.length + 1);
  const plane = planeEdgesOf(polygon);
  const only = onlyDistrictOf(plane, index);
  if (only !== undefined) {
    squareMetres[only] = areaOf(polygon);
    return squareMetres;
  }
  visitStripsByDistrict(plane, [], index, (area, covers, slot) => {
    squareMetres[slot] = numberAt(squareMetres, slot) + area * integerAt(covers, 0);
  });
  return squareMetres;
}

/** Runs of segments within one district are measured at once; only a segment near a border is cut. */
function cutPart(
  coords: Float64Array,
  first: number,
  end: number,
  grid: BorderGrid,
  into: Float64Array,
): void {
  let start = first;
  let running = -1;
  for (let i = first; i + 1 < end; i++) {
    const owner = ownerOfSegment(grid, coords, i);
    if (i > start && owner !== running) {
      addRun(coords, start, i, running, into);
      start = i;
    }
    running = owner;
    if (owner !== nearBorder) continue;
    const [a = 0, b = 0, c = 0, d = 0] = coords.subarray(2 * i, 2 * i + 4);
    checkPosition(a, b);
    checkPosition(c, d);
    cutSegment(grid, [a, b, c, d], into);
    start = i + 1;
  }
  if (start + 1 < end) addRun(coords, start, end - 1, running, into);
}

function addRun(
  coords: Float64Array,
  start: number,
  last: number,
  owner: number,
  into: Float64Array,
): void {
  const slot = owner === -1 ? into.length - 1 : owner;
  into[slot] = numberAt(into, slot) + lengthOfRun(coords, start, last);
}

/** What `ownerOfSegment` says of a segment that must be looked at more closely. */
const nearBorder = -2;

/** Beyond so many cells, look at the borders instead. */
const mostCells = 64;

/** The district of every cell under the segment's box, or nearBorder when they differ or a border passes one. */
function ownerOfSegment(grid: BorderGrid, coords: Float64Array, i: number): number {
  const columnA = columnOf(grid, numberAt(coords, 2 * i));
  const rowA = rowOf(grid, numberAt(coords, 2 * i + 1));
  const columnB = columnOf(grid, numberAt(coords, 2 * i + 2));
  const rowB = rowOf(grid, numberAt(coords, 2 * i + 3));
  const owner = integerAt(grid.cells, rowA * grid.columns + columnA);
  if (columnA === columnB && rowA === rowB) return Math.max(owner, nearBorder);
  const width = Math.abs(columnA - columnB) + 1;
  const height = Math.abs(rowA - rowB) + 1;
  if (owner < -1 || width * height > mostCells) return nearBorder;
  const corner = Math.min(rowA, rowB) * grid.columns + Math.min(columnA, columnB);
  for (let k = 0; k < width * height; k++) {
    const cell = corner + Math.floor(k / width) * grid.columns + (k % width);
    if (integerAt(grid.cells, cell) !== owner) return nearBorder;
  }
  return owner;
}
