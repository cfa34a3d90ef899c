import geographiclib from "geographiclib-geodesic";
import type { LineShape, PolygonShape } from "../../src/geometry/shape";

const { Geodesic } = geographiclib;
const cgcs2000 = new Geodesic.Geodesic(6378137, 1 / 298.257222101);

/** Length of a line of one part by GeographicLib, m: the slow reference. */
export function exactLength({ coords }: LineShape): number {
  let metres = 0;
  for (let i = 0; i + 3 < coords.length; i += 2) {
    const [lonA = 0, latA = 0, lonB = 0, latB = 0] = coords.subarray(i, i + 4);
    metres += cgcs2000.Inverse(latA, lonA, latB, lonB, Geodesic.DISTANCE).s12 ?? Number.NaN;
  }
  return metres;
}

/** Area of a polygon of one ring by GeographicLib, m². */
export function exactArea({ coords }: PolygonShape): number {
  const ring = cgcs2000.Polygon(false);
  for (let i = 0; i + 3 < coords.length; i += 2) {
    ring.AddPoint(coords[i + 1] ?? Number.NaN, coords[i] ?? Number.NaN);
  }
  return Math.abs(ring.Compute(false, true).area ?? Number.NaN);
}

/** Corners, longitude, latitude, longitude…, of the disc around a position; the last repeats the first. */
export function facettedDisc(
  lon: number,
  lat: number,
  radius: number,
  facets: number,
): Float64Array {
  const corners = new Float64Array(2 * facets + 2);
  for (let k = 0; k < facets; k++) {
    const there = cgcs2000.Direct(lat, lon, (-360 * k) / facets, radius);
    corners.set([there.lon2 ?? Number.NaN, there.lat2 ?? Number.NaN], 2 * k);
  }
  corners.copyWithin(2 * facets, 0, 2);
  return corners;
}
