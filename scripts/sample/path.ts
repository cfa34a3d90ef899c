import { nth } from "./random";

/** Metres on the plane of the sample. */
export type Xy = readonly [x: number, y: number];
export type Path = readonly Xy[];

export interface Station {
  readonly at: Xy;
  /** Unit vector in the direction of the path. */
  readonly along: Xy;
}

export function distance(a: Xy, b: Xy): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  return Math.sqrt(dx * dx + dy * dy);
}

export function pathLength(path: Path): number {
  let sum = 0;
  for (let i = 1; i < path.length; i += 1) sum += distance(nth(path, i - 1), nth(path, i));
  return sum;
}

/** Where one stands after `metres` along the path; before its start and after its end one goes straight on. */
export function stationAt(path: Path, metres: number): Station {
  let left = metres;
  for (let i = 1; i < path.length; i += 1) {
    const a = nth(path, i - 1);
    const b = nth(path, i);
    const step = distance(a, b);
    if (left <= step || i === path.length - 1) {
      const along: Xy = [(b[0] - a[0]) / step, (b[1] - a[1]) / step];
      return { at: [a[0] + along[0] * left, a[1] + along[1] * left], along };
    }
    left -= step;
  }
  throw new RangeError("a path needs two points");
}

/** The path again with a vertex every `step` metres or a little less, from one station to another. */
export function evenly(path: Path, step: number, from = 0, to = pathLength(path)): Xy[] {
  const pieces = Math.max(1, Math.ceil((to - from) / step));
  return Array.from(
    { length: pieces + 1 },
    (_, i) => stationAt(path, from + ((to - from) * i) / pieces).at,
  );
}

/** The path moved aside, left of its direction for a positive distance, which may change along the way. */
export function beside(path: Path, step: number, aside: (metres: number) => number): Xy[] {
  const whole = pathLength(path);
  const pieces = Math.max(2, Math.ceil(whole / step));
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const metres = (whole * i) / pieces;
    return offSide(path, metres, aside(metres), step);
  });
}

/** A point beside a station; looking that far back and ahead keeps offsets smooth round the path's corners. */
export function offSide(path: Path, metres: number, aside: number, look: number): Xy {
  const back = stationAt(path, metres - look).at;
  const ahead = stationAt(path, metres + look).at;
  const { at } = stationAt(path, metres);
  const off = aside / Math.max(distance(back, ahead), 1);
  return [at[0] - (ahead[1] - back[1]) * off, at[1] + (ahead[0] - back[0]) * off];
}

/** Corners cut off, Chaikin's way; each round doubles the vertices. The ends stay. */
export function rounder(path: Path, rounds: number): Path {
  let smooth = path;
  for (let round = 0; round < rounds; round += 1) smooth = cutCorners(smooth);
  return smooth;
}

function cutCorners(path: Path): Path {
  const cut: Xy[] = [nth(path, 0)];
  for (let i = 1; i < path.length; i += 1) {
    const a = nth(path, i - 1);
    const b = nth(path, i);
    cut.push(between(a, b, 0.25), between(a, b, 0.75));
  }
  cut.push(nth(path, path.length - 1));
  return cut;
}

export function between(a: Xy, b: Xy, part: number): Xy {
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}

/** The station of a path that is nearest to a point, and how far that is. */
export function nearest(
  path: Path,
  point: Xy,
): { readonly metres: number; readonly apart: number } {
  let best = { metres: 0, apart: Number.POSITIVE_INFINITY };
  let walked = 0;
  for (let i = 1; i < path.length; i += 1) {
    const a = nth(path, i - 1);
    const b = nth(path, i);
    const step = distance(a, b);
    const part = clamp(dot(a, b, point) / (step * step), 0, 1);
    const apart = distance(between(a, b, part), point);
    if (apart < best.apart) best = { metres: walked + part * step, apart };
    walked += step;
  }
  return best;
}

function dot(a: Xy, b: Xy, point: Xy): number {
  return (point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1]);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
