import { type Chunk, partBegins, partEnds } from "./chunks";
import { meridianRadius, parallelRadius, radiansPerDegree } from "./ellipsoid";

/** Metres per degree east and north at a place: the plane in which two pieces are compared. */
export interface LocalPlane {
  readonly east: number;
  readonly north: number;
}

export function planeAt(latitude: number): LocalPlane {
  return {
    east: radiansPerDegree * parallelRadius(latitude),
    north: radiansPerDegree * meridianRadius(latitude),
  };
}

/** A stretch of piece b beside piece a: metres along both lines, at the start and end of the stretch. */
export interface Beside {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** 20°, and more for pieces so short that the jitter of a band turns them: sin 64° at most. */
const sineOfAngle = Math.sin(20 * radiansPerDegree);
const greatestSine = 0.9;

/**
 * The stretch of piece `b` that lies within `tolerance` metres of piece `a` and runs its way or against it.
 * Round at a's ends where a goes on, square where it ends: what goes on beyond is not beside it.
 * @param apart metres along the line that two places of one line must be apart, 0 for two lines
 */
export function stretchBeside(
  b: Chunk,
  a: Chunk,
  tolerance: number,
  plane: LocalPlane,
  apart: number,
): Beside | undefined {
  const bx = (b.lonB - b.lonA) * plane.east;
  const by = (b.latB - b.latA) * plane.north;
  const length = Math.hypot(bx, by);
  const ax = (a.lonB - a.lonA) * plane.east;
  const ay = (a.latB - a.latA) * plane.north;
  const other = Math.hypot(ax, ay);
  if (length === 0 || other === 0) return undefined;
  const cosine = (ax * bx + ay * by) / (length * other);
  const sine = (bx * ay - by * ax) / (length * other);
  const noise = (1.6 * tolerance) / Math.min(length, other);
  if (Math.abs(sine) > Math.min(sineOfAngle + noise, greatestSine)) return undefined;
  // The start of a as metres along b and to its left.
  const dx = (a.lonA - b.lonA) * plane.east;
  const dy = (a.latA - b.latA) * plane.north;
  const x = (dx * bx + dy * by) / length;
  const y = (bx * dy - by * dx) / length;
  const [low, high] = within({ x, y, cosine, sine, other, tolerance, ends: a.ends });
  // Position on a of the place t on b: w0 + t cosine; both grow apart along one line by 1 - cosine.
  const w0 = -x * cosine - y * sine;
  const separation = apart - (b.from - a.from - w0);
  const [from, to] = farEnough(
    Math.max(low, 0),
    Math.min(high, length),
    separation,
    1 - cosine,
    apart,
  );
  if (!(to > from)) return undefined;
  const scale = (b.to - b.from) / length;
  const along = (t: number) => a.from + Math.min(Math.max(w0 + t * cosine, 0), other);
  return {
    from: b.from + from * scale,
    to: b.from + to * scale,
    otherFrom: along(from),
    otherTo: along(to),
  };
}

interface Band {
  readonly x: number;
  readonly y: number;
  readonly cosine: number;
  readonly sine: number;
  readonly other: number;
  readonly tolerance: number;
  readonly ends: number;
}

/** Metres along b between which it is within the band of a: its strip and the discs at ends where a goes on. */
function within({ x, y, cosine, sine, other, tolerance, ends }: Band): [number, number] {
  let [low, high] = between(-tolerance, tolerance, y * cosine - x * sine, sine);
  const [square0, square1] = between(0, other, -x * cosine - y * sine, cosine);
  low = Math.max(low, square0);
  high = Math.min(high, square1);
  if (low > high) [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const roundOff = (cx: number, cy: number, side: number) => {
    const half = Math.sqrt(tolerance * tolerance - cy * cy);
    if (Number.isNaN(half)) return;
    // Only the half of the disc that lies beyond the end of a.
    const edge = cx + (cy * sine) / cosine;
    const beyondIsAfter = side * cosine > 0;
    const from = beyondIsAfter ? Math.max(cx - half, edge) : cx - half;
    const to = beyondIsAfter ? cx + half : Math.min(cx + half, edge);
    if (from > to) return;
    low = Math.min(low, from);
    high = Math.max(high, to);
  };
  if ((ends & partBegins) === 0) roundOff(x, y, -1);
  if ((ends & partEnds) === 0) roundOff(x + other * cosine, y + other * sine, 1);
  return [low, high];
}

/** Where base + t·rate lies between two values. */
function between(least: number, most: number, base: number, rate: number): [number, number] {
  if (Math.abs(rate) < 1e-12) {
    return base >= least && base <= most
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }
  const [s, t] = [(least - base) / rate, (most - base) / rate];
  return s < t ? [s, t] : [t, s];
}

/** Keeps the part where t·rate ≥ separation; all of it for two different lines (apart 0). */
function farEnough(
  low: number,
  high: number,
  separation: number,
  rate: number,
  apart: number,
): [number, number] {
  if (apart === 0) return [low, high];
  if (rate < 1e-6) return separation <= 0 ? [low, high] : [1, 0];
  return [Math.max(low, separation / rate), high];
}
