import { areaOf } from "./area";
import { type BorderGrid, columnOf, nearBorder, ownerAt, ownerOfCells, rowOf } from "./border-grid";
import { checkPosition } from "./ellipsoid";
import { layBorderGrid } from "./lay-border-grid";
import { lengthOfPart } from "./length";
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
  addLineCut(line, index, metres);
  return metres;
}

/** As `cutLine`, added to the sums in `into`: for hundreds of thousands of lines, which need no array each. */
export function addLineCut(line: LineShape, { grid }: DistrictIndex, into: Float64Array): void {
  let first = 0;
  for (let part = 0; part < line.partEnds.length; part++) {
    const end = indexAt(line.partEnds, part);
    const owner = ownerOfPart(grid, line.coords, first, end);
    if (owner === nearBorder) cutPart(line.coords, first, end, grid, into);
    else addRun(line.coords, first, end - 1, owner, into);
    first = end;
  }
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

/** Of the box of a part: most parts lie within one district. */
function ownerOfPart(grid: BorderGrid, coords: Float64Array, first: number, end: number): number {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let i = 2 * first; i < 2 * end; i += 2) {
    const lon = numberAt(coords, i);
    const lat = numberAt(coords, i + 1);
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return ownerOfBox(grid, west, south, east, north);
}

/** Boxes across the 180th meridian tell nothing: the way there is the other way round. */
function ownerOfBox(
  grid: BorderGrid,
  west: number,
  south: number,
  east: number,
  north: number,
): number {
  if (east - west > 180) return nearBorder;
  const [firstColumn, lastColumn] = [columnOf(grid, west), columnOf(grid, east)];
  const [firstRow, lastRow] = [rowOf(grid, south), rowOf(grid, north)];
  return ownerOfCells(grid, firstColumn, firstRow, lastColumn, lastRow);
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
    const owner = ownerOfPart(grid, coords, i, i + 2);
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
  into[slot] = numberAt(into, slot) + lengthOfPart(coords, start, last + 1);
}
