import type { Path, Xy } from "./path";
import type { Place } from "./places";
import type { Random } from "./random";

/** How to come from metres along and across to a point: a place's own axis, or its bent streets. */
export type Frame = Place["at"];

/** A rounded, irregular closed ring: an ellipse whose radius swings by up to `swing` of itself. */
export function blob(
  frame: Frame,
  middle: readonly [along: number, across: number],
  radii: readonly [along: number, across: number],
  random: Random,
  shape: { readonly vertices: number; readonly swing: number },
): Path {
  const waves = [2, 3, 4, 5].map((turns) => ({
    turns,
    size: (shape.swing * random.between(0.4, 1)) / (turns - 1),
    start: random.between(0, 6.28),
  }));
  return closed(shape.vertices, (angle) => {
    const swing = waves.reduce(
      (sum, { turns, size, start }) => sum + size * Math.sin(turns * angle + start),
      1,
    );
    return frame(
      middle[0] + radii[0] * swing * Math.cos(angle),
      middle[1] + radii[1] * swing * Math.sin(angle),
    );
  });
}

/** A block between streets with rounded corners; `full` is the part of each side that it keeps. */
export function block(
  frame: Frame,
  middle: readonly [along: number, across: number],
  halves: readonly [along: number, across: number],
  random: Random,
): Path {
  const lean = random.between(-0.12, 0.12);
  const corners = [1, 2, 3, 4].map(() => random.between(0.84, 1));
  return closed(20, (angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const corner = corners[Math.min(3, Math.floor((angle / 6.2832) * 4))] ?? 1;
    // A superellipse of the fourth power: nearly a rectangle, without sharp corners.
    const reach = corner / Math.sqrt(Math.sqrt(cos ** 4 + sin ** 4));
    const across = halves[1] * reach * sin;
    return frame(middle[0] + halves[0] * reach * cos + lean * across, middle[1] + across);
  });
}

function closed(vertices: number, at: (angle: number) => Xy): Path {
  const ring = Array.from({ length: vertices }, (_, i) => at((6.283185307 * i) / vertices));
  const first = ring[0];
  return first ? [...ring, first] : ring;
}
