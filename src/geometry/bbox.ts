import { numberAt } from "./number-at";
import type { Bbox, Shape } from "./shape";

/** Smallest box in degrees that holds every vertex; undefined for a shape without vertices. */
export function bboxOf(shape: Shape): Bbox | undefined {
  return shape.coords.length < 2 ? undefined : boxOfRange(shape.coords, 0, shape.coords.length / 2);
}

/** Box of the vertices `first` to before `end`; turned inside out (Infinity first) when there are none. */
export function boxOfRange(coords: Float64Array, first: number, end: number): Bbox {
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
  return [west, south, east, north];
}

/** Smallest box that holds both; the second when there is no first yet. */
export function unionOf(a: Bbox | undefined, b: Bbox): Bbox {
  if (a === undefined) return b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Whether two boxes touch or overlap. */
export function boxesMeet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
