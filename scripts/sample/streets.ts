import type { Path, Xy } from "./path";
import type { Place } from "./places";
import { nth, type Random, randomOf } from "./random";

/** A stretch of street: down the valley, across it, or up to the houses. */
export interface Street {
  readonly path: Path;
  readonly runs: "along" | "across";
}

/** The street plan of a place: long streets down the valley, shorter ones across, none of them quite straight. */
export function streetsOf(place: Place): Street[] {
  const random = randomOf(`streets|${place.town}`);
  const bent = bending(place, random);
  const rows = steps(
    random,
    -place.halfWidth * 0.88,
    place.halfWidth * 0.88,
    place.urban ? 210 : 150,
  );
  const columns = steps(
    random,
    -place.halfLength * 0.94,
    place.halfLength * 0.94,
    place.urban ? 300 : 230,
  );
  return [
    ...longStreets(place, random, bent, rows, columns),
    ...crossStreets(place, random, bent, rows, columns),
  ];
}

type Bent = (along: number, across: number) => Xy;

/** Nobody laid these streets out with a ruler: the grid gives way by some metres, the same for all neighbours. */
export function bending(place: Place, random: Random): Bent {
  const [first, second] = [random.between(0, 6.28), random.between(0, 6.28)];
  const give = place.urban ? 32 : 20;
  return (along, across) =>
    place.at(
      along + give * Math.sin(across / 210 + first),
      across + give * Math.sin(along / 330 + second) + give * 0.4 * Math.sin(along / 120 + first),
    );
}

function steps(random: Random, from: number, to: number, step: number): number[] {
  const stops = [from];
  let here = from;
  while (here < to - step * 0.7) {
    here += step * random.between(0.75, 1.3);
    stops.push(Math.min(here, to));
  }
  return stops;
}

/** Half the length of the built-up ellipse at that distance from the axis. */
function halfSpan(place: Place, across: number): number {
  const part = across / (place.halfWidth * 1.02);
  return place.halfLength * Math.sqrt(Math.max(0, 1 - part * part));
}

function longStreets(
  place: Place,
  random: Random,
  bent: Bent,
  rows: readonly number[],
  columns: readonly number[],
) {
  const streets: Street[] = [];
  for (const across of rows) {
    const inside = columns.filter((along) => Math.abs(along) <= halfSpan(place, across));
    let first = 0;
    while (first < inside.length - 1) {
      const last = Math.min(inside.length - 1, first + random.whole(1, place.urban ? 4 : 3));
      const path = drawn(nth(inside, first), nth(inside, last), (along) => bent(along, across));
      if (random.chance(0.9)) streets.push({ path, runs: "along" });
      first = last;
    }
  }
  return streets;
}

function crossStreets(
  place: Place,
  random: Random,
  bent: Bent,
  rows: readonly number[],
  columns: readonly number[],
) {
  const streets: Street[] = [];
  for (const along of columns) {
    const inside = rows.filter((across) => Math.abs(along) <= halfSpan(place, across));
    let first = 0;
    while (first < inside.length - 1) {
      const last = Math.min(inside.length - 1, first + random.whole(1, 3));
      const path = drawn(nth(inside, first), nth(inside, last), (across) => bent(along, across));
      if (random.chance(0.82)) streets.push({ path, runs: "across" });
      first = last;
    }
  }
  return streets;
}

function drawn(from: number, to: number, at: (here: number) => Xy): Path {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / 70));
  return Array.from({ length: pieces + 1 }, (_, i) => at(from + ((to - from) * i) / pieces));
}
