import { geodesicLength } from "./length";
import { numberAt } from "./number-at";
import type { LineShape } from "./shape";

/** Metres along a line, its parts laid end to end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What remains of a line without some stretches (in order, apart): a part for each remaining piece,
 * no parts when nothing remains.
 */
export function lineWithout(line: LineShape, taken: readonly Stretch[]): LineShape {
  const rest: Rest = { coords: [], partEnds: [], piece: [] };
  let walked = 0;
  let first = 0;
  for (const end of line.partEnds) {
    for (let i = first; i + 1 < end; i++)
      walked += keepOfSegment(rest, line.coords, i, walked, taken);
    finishPiece(rest);
    first = end;
  }
  return {
    kind: "line",
    coords: Float64Array.from(rest.coords),
    partEnds: Uint32Array.from(rest.partEnds),
  };
}

interface Rest {
  readonly coords: number[];
  readonly partEnds: number[];
  /** The part being drawn. */
  piece: number[];
}

/** Draws on with what is kept of one segment; returns its length. */
function keepOfSegment(
  rest: Rest,
  coords: Float64Array,
  i: number,
  walked: number,
  taken: readonly Stretch[],
): number {
  const [lonA, latA] = [numberAt(coords, 2 * i), numberAt(coords, 2 * i + 1)];
  const [lonB, latB] = [numberAt(coords, 2 * i + 2), numberAt(coords, 2 * i + 3)];
  const length = geodesicLength(lonA, latA, lonB, latB);
  const end = walked + length;
  const along = (place: number): [number, number] => {
    const t = (place - walked) / length;
    return [lonA + t * (lonB - lonA), latA + t * (latB - latA)];
  };
  for (const { from, to } of gapsBetween(taken, walked, end)) {
    if (from > walked) finishPiece(rest);
    if (rest.piece.length === 0) rest.piece.push(...along(from));
    rest.piece.push(...(to < end ? along(to) : [lonB, latB]));
    if (to < end) finishPiece(rest);
  }
  if (gapsBetween(taken, walked, end).length === 0) finishPiece(rest);
  return length;
}

function finishPiece(rest: Rest): void {
  if (rest.piece.length >= 4) {
    rest.coords.push(...rest.piece);
    rest.partEnds.push(rest.coords.length / 2);
  }
  rest.piece = [];
}

/** What the taken stretches leave between two distances. */
export function gapsBetween(taken: readonly Stretch[], from: number, to: number): Stretch[] {
  const gaps: Stretch[] = [];
  let start = from;
  for (const stretch of taken) {
    if (stretch.to <= start) continue;
    if (stretch.from >= to) break;
    if (stretch.from > start) gaps.push({ from: start, to: stretch.from });
    start = stretch.to;
  }
  if (start < to) gaps.push({ from: start, to });
  return gaps;
}
