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
import { planeOf } from "./plane";
import { nth, randomOf } from "./random";
import type { Reference, Town } from "./reference";

/** A town or county seat as a stretch of valley: everything in it is drawn along its axis and its stream. */
export interface Place {
  /** Nine-digit code of the township or subdistrict in the middle. */
  readonly town: string;
  /** All townships and subdistricts that it stands for. */
  readonly towns: readonly string[];
  readonly name: string;
  readonly county: string;
  readonly countyName: string;
  /** County seats and the parts of the city; the rest are townships. */
  readonly urban: boolean;
  readonly halfLength: number;
  readonly halfWidth: number;
  readonly stream: Path;
  /** A point `along` metres down the valley from the middle and `across` metres to the left of it. */
  at(along: number, across: number): Xy;
}

interface Seat {
  readonly town: string;
  readonly also?: readonly string[];
  /** About a kilometre good, and only where the open points have none. */
  readonly near?: readonly [lon: number, lat: number];
  readonly halfLength: number;
  readonly halfWidth: number;
}

const seats: readonly Seat[] = [
  {
    town: "350404001",
    also: ["350404002", "350404003"],
    near: [117.636, 26.27],
    halfLength: 3300,
    halfWidth: 950,
  },
  {
    town: "350404004",
    also: ["350404005", "350404006"],
    near: [117.6055, 26.2345],
    halfLength: 2100,
    halfWidth: 850,
  },
  {
    town: "350405001",
    also: ["350405002"],
    near: [117.794, 26.386],
    halfLength: 3900,
    halfWidth: 1050,
  },
  {
    town: "350481002",
    also: ["350481001", "350481003", "350481004"],
    near: [117.364, 25.974],
    halfLength: 3900,
    halfWidth: 1100,
  },
  { town: "350426100", near: [118.188, 26.172], halfLength: 2700, halfWidth: 800 },
  { town: "350430100", near: [116.838, 26.832], halfLength: 2300, halfWidth: 750 },
  { town: "350421100", halfLength: 2200, halfWidth: 700 },
  { town: "350423100", halfLength: 2300, halfWidth: 700 },
  { town: "350424100", also: ["350424110"], halfLength: 2700, halfWidth: 900 },
  { town: "350425100", halfLength: 2700, halfWidth: 800 },
  { town: "350428100", also: ["350428105"], halfLength: 2600, halfWidth: 800 },
  { town: "350429100", halfLength: 2400, halfWidth: 750 },
];

/** Nearer than this the drawn river runs through the place; up to the second its course is borrowed. */
const throughPlace = 1_600;
const besidePlace = 3_600;

/** County seats first, then the townships in order of code. */
export function placesOf(reference: Reference): Place[] {
  const urban = seats.map((seat) => seatOf(seat, reference));
  const rural = reference.towns.flatMap((town) => {
    const apart = seats.some((seat) => seat.town === town.code || seat.also?.includes(town.code));
    return town.at && !apart ? [townshipOf(town, town.at, reference)] : [];
  });
  return [...urban, ...rural];
}

function seatOf(seat: Seat, reference: Reference): Place {
  const town = reference.towns.find(({ code }) => code === seat.town);
  const at = seat.near ? planeOf(seat.near) : town?.at;
  if (!town || !at) throw new Error(`the towns layer has no point for the seat ${seat.town}`);
  const size = { halfLength: seat.halfLength, halfWidth: seat.halfWidth, urban: true };
  return placeOf(town, at, [seat.town, ...(seat.also ?? [])], size, reference);
}

function townshipOf(town: Town, at: Xy, reference: Reference): Place {
  const random = randomOf(`place|${town.code}`);
  const halfLength = random.between(700, 1250);
  const size = { halfLength, halfWidth: halfLength * random.between(0.3, 0.42), urban: false };
  return placeOf(town, at, [town.code], size, reference);
}

type Size = Pick<Place, "halfLength" | "halfWidth" | "urban">;

function placeOf(
  town: Town,
  at: Xy,
  towns: readonly string[],
  size: Size,
  reference: Reference,
): Place {
  const county = reference.counties.find(({ code }) => code === town.county);
  if (!county) throw new Error(`no county ${town.county} for ${town.name}`);
  const reach = size.halfLength * 1.9;
  const stream = riverThrough(at, reach, reference) ?? brookThrough(town, at, reach, reference);
  const { metres, apart } = nearest(stream, at);
  const bank = stationAt(stream, metres).at;
  // The middle stands on the town's side of the stream, within reach of its bank.
  const part = apart === 0 ? 0 : Math.min(1, (size.halfWidth * 0.3) / apart);
  const middle: Xy = [bank[0] + (at[0] - bank[0]) * part, bank[1] + (at[1] - bank[1]) * part];
  const frame = frameOf(stream, metres, middle, size);
  const { code, name, county: countyCode } = town;
  return {
    town: code,
    towns,
    name,
    county: countyCode,
    countyName: county.name,
    ...size,
    stream,
    at: frame,
  };
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
  const bend = reach * 0.09;
  const pieces = Math.ceil((2 * reach) / 60);
  return Array.from({ length: pieces + 1 }, (_, i): Xy => {
    const s = -reach + (2 * reach * i) / pieces;
    const t =
      bend * Math.sin((s * 6.28) / wave + first) +
      bend * 0.3 * Math.sin((s * 6.28) / ripple + second);
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

function directionOf(from: Xy, to: Xy): Xy {
  const length = distance(from, to);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** The axis of the place: a parabola through the middle that leans the way the stream bends, and cannot fold. */
function frameOf(stream: Path, metres: number, middle: Xy, size: Size): Place["at"] {
  const whole = pathLength(stream);
  const up = stationAt(stream, clamp(metres - size.halfLength, 0, whole)).at;
  const down = stationAt(stream, clamp(metres + size.halfLength, 0, whole)).at;
  const bank = stationAt(stream, metres).at;
  const [dx, dy] = directionOf(up, down);
  const sag = -((up[0] + down[0]) / 2 - bank[0]) * dy + ((up[1] + down[1]) / 2 - bank[1]) * dx;
  const bend = clamp(
    sag / (size.halfLength * size.halfLength),
    -0.3 / size.halfLength,
    0.3 / size.halfLength,
  );
  return (along, across) => {
    const aside = across + bend * along * along;
    return [middle[0] + dx * along - dy * aside, middle[1] + dy * along + dx * aside];
  };
}

/** The place that stands for a township, whatever its size. */
export function placeFor(places: readonly Place[], town: string): Place | undefined {
  return places.find(({ towns }) => towns.includes(town));
}

export function urbanPlaces(places: readonly Place[]): Place[] {
  return places.filter(({ urban }) => urban);
}

/** The urban places of 三元, 沙县 and 永安. */
export function clusterPlaces(places: readonly Place[]): Place[] {
  return urbanPlaces(places).filter(({ county }) =>
    ["350404", "350405", "350481"].includes(county),
  );
}

export function ruralPlaces(places: readonly Place[]): Place[] {
  return places.filter(({ urban }) => !urban);
}

export function placeNamed(places: readonly Place[], name: string): Place {
  return nth(
    places.filter((place) => place.name === name),
    0,
  );
}
