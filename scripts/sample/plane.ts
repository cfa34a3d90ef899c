import type { Path, Xy } from "./path";

/** The sample is drawn on one plane in metres round this point; it is for drawing only, never for figures. */
const origin = { lon: 117.5, lat: 26.3 };
const metresPerDegree = { lon: 99_860, lat: 110_785 };

export type LonLat = readonly [lon: number, lat: number];

export function planeOf([lon, lat]: LonLat): Xy {
  return [(lon - origin.lon) * metresPerDegree.lon, (lat - origin.lat) * metresPerDegree.lat];
}

/** Rounded to 1e-6 degrees (a decimetre), so that no last bit of an engine's arithmetic shows. */
export function lonLatOf([x, y]: Xy): LonLat {
  return [
    rounded(origin.lon + x / metresPerDegree.lon, 6),
    rounded(origin.lat + y / metresPerDegree.lat, 6),
  ];
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Metres on the ground within a few parts in ten thousand, as a surveyor would declare them. */
export function groundLength(path: Path): number {
  let sum = 0;
  let before: Xy | undefined;
  for (const here of path) {
    if (before) sum += apart(before, here);
    before = here;
  }
  return sum;
}

/** Square metres of a closed ring, as a surveyor would declare them. */
export function groundArea(ring: Path): number {
  let twice = 0;
  let before: Xy | undefined;
  for (const here of ring) {
    if (before) twice += before[0] * here[1] - here[0] * before[1];
    before = here;
  }
  const [, y] = ring[0] ?? [0, 0];
  return (Math.abs(twice) / 2) * widening(y);
}

function apart(a: Xy, b: Xy): number {
  const dx = (b[0] - a[0]) * widening((a[1] + b[1]) / 2);
  const dy = b[1] - a[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** A degree of longitude is 0.86 % shorter a degree of latitude further north. */
function widening(y: number): number {
  return 1 - (0.0086 * y) / metresPerDegree.lat;
}
