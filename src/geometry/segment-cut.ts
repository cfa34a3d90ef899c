import {
  type BorderGrid,
  columnOf,
  nearBorder,
  onBorder,
  ownerAt,
  rowOf,
  visitCells,
} from "./border-grid";
import { geodesicLength } from "./length";
import { indexAt, integerAt, numberAt } from "./number-at";

type Segment = readonly [lonA: number, latA: number, lonB: number, latB: number];

/**
 * Shares out one segment's length among the districts it passes, by the ellipsoidal length of its stretches
 * and not by degrees, so that long segments are cut true. Adds to `into`, whose last item is outside.
 */
export function cutSegment(grid: BorderGrid, segment: Segment, into: Float64Array): void {
  const [lonA, latA, lonB, latB] = segment;
  const whole = geodesicLength(lonA, latA, lonB, latB);
  const stretches = withinMap(segment).flatMap((piece) => stretchesOf(grid, piece));
  const walked = stretches.reduce((sum, stretch) => sum + stretch.length, 0);
  if (walked === 0) return;
  for (const { owner, length } of stretches) {
    const slot = owner === -1 ? into.length - 1 : owner;
    into[slot] = numberAt(into, slot) + (length / walked) * whole;
  }
}

/** A geodesic runs the short way round: a segment across the 180th meridian is two on the map. */
export function withinMap(segment: Segment): Segment[] {
  const [lonA, latA, lonB, latB] = segment;
  if (Math.abs(lonB - lonA) <= 180) return [segment];
  const edge = lonA > 0 ? 180 : -180;
  const beyond = lonB + 2 * edge;
  const latEdge = latA + ((edge - lonA) / (beyond - lonA)) * (latB - latA);
  return [
    [lonA, latA, edge, latEdge],
    [-edge, latEdge, lonB, latB],
  ];
}

/** Stretches along the straight line in degrees; a district that is met twice running is one stretch. */
function stretchesOf(grid: BorderGrid, segment: Segment): Piece[] {
  const breaks = breaksOf(grid, segment);
  const stretches: Piece[] = [];
  let start = 0;
  let owner = ownerOfPiece(grid, segment, 0, breaks[0] ?? 1);
  for (let k = 0; k < breaks.length; k++) {
    const end = breaks[k] ?? 1;
    const next = breaks[k + 1];
    const nextOwner = next === undefined ? undefined : ownerOfPiece(grid, segment, end, next);
    if (nextOwner === owner) continue;
    stretches.push({ owner, length: lengthBetween(segment, start, end) });
    start = end;
    owner = nextOwner ?? owner;
  }
  return stretches;
}

/** Fractions of the segment to metres; its very end at 1. */
function lengthBetween([lonA, latA, lonB, latB]: Segment, start: number, end: number): number {
  return geodesicLength(
    lonA + start * (lonB - lonA),
    latA + start * (latB - latA),
    end === 1 ? lonB : lonA + end * (lonB - lonA),
    end === 1 ? latB : latA + end * (latB - latA),
  );
}

interface Piece {
  readonly owner: number;
  readonly length: number;
}

/** By its middle, or by an end of the segment in a cell without borders, which is quicker. */
function ownerOfPiece(grid: BorderGrid, segment: Segment, from: number, to: number): number {
  const [lonA, latA, lonB, latB] = segment;
  if (from === 0 || to === 1) {
    const [lon, lat] = from === 0 ? [lonA, latA] : [lonB, latB];
    const cell = integerAt(grid.cells, rowOf(grid, lat) * grid.columns + columnOf(grid, lon));
    if (cell > nearBorder) return cell;
  }
  const middle = (from + to) / 2;
  return ownerAt(grid, lonA + middle * (lonB - lonA), latA + middle * (latB - latA));
}

/** Where the segment may change district, as fractions of it in order, each once, the last one 1. */
function breaksOf(grid: BorderGrid, segment: Segment): number[] {
  const breaks: number[] = [];
  visitCells(grid, segment, (cell) => {
    const list = -2 - integerAt(grid.cells, cell);
    if (list < 0) return;
    const end = indexAt(grid.byCell.starts, list + 1);
    for (let k = indexAt(grid.byCell.starts, list); k < end; k++) {
      pushMeetings(breaks, segment, grid.edges, indexAt(grid.byCell.edges, k));
    }
  });
  breaks.sort((a, b) => a - b);
  breaks.push(1);
  return breaks.filter((t, k) => t !== breaks[k + 1]);
}

/** The crossing with a border, and the ends of the border where they lie on the segment. */
function pushMeetings(breaks: number[], segment: Segment, edges: Float64Array, edge: number): void {
  const [lonA, latA, lonB, latB] = segment;
  const dx = lonB - lonA;
  const dy = latB - latA;
  const x0 = numberAt(edges, 4 * edge) - lonA;
  const y0 = numberAt(edges, 4 * edge + 1) - latA;
  const x1 = numberAt(edges, 4 * edge + 2) - lonA;
  const y1 = numberAt(edges, 4 * edge + 3) - latA;
  const square = dx * dx + dy * dy;
  const off0 = x0 * dy - y0 * dx;
  const off1 = x1 * dy - y1 * dx;
  const near = onBorder * Math.sqrt(square);
  if (off0 > near !== off1 > near || off0 < -near !== off1 < -near) {
    const u = off0 / (off0 - off1);
    push(breaks, ((x0 + u * (x1 - x0)) * dx + (y0 + u * (y1 - y0)) * dy) / square);
  }
  if (Math.abs(off0) <= near) push(breaks, (x0 * dx + y0 * dy) / square);
  if (Math.abs(off1) <= near) push(breaks, (x1 * dx + y1 * dy) / square);
}

function push(breaks: number[], t: number): void {
  if (t > 0 && t < 1) breaks.push(t);
}
