import { checkPosition } from "./ellipsoid";
import { geodesicLength } from "./length";
import { numberAt } from "./number-at";
import type { LineShape } from "./shape";

/**
 * Lines as short straight pieces in flat arrays. `from` and `to` are metres along the line, its parts laid end to end.
 * A piece whose `line` is -1 has been taken out.
 */
export interface Chunks {
  count: number;
  lonA: Float64Array;
  latA: Float64Array;
  lonB: Float64Array;
  latB: Float64Array;
  from: Float64Array;
  to: Float64Array;
  line: Int32Array;
  /** Where the line's part begins (1) or ends (2) with this piece: nothing lies beside it beyond that end. */
  ends: Int32Array;
}

/** The pieces of one line, in order along it: `first` to before `end`. */
export interface OwnPieces {
  readonly first: number;
  readonly end: number;
}

export const partBegins = 1;
export const partEnds = 2;

export function noChunks(room: number): Chunks {
  return {
    count: 0,
    lonA: new Float64Array(room),
    latA: new Float64Array(room),
    lonB: new Float64Array(room),
    latB: new Float64Array(room),
    from: new Float64Array(room),
    to: new Float64Array(room),
    line: new Int32Array(room),
    ends: new Int32Array(room),
  };
}

/**
 * Appends a line in pieces of at most `longest` metres; returns its length.
 * @throws RangeError when a coordinate is outside ±180 / ±90 or not a number.
 */
export function appendLine(chunks: Chunks, line: LineShape, id: number, longest: number): number {
  let walked = 0;
  let first = 0;
  for (const end of line.partEnds) {
    const begin = chunks.count;
    for (let i = first; i + 1 < end; i++) {
      walked = appendSegment(chunks, line.coords, i, { id, longest, walked });
    }
    if (chunks.count > begin) {
      chunks.ends[begin] = (chunks.ends[begin] ?? 0) | partBegins;
      chunks.ends[chunks.count - 1] = (chunks.ends[chunks.count - 1] ?? 0) | partEnds;
    }
    first = end;
  }
  return walked;
}

interface Walk {
  readonly id: number;
  readonly longest: number;
  readonly walked: number;
}

function appendSegment(
  chunks: Chunks,
  coords: Float64Array,
  i: number,
  { id, longest, walked }: Walk,
): number {
  const lonA = numberAt(coords, 2 * i);
  const latA = numberAt(coords, 2 * i + 1);
  const latB = numberAt(coords, 2 * i + 3);
  checkPosition(lonA, latA);
  checkPosition(numberAt(coords, 2 * i + 2), latB);
  const length = geodesicLength(lonA, latA, numberAt(coords, 2 * i + 2), latB);
  if (length === 0) return walked;
  const lonB = unwrapped(lonA, numberAt(coords, 2 * i + 2));
  const pieces = Math.ceil(length / longest);
  for (let k = 0; k < pieces; k++) {
    const [t0, t1] = [k / pieces, (k + 1) / pieces];
    pushChunk(chunks, {
      lonA: lonA + t0 * (lonB - lonA),
      latA: latA + t0 * (latB - latA),
      lonB: lonA + t1 * (lonB - lonA),
      latB: latA + t1 * (latB - latA),
      from: walked + t0 * length,
      to: walked + t1 * length,
      line: id,
      ends: 0,
    });
  }
  return walked + length;
}

/** The short way round: past ±180 where a segment crosses that meridian. */
function unwrapped(lonA: number, lonB: number): number {
  if (Math.abs(lonB - lonA) <= 180) return lonB;
  return lonB > lonA ? lonB - 360 : lonB + 360;
}

export type Chunk = { readonly [K in Exclude<keyof Chunks, "count">]: number };

export function chunkAt(chunks: Chunks, k: number): Chunk {
  return {
    lonA: numberAt(chunks.lonA, k),
    latA: numberAt(chunks.latA, k),
    lonB: numberAt(chunks.lonB, k),
    latB: numberAt(chunks.latB, k),
    from: numberAt(chunks.from, k),
    to: numberAt(chunks.to, k),
    line: chunks.line[k] ?? -1,
    ends: chunks.ends[k] ?? 0,
  };
}

/** Appends a piece, doubling the room when it is full; returns its number. */
export function pushChunk(chunks: Chunks, chunk: Chunk): number {
  const k = chunks.count;
  if (k === chunks.line.length) grow(chunks);
  setChunk(chunks, k, chunk);
  chunks.count = k + 1;
  return k;
}

export function setChunk(chunks: Chunks, k: number, chunk: Chunk): void {
  chunks.lonA[k] = chunk.lonA;
  chunks.latA[k] = chunk.latA;
  chunks.lonB[k] = chunk.lonB;
  chunks.latB[k] = chunk.latB;
  chunks.from[k] = chunk.from;
  chunks.to[k] = chunk.to;
  chunks.line[k] = chunk.line;
  chunks.ends[k] = chunk.ends;
}

function grow(chunks: Chunks): void {
  const larger = noChunks(2 * chunks.line.length + 16);
  larger.lonA.set(chunks.lonA);
  larger.latA.set(chunks.latA);
  larger.lonB.set(chunks.lonB);
  larger.latB.set(chunks.latB);
  larger.from.set(chunks.from);
  larger.to.set(chunks.to);
  larger.line.set(chunks.line);
  larger.ends.set(chunks.ends);
  Object.assign(chunks, larger, { count: chunks.count });
}

/** The part of a piece between two distances along its line. */
export function chunkBetween(chunk: Chunk, from: number, to: number): Chunk {
  const length = chunk.to - chunk.from;
  const t0 = (from - chunk.from) / length;
  const t1 = (to - chunk.from) / length;
  return {
    ...chunk,
    lonA: chunk.lonA + t0 * (chunk.lonB - chunk.lonA),
    latA: chunk.latA + t0 * (chunk.latB - chunk.latA),
    lonB: chunk.lonA + t1 * (chunk.lonB - chunk.lonA),
    latB: chunk.latA + t1 * (chunk.latB - chunk.latA),
    from,
    to,
    ends:
      (t0 > 0 ? partBegins : chunk.ends & partBegins) | (t1 < 1 ? partEnds : chunk.ends & partEnds),
  };
}
