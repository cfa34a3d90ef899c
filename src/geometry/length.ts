import { eccentricity2, radiansPerDegree, refusePosition, semiMajorAxis } from "./ellipsoid";
import { longGeodesicLength } from "./long-geodesic";
import { metresPerDegree, reachOfBand } from "./metres-per-degree";
import { indexAt, numberAt } from "./number-at";
import type { LineShape } from "./shape";
import { type Metres, metres } from "./units";

/** About 1 km: below it the radii at the middle latitude alone are within 1e-9 (45°) or 0.1 mm (anywhere). */
const shortSquared = 0.01 ** 2;
/** About 60 km: below it the fourth-order term is within 1e-9; beyond it the exact geodesic. */
const longSquared = 0.57 ** 2;

/** Vertices measured with the radii of one latitude before looking for the next. */
const runLength = 256;

/**
 * Length of a line on the CGCS2000 ellipsoid, its vertices joined by geodesics, parts summed.
 * Within 1e-9 relative or 0.1 mm a segment of GeographicLib. No vertices: 0.
 * @throws RangeError when a coordinate is outside ±180 / ±90 or not a number.
 */
export function lengthOf(line: LineShape): Metres {
  let total = 0;
  let first = 0;
  for (let part = 0; part < line.partEnds.length; part++) {
    const end = indexAt(line.partEnds, part);
    total += lengthOfPart(line.coords, first, end);
    first = end;
  }
  return metres(total);
}

/**
 * Length of the geodesic between two positions in degrees.
 * @throws RangeError as `lengthOf`.
 */
export function segmentLength(lon1: number, lat1: number, lon2: number, lat2: number): Metres {
  if (!(Math.abs(lon1) <= 180 && Math.abs(lat1) <= 90)) refusePosition(lon1, lat1);
  if (!(Math.abs(lon2) <= 180 && Math.abs(lat2) <= 90)) refusePosition(lon2, lat2);
  return metres(geodesicLength(lon1, lat1, lon2, lat2));
}

/** The same without the checks and the unit: for loops whose vertices were checked once. */
export function geodesicLength(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const dLon = lon2 - lon1;
  const dLat = lat2 - lat1;
  if (dLon * dLon + dLat * dLat > longSquared) return longGeodesicLength(lon1, lat1, lon2, lat2);
  return middlingLength(dLon * radiansPerDegree, dLat * radiansPerDegree, (lat1 + lat2) / 2);
}

/** Length of the vertices `first` to before `end` in order, m. */
export function lengthOfPart(coords: Float64Array, first: number, end: number): number {
  let total = 0;
  for (let start = first; start < end; start += runLength) {
    total += lengthOfRun(coords, start, Math.min(start + runLength, end - 1));
  }
  return total;
}

/**
 * From vertex `start` to vertex `last`, with the radii of the latitude it starts at: a segment under 1 km
 * that stays there costs nine products and a root.
 */
function lengthOfRun(coords: Float64Array, start: number, last: number): number {
  let lon = numberAt(coords, 2 * start);
  let lat = numberAt(coords, 2 * start + 1);
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) refusePosition(lon, lat);
  const band = metresPerDegree(lat);
  const middle = numberAt(band, 0);
  const e0 = numberAt(band, 1);
  const e1 = numberAt(band, 2);
  const e2 = numberAt(band, 3);
  const e3 = numberAt(band, 4);
  const e4 = numberAt(band, 5);
  const n0 = numberAt(band, 6);
  const n1 = numberAt(band, 7);
  const n2 = numberAt(band, 8);
  const n3 = numberAt(band, 9);
  let total = 0;
  for (let i = 2 * start + 2; i <= 2 * last; i += 2) {
    const nextLon = numberAt(coords, i);
    const nextLat = numberAt(coords, i + 1);
    if (!(Math.abs(nextLon) <= 180 && Math.abs(nextLat) <= 90)) refusePosition(nextLon, nextLat);
    const dLon = nextLon - lon;
    const dLat = nextLat - lat;
    const t = (lat + nextLat) * 0.5 - middle;
    if (dLon * dLon + dLat * dLat > shortSquared || Math.abs(t) > reachOfBand) {
      total += geodesicLength(lon, lat, nextLon, nextLat);
    } else {
      const east = dLon * (e0 + t * (e1 + t * (e2 + t * (e3 + t * e4))));
      const north = dLat * (n0 + t * (n1 + t * (n2 + t * n3)));
      total += Math.sqrt(east * east + north * north);
    }
    lon = nextLon;
    lat = nextLat;
  }
  return total;
}

/**
 * Geodesic length from the metric at the middle latitude and its fourth-order term, radians in.
 * With x = N cosφ Δλ, y = M Δφ: s² = x² + y² − [sin²φ Δλ²(x² + 3y²) + Δφ²(x² M/N (1 + 9e² sin²φ) − 3e² cos2φ y²)] / 12,
 * the least energy of a path between the two points in the metric M²dφ² + N²cos²φ dλ², to fourth order.
 */
function middlingLength(dLambda: number, dPhi: number, latitude: number): number {
  const cosine = Math.cos(latitude * radiansPerDegree);
  const cos2 = cosine * cosine;
  const sin2 = 1 - cos2;
  const w = 1 / Math.sqrt(1 - eccentricity2 * sin2);
  const x = semiMajorAxis * w * cosine * dLambda;
  const y = semiMajorAxis * (1 - eccentricity2) * w * w * w * dPhi;
  const x2 = x * x;
  const y2 = y * y;
  const alongParallel = sin2 * dLambda * dLambda * (x2 + 3 * y2);
  const ratio = (1 - eccentricity2) * w * w * (1 + 9 * eccentricity2 * sin2);
  const alongMeridian = dPhi * dPhi * (x2 * ratio - 3 * eccentricity2 * (cos2 - sin2) * y2);
  return Math.sqrt(x2 + y2 - (alongParallel + alongMeridian) / 12);
}
