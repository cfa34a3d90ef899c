import { clamp, nearest, type Path, pathLength, stationAt, type Xy } from "./path";
import { planeOf } from "./plane";
import { nth, randomOf } from "./random";
import type { Reference, Town } from "./reference";
import { type Seat, seats } from "./seats";
import { directionOf, streamThrough } from "./streams";

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
  const stream = streamThrough(town, at, reach, reference);
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

/** `列东街道` → `列东`, `青州镇` → `青州`. */
export function townName({ name }: Place): string {
  return name.replace(/(街道|畲族乡|镇|乡)$/, "");
}
