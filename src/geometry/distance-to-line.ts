import { type LocalPlane, planeAt } from "./beside";
import { type ChunkGrid, visitNear } from "./chunk-grid";
import type { Chunks, OwnPieces } from "./chunks";
import { integerAt, numberAt } from "./number-at";

/** Metres from a place of the own line to the line beside it. */
export type DistanceAt = (along: number) => number;

/**
 * Distance from places of a line to line `a`, Infinity beyond `reach` metres.
 * For a line beside itself only what lies `apart` metres before the place counts.
 */
export function distanceFrom(
  grid: ChunkGrid,
  own: OwnPieces,
  a: number,
  reach: number,
  apart: number,
): DistanceAt {
  const isOwn = integerAt(grid.chunks.line, own.first) === a;
  return (along) => {
    const [lon, lat] = placeAt(grid.chunks, own, along);
    const plane = planeAt(lat);
    const lonReach = reach / plane.east;
    const latReach = reach / plane.north;
    let nearest = Number.POSITIVE_INFINITY;
    visitNear(grid, [lon - lonReach, lat - latReach, lon + lonReach, lat + latReach], (k) => {
      if (integerAt(grid.chunks.line, k) !== a) return;
      if (isOwn && numberAt(grid.chunks.to, k) > along - apart) return;
      nearest = Math.min(nearest, distanceTo(grid.chunks, k, lon, lat, plane));
    });
    return nearest <= reach ? nearest : Number.POSITIVE_INFINITY;
  };
}

function distanceTo(
  chunks: Chunks,
  k: number,
  lon: number,
  lat: number,
  plane: LocalPlane,
): number {
  const x = (lon - numberAt(chunks.lonA, k)) * plane.east;
  const y = (lat - numberAt(chunks.latA, k)) * plane.north;
  const dx = (numberAt(chunks.lonB, k) - numberAt(chunks.lonA, k)) * plane.east;
  const dy = (numberAt(chunks.latB, k) - numberAt(chunks.latA, k)) * plane.north;
  const along = Math.min(Math.max((x * dx + y * dy) / (dx * dx + dy * dy), 0), 1);
  return Math.hypot(x - along * dx, y - along * dy);
}

/** Position of a place given in metres along the own line. */
function placeAt(chunks: Chunks, own: OwnPieces, along: number): [lon: number, lat: number] {
  const k = pieceAt(chunks, own, along);
  const from = numberAt(chunks.from, k);
  const t = Math.min(Math.max((along - from) / (numberAt(chunks.to, k) - from), 0), 1);
  const [lonA, latA] = [numberAt(chunks.lonA, k), numberAt(chunks.latA, k)];
  return [
    lonA + t * (numberAt(chunks.lonB, k) - lonA),
    latA + t * (numberAt(chunks.latB, k) - latA),
  ];
}

/** The own piece that holds a place, by halving. */
export function pieceAt(chunks: Chunks, { first, end }: OwnPieces, along: number): number {
  let [low, high] = [first, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(chunks.to, middle) < along) low = middle + 1;
    else high = middle;
  }
  return low;
}
