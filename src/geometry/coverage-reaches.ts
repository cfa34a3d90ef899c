import { positionsAlong } from "./coverage-along";
import { type Discs, layDiscs } from "./coverage-discs";
import { type Links, layLinks } from "./coverage-links";
import { type ConformalPlane, planeAbout } from "./coverage-plane";
import {
  checkPosition,
  meridianRadius,
  parallelRadius,
  radiansPerDegree,
  semiMajorAxis,
} from "./ellipsoid";
import { indexAt, numberAt } from "./number-at";
import type { Bbox, LineShape, PointShape } from "./shape";
import { type Metres, metres } from "./units";

/** What serves its surroundings, and how far. */
export interface Service {
  readonly points?: readonly PointShape[] | undefined;
  readonly lines?: readonly LineShape[] | undefined;
  readonly radius: Metres;
}

/** Everything within a radius of points and lines: discs, and the links between those of a line. */
export interface Reaches {
  readonly plane: ConformalPlane;
  readonly discs: Discs;
  readonly links: Links;
}

/**
 * Where two lines run on one another, their sides would coincide, and rounding would decide what covers what.
 * With radii 2e-7 apart (0.1 mm of 500 m) they never do.
 */
const jitterOfLines = 2e-7;

/**
 * Reaches of a service, undefined when none comes near `box` (or there is nothing to reach out).
 * @throws RangeError for a radius that is not above 0 or too wide, and for coordinates that are not degrees.
 */
export function layReaches(service: Service, box: Bbox | undefined): Reaches | undefined {
  const { points = [], lines = [], radius } = service;
  if (!(radius > 0)) throw new RangeError(`a reach of ${radius} m; give a radius above 0`);
  const step = stepOf(radius);
  const isNear = box ? nearTo(box, radius + step + bendOf(box)) : () => true;
  const found: Found = { places: [], pairs: [] };
  for (const { coords } of points) addPoints(found, coords, isNear);
  for (const line of lines) addLine(found, line, step, isNear);
  if (found.places.length === 0) return undefined;
  const plane = planeAbout(leastOf(found.places, 0), leastOf(found.places, 1));
  const { discs, discOf } = layDiscs(plane, found.places, radius, jitterOf(service));
  const pairs = found.pairs.map(([a, b]) => [indexAt(discOf, a), indexAt(discOf, b)] as const);
  return { plane, discs, links: layLinks(discs, pairs) };
}

/** An origin that does not depend on the order of the places. */
function leastOf(places: readonly number[], start: 0 | 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = start; k < places.length; k += 2) least = Math.min(least, places[k] ?? Number.NaN);
  return least;
}

/** Relative range in which radii differ: none where there are no lines. */
export function jitterOf({ lines = [] }: Service): number {
  return lines.length === 0 ? 0 : jitterOfLines;
}

/** Metres between the discs of a line: no link so long that its geodesic bends, nor shorter than it need be. */
export function stepOf(radius: Metres): Metres {
  return metres(Math.min(Math.max(radius, 100), 500));
}

interface Found {
  readonly places: number[];
  /** Which places follow each other on a line. */
  readonly pairs: [number, number][];
}

type IsNear = (lon: number, lat: number) => boolean;

function addPoints({ places }: Found, coords: Float64Array, isNear: IsNear): void {
  for (let i = 0; i < coords.length; i += 2) {
    const [lon, lat] = [numberAt(coords, i), numberAt(coords, i + 1)];
    if (isNear(lon, lat)) places.push(lon, lat);
  }
}

function addLine(found: Found, { coords, partEnds }: LineShape, step: Metres, near: IsNear): void {
  let first = 0;
  for (const end of partEnds) {
    if (end > first) addPath(found, pathOf(coords, first, end, step), near);
    first = end;
  }
}

/** Positions of a part no more than a step from each other. */
function pathOf(coords: Float64Array, first: number, end: number, step: Metres): number[] {
  const path = [numberAt(coords, 2 * first), numberAt(coords, 2 * first + 1)];
  for (let i = first; i + 1 < end; i++) {
    const [a = 0, b = 0, c = 0, d = 0] = coords.subarray(2 * i, 2 * i + 4);
    const [, , ...onward] = positionsAlong([a, b, c, d], step);
    path.push(...onward);
  }
  return path;
}

/** A step further out than the radius nothing is lost: no link from there comes near. */
function addPath({ places, pairs }: Found, path: readonly number[], isNear: IsNear): void {
  let follows = false;
  for (let k = 0; k < path.length; k += 2) {
    const [lon, lat] = [path[k] ?? Number.NaN, path[k + 1] ?? Number.NaN];
    const near = isNear(lon, lat);
    const place = places.length / 2;
    if (near) places.push(lon, lat);
    if (near && follows) pairs.push([place - 1, place]);
    follows = near;
  }
}

/** Metres by which a geodesic edge may bend out of the box of its ends. */
function bendOf([west, south, east, north]: Bbox): number {
  const steepest = Math.min(Math.max(Math.abs(south), Math.abs(north)), 85) * radiansPerDegree;
  const across = semiMajorAxis * Math.hypot(east - west, north - south) * radiansPerDegree;
  return (across * across * Math.tan(steepest)) / (8 * semiMajorAxis);
}

/** Whether a position is within `reach` metres of the box, or not far beyond. */
function nearTo([west, south, east, north]: Bbox, reach: number): IsNear {
  const latReach = (reach * 1.01) / (meridianRadius(0) * radiansPerDegree);
  const steepest = Math.min(Math.max(Math.abs(south), Math.abs(north)) + latReach, 90);
  const lonReach = (reach * 1.01) / (parallelRadius(steepest) * radiansPerDegree);
  const [middle, half] = [(west + east) / 2, (east - west) / 2 + lonReach];
  return (lon, lat) => {
    checkPosition(lon, lat);
    const turned = Math.abs(lon - middle);
    const isBeside = Math.min(turned, 360 - turned) <= half;
    return isBeside && lat >= south - latReach && lat <= north + latReach;
  };
}
