import {
  areaHeight,
  eccentricity2,
  radiansPerDegree,
  refusePosition,
  semiMajorAxis,
} from "./ellipsoid";
import { areaUnderGeodesic } from "./long-geodesic";
import { indexAt, numberAt } from "./number-at";
import type { PolygonShape } from "./shape";
import { type SquareMetres, squareMetres } from "./units";

/** About 7 km: below it the bulge of a geodesic edge is a formula, beyond it the exact geodesic. */
const longSquared = 0.06 ** 2;

/**
 * Area of a polygon on the CGCS2000 ellipsoid, its edges geodesics: shells less holes, parts summed,
 * whichever way the rings wind. Within 1e-9 of GeographicLib; equal to the official 图斑椭球面积
 * where edges follow meridians or are densified along parallels. A ring that crosses itself counts its
 * lobes against each other, as every area formula does.
 * @throws RangeError when a coordinate is outside ±180 / ±90 or not a number.
 */
export function areaOf(polygon: PolygonShape): SquareMetres {
  let total = 0;
  let ring = 0;
  for (let part = 0; part < polygon.polygonEnds.length; part++) {
    const shell = ring;
    for (; ring < indexAt(polygon.polygonEnds, part); ring++) {
      const first = ring === 0 ? 0 : indexAt(polygon.ringEnds, ring - 1);
      const area = Math.abs(signedRingArea(polygon.coords, first, indexAt(polygon.ringEnds, ring)));
      total += ring === shell ? area : -area;
    }
  }
  return squareMetres(total);
}

/** Area of a closed ring, m²: positive when it runs against the clock seen from above. */
export function signedRingArea(coords: Float64Array, first: number, end: number): number {
  let lon = numberAt(coords, 2 * first);
  let lat = numberAt(coords, 2 * first + 1);
  if (end > first && !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) refusePosition(lon, lat);
  const base = areaHeight(Math.sin(lat * radiansPerDegree));
  let height = 0;
  let turned = 0;
  let under = 0;
  for (let i = 2 * first + 2; i < 2 * end; i += 2) {
    const nextLon = numberAt(coords, i);
    const nextLat = numberAt(coords, i + 1);
    if (!(Math.abs(nextLon) <= 180 && Math.abs(nextLat) <= 90)) refusePosition(nextLon, nextLat);
    const nextHeight = areaHeight(Math.sin(nextLat * radiansPerDegree)) - base;
    const dLon = shortWay(nextLon - lon);
    turned += dLon;
    under += dLon * radiansPerDegree * 0.5 * (height + nextHeight);
    under += geodesicBulge(lon, lat, nextLon, nextLat);
    lon = nextLon;
    lat = nextLat;
    height = nextHeight;
  }
  return Math.abs(turned) > 180 ? aroundPole(under, turned, base) : -under;
}

/**
 * Area between the geodesic of an edge and its straight line in the plane (longitude, area height), m²:
 * positive when the edge runs east and bulges north. Degrees in. To leading order
 * sinφ Δλ (x² + 3y²) / 12 with x = N cosφ Δλ, y = M Δφ: 6 m² for an edge of 1 km at 26° N.
 */
export function geodesicBulge(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const dLon = shortWay(lon2 - lon1);
  const dLat = lat2 - lat1;
  if (isLongEdge(dLon, dLat)) return longBulge(lon1, lat1, lon2, lat2);
  const dLambda = dLon * radiansPerDegree;
  const dPhi = dLat * radiansPerDegree;
  const sine = Math.sin((lat1 + lat2) * 0.5 * radiansPerDegree);
  const w2 = 1 / (1 - eccentricity2 * sine * sine);
  const flat2 = (1 - eccentricity2) * (1 - eccentricity2) * w2 * w2;
  const east2 = (1 - sine * sine) * dLambda * dLambda;
  const metres2 = semiMajorAxis * semiMajorAxis * w2;
  return (sine * dLambda * metres2 * (east2 + 3 * flat2 * dPhi * dPhi)) / 12;
}

/** An edge of more than about 7 km, whose geodesic strays from the drawn line by over half a metre. */
export function isLongEdge(dLon: number, dLat: number): boolean {
  return dLon * dLon + dLat * dLat > longSquared;
}

function longBulge(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const height1 = areaHeight(Math.sin(lat1 * radiansPerDegree));
  const height2 = areaHeight(Math.sin(lat2 * radiansPerDegree));
  const straight = shortWay(lon2 - lon1) * radiansPerDegree * 0.5 * (height1 + height2);
  return areaUnderGeodesic(lon1, lat1, lon2, lat2) - straight;
}

/** An edge runs the short way round, also across the 180th meridian. */
function shortWay(dLon: number): number {
  if (dLon > 180) return dLon - 360;
  return dLon < -180 ? dLon + 360 : dLon;
}

/** A ring that goes round a pole: the smaller of the two caps that it bounds. */
function aroundPole(under: number, turned: number, base: number): number {
  const toEquator = under + base * turned * radiansPerDegree;
  return 2 * Math.PI * areaHeight(1) - Math.abs(toEquator);
}
