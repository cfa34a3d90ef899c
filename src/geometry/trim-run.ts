import type { ChunkGrid } from "./chunk-grid";
import { type Chunks, type OwnPieces, partBegins, partEnds } from "./chunks";
import { type DistanceAt, pieceAt } from "./distance-to-line";
import { integerAt, numberAt } from "./number-at";

export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Tangent of the angle (6°) at which two lines part; jitter of the vertices turns them less. */
const parting = 0.1;

/**
 * Puts the ends of a stretch where the lines really part or end. Where they diverge, the band holds on for up to
 * 50 m beyond the fork: walk back to where they are nearest (of a crossing nothing is left). Where the own line
 * begins or ends within the tolerance of the stretch's end, it runs to that end.
 */
export function trimmedRun(
  grid: ChunkGrid,
  own: OwnPieces,
  run: Ends & { readonly foldsAtStart: boolean },
  tolerance: number,
  distanceAt: DistanceAt,
): Ends {
  const { chunks } = grid;
  const begin = partBegin(chunks, own, run.from);
  const end = partEnd(chunks, own, run.to);
  const from = run.foldsAtStart ? run.from : settle(run.from, begin, run.to, tolerance, distanceAt);
  return { from, to: settle(run.to, end, from, tolerance, distanceAt) };
}

/** One end of a stretch: `limit` is where the own part ends on that side, `other` the stretch's other end. */
function settle(
  place: number,
  limit: number,
  other: number,
  tolerance: number,
  distanceAt: DistanceAt,
): number {
  if (distanceAt(place) >= 0.9 * tolerance) return walkBack(place, other, tolerance, distanceAt);
  const isNearEnd = Math.abs(place - limit) <= tolerance && distanceAt(limit) <= 2 * tolerance;
  return isNearEnd ? limit : place;
}

/** In steps of a fifth of the tolerance for as long as the lines come nearer at more than the parting angle. */
function walkBack(place: number, other: number, tolerance: number, distanceAt: DistanceAt): number {
  const step = Math.sign(other - place) * 0.2 * tolerance;
  let here = place;
  let distance = distanceAt(place);
  while (Math.abs(other - here) > Math.abs(step)) {
    const nearer = distanceAt(here + step);
    if (distance - nearer < parting * Math.abs(step)) return here;
    here += step;
    distance = nearer;
  }
  return other;
}

function partBegin(chunks: Chunks, own: OwnPieces, along: number): number {
  let k = pieceAt(chunks, own, along);
  while (k > own.first && (integerAt(chunks.ends, k) & partBegins) === 0) k--;
  return numberAt(chunks.from, k);
}

function partEnd(chunks: Chunks, own: OwnPieces, along: number): number {
  let k = pieceAt(chunks, own, along);
  while (k < own.end - 1 && (integerAt(chunks.ends, k) & partEnds) === 0) k++;
  return numberAt(chunks.to, k);
}
