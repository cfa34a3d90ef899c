import {
  clamp,
  distance,
  evenly,
  nearest,
  type Path,
  pathLength,
  rounder,
  stationAt,
  type Xy,
} from "./path";
import { randomOf } from "./random";
import type { Reference, Town } from "./reference";

/** Nearer than this the drawn river runs through the place; up to the second its course is borrowed. */
const throughPlace = 1_600;
const besidePlace = 3_600;

/** The water that a place lies on, `reach` metres up and down: a real river where one is drawn, else a made-up brook. */
export function streamThrough(town: Town, at: Xy, reach: number, reference: Reference): Path {
  return riverThrough(at, reach, reference) ?? brookThrough(town, at, reach, reference);
}

function riverThrough(at: Xy, reach: number, reference: Reference): Path | undefined {
  for (const river of reference.rivers.values()) {
    const { metres, apart } = nearest(river, at);
    if (apart > besidePlace) continue;
    const from = clamp(metres - reach, 0, pathLength(river));
    const to = clamp(metres + reach, 0, pathLength(river));
    if (to - from < reach) continue;
    const course = evenly(rounder(evenly(river, 400, from, to), 3), 60);
    if (apart <= throughPlace) return course;
    const { at: bank } = stationAt(river, metres);
    return course.map(([x, y]): Xy => [x + (at[0] - bank[0]) * 0.94, y + (at[1] - bank[1]) * 0.94]);
  }
  return undefined;
}

/** Where no river is drawn a brook comes down the way to the next town, in bends. */
function brookThrough(town: Town, at: Xy, reach: number, reference: Reference): Path {
  const random = randomOf(`brook|${town.code}`);
  const [dx, dy] = directionOf(at, nextTown(town, at, reference));
  const [wave, ripple] = [random.between(1500, 2300), random.between(520, 760)];
  const [first, second] = [random.between(0, 6.28), random.between(0, 6.28)];
  const bend = Math.min(reach * 0.09, 220);
  const pieces = Math.ceil((2 * reach) / 60);
  return Array.from({ length: pieces + 1 }, (_, i): Xy => {
    const s = -reach + (2 * reach * i) / pieces;
    const t =
      bend * Math.sin((s * 6.28) / wave + first) +
      bend * 0.2 * Math.sin((s * 6.28) / ripple + second);
    return [at[0] + dx * s - dy * t, at[1] + dy * s + dx * t];
  });
}

function nextTown(town: Town, at: Xy, reference: Reference): Xy {
  let next: { to: Xy; apart: number } = { to: [at[0] + 1, at[1]], apart: Number.POSITIVE_INFINITY };
  for (const other of reference.towns) {
    if (!other.at || other.code === town.code) continue;
    const apart = distance(at, other.at);
    if (apart > 2_000 && apart < next.apart) next = { to: other.at, apart };
  }
  return next.to;
}

export function directionOf(from: Xy, to: Xy): Xy {
  const length = distance(from, to);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}
