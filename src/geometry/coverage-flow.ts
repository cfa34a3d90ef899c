import type { Stretch } from "./coverage-crossings";
import type { Circle, HeightSeries } from "./coverage-plane";

/**
 * What a piece of outline contributes to the area on its left, −∫ height dx, by Green's theorem:
 * exact for the series, whose rest is (r)⁴ of the whole, 1e-16 for 500 m.
 */
export function flowAlongArc(
  { h0, h1, h2, h3 }: HeightSeries,
  { r }: Circle,
  from: number,
  to: number,
): number {
  const [s1, c1, s2, c2] = [Math.sin(from), Math.cos(from), Math.sin(to), Math.cos(to)];
  const turn = to - from;
  const sine1 = c1 - c2;
  const sine2 = (turn - s2 * c2 + s1 * c1) / 2;
  const sine3 = sine1 - (c1 ** 3 - c2 ** 3) / 3;
  const sine4 = (3 * sine2 - s2 ** 3 * c2 + s1 ** 3 * c1) / 4;
  return r * (h0 * sine1 + r * (h1 * sine2 + r * (h2 * sine3 + r * h3 * sine4)));
}

/** The same along `from` to `to` of a straight stretch; the series is about the height `y`. */
export function flowAlongStretch(
  { h0, h1, h2, h3 }: HeightSeries,
  y: number,
  [x1, y1, x2, y2]: Stretch,
  from: number,
  to: number,
): number {
  const [a, b] = [y1 - y + from * (y2 - y1), y1 - y + to * (y2 - y1)];
  const mean1 = (a + b) / 2;
  const mean2 = (a * a + a * b + b * b) / 3;
  const mean3 = ((a + b) * (a * a + b * b)) / 4;
  return (x1 - x2) * (to - from) * (h0 + h1 * mean1 + h2 * mean2 + h3 * mean3);
}

/**
 * Between a straight stretch of `from` to `to` of an edge and the edge's geodesic, which bends to the pole by
 * sinφ Δx (Δx² + Δy²) t (1 − t) / 2 at t. `h2` is −p² sinφ.
 */
export function flowOfBend(
  { h2 }: HeightSeries,
  [x1, y1, x2, y2]: Stretch,
  from: number,
  to: number,
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = (t: number) => t * t * (1 / 2 - t / 3);
  return (h2 * dx * (dx * dx + dy * dy) * (share(to) - share(from))) / 2;
}
