import { geodesicBulge, isLongEdge, signedRingArea } from "./area";
import { boxOfRange } from "./bbox";
import { areaHeight, checkPosition, radiansPerDegree } from "./ellipsoid";
import { indexAt, numberAt } from "./number-at";
import type { Bbox, PolygonShape } from "./shape";

/**
 * Edges of a polygon in the plane where ellipsoidal area is plain area: x degrees of longitude,
 * y the area height in m² a degree. Western end first; edges along a meridian bound no strip and are left out.
 */
export interface PlaneEdges {
  readonly count: number;
  readonly west: Float64Array;
  readonly westHeight: Float64Array;
  readonly east: Float64Array;
  readonly eastHeight: Float64Array;
  /** Mean height of the geodesic over the straight edge, m² a degree. */
  readonly bulge: Float64Array;
  /** What crossing the edge northward adds to how often the polygon covers the place: 1 or -1. */
  readonly turn: Int32Array;
  /** West, lowest height, east, greatest height. */
  readonly box: Bbox;
  /** The same in degrees. */
  readonly bounds: Bbox;
}

/**
 * Edges of a polygon that is measured: geodesics, as `areaOf` has them.
 * @throws RangeError for coordinates that are not degrees, and for edges across the 180th meridian.
 */
export function planeEdgesOf(polygon: PolygonShape): PlaneEdges {
  return edgesOf(polygon, geodesicBulge);
}

/**
 * Edges of a district to cut by: those of over 7 km run straight in degrees, as they are drawn and as lines
 * are cut by them (a district along two parallels must not bend north); shorter ones like `planeEdgesOf`.
 * @throws RangeError as `planeEdgesOf`.
 */
export function planeBordersOf(polygon: PolygonShape): PlaneEdges {
  return edgesOf(polygon, (lonA, latA, lonB, latB) =>
    isLongEdge(lonB - lonA, latB - latA) ? 0 : geodesicBulge(lonA, latA, lonB, latB),
  );
}

type BulgeOf = typeof geodesicBulge;

function edgesOf(polygon: PolygonShape, bulgeOf: BulgeOf): PlaneEdges {
  const { coords } = polygon;
  const room = coords.length / 2;
  const bounds = checkedBounds(coords);
  const plane = {
    count: 0,
    west: new Float64Array(room),
    westHeight: new Float64Array(room),
    east: new Float64Array(room),
    eastHeight: new Float64Array(room),
    bulge: new Float64Array(room),
    turn: new Int32Array(room),
    box: planeBoxOf(bounds),
    bounds,
    bulgeOf,
  };
  let ring = 0;
  for (const polygonEnd of polygon.polygonEnds) {
    const shell = ring;
    for (; ring < polygonEnd; ring++) addRing(plane, polygon, ring, ring === shell);
  }
  return plane;
}

type Growing = { -readonly [K in keyof PlaneEdges]: PlaneEdges[K] } & { bulgeOf: BulgeOf };

/** Shells are turned against the clock and holes with it, however they were drawn. */
function addRing(plane: Growing, polygon: PolygonShape, ring: number, isShell: boolean): void {
  const first = ring === 0 ? 0 : indexAt(polygon.ringEnds, ring - 1);
  const end = indexAt(polygon.ringEnds, ring);
  const turnsLeft = signedRingArea(polygon.coords, first, end) > 0;
  const inward = turnsLeft === isShell ? 1 : -1;
  for (let i = first; i + 1 < end; i++) addEdge(plane, polygon.coords, i, inward);
}

function addEdge(plane: Growing, coords: Float64Array, i: number, inward: number): void {
  const dLon = numberAt(coords, 2 * i + 2) - numberAt(coords, 2 * i);
  if (dLon === 0) return;
  const [a, b] = dLon > 0 ? [i, i + 1] : [i + 1, i];
  const [lonA, latA] = [numberAt(coords, 2 * a), numberAt(coords, 2 * a + 1)];
  const [lonB, latB] = [numberAt(coords, 2 * b), numberAt(coords, 2 * b + 1)];
  if (lonB - lonA > 180) {
    throw new RangeError(`an edge across the 180th meridian, ${lonA} to ${lonB}; split it there`);
  }
  const k = plane.count;
  plane.west[k] = lonA;
  plane.westHeight[k] = heightPerDegree(latA);
  plane.east[k] = lonB;
  plane.eastHeight[k] = heightPerDegree(latB);
  plane.bulge[k] = plane.bulgeOf(lonA, latA, lonB, latB) / (lonB - lonA);
  plane.turn[k] = dLon > 0 ? inward : -inward;
  plane.count = k + 1;
}

function checkedBounds(coords: Float64Array): Bbox {
  for (let i = 0; i < coords.length; i += 2) {
    checkPosition(numberAt(coords, i), numberAt(coords, i + 1));
  }
  return boxOfRange(coords, 0, coords.length / 2);
}

function planeBoxOf([west, south, east, north]: Bbox): Bbox {
  return [west, heightPerDegree(south), east, heightPerDegree(north)];
}

function heightPerDegree(latitude: number): number {
  return areaHeight(Math.sin(latitude * radiansPerDegree)) * radiansPerDegree;
}
