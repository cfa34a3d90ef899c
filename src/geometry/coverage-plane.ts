import {
  areaHeight,
  checkPosition,
  eccentricity2,
  meridianRadius,
  parallelRadius,
  radiansPerDegree,
} from "./ellipsoid";

/**
 * The Mercator plane of the ellipsoid about an origin: x longitude, y isometric latitude, both in radians.
 * It is conformal, so the image of a geodesic disc is a circle but for (radius / radius of the parallel)² / 12,
 * with a centre and a radius of its own: one plane serves a whole province, and every disc keeps its local scale.
 */
export interface ConformalPlane {
  readonly lon: number;
  readonly isometric: number;
  readonly height: number;
}

/** A geodesic disc in the plane. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/**
 * Area height near a y, m²: `h0 + h1 s + h2 s² + h3 s³` for `s` radians north of it. Ellipsoidal area is
 * then −∮ height dx, which is exact on the ellipsoid although the plane does not keep areas.
 */
export interface HeightSeries {
  readonly h0: number;
  readonly h1: number;
  readonly h2: number;
  readonly h3: number;
}

const eccentricity = Math.sqrt(eccentricity2);

/** @throws RangeError when the origin is not in degrees. */
export function planeAbout(lon: number, lat: number): ConformalPlane {
  checkPosition(lon, lat);
  const height = areaHeight(Math.sin(lat * radiansPerDegree));
  return { lon, isometric: isometricLatitude(lat), height };
}

/** The short way round, so that a place across the 180th meridian lies beside its neighbours. */
export function xOf(plane: ConformalPlane, lon: number): number {
  const turned = lon - plane.lon;
  if (turned > 180) return (turned - 360) * radiansPerDegree;
  return (turned < -180 ? turned + 360 : turned) * radiansPerDegree;
}

export function yOf(plane: ConformalPlane, lat: number): number {
  return isometricLatitude(lat) - plane.isometric;
}

/** Latitude in degrees of a y; `near` is a latitude within a degree of it, from where Newton needs two steps. */
export function latitudeOf(plane: ConformalPlane, y: number, near: number): number {
  let lat = near;
  for (let step = 0; step < 2; step++) {
    const missing = y + plane.isometric - isometricLatitude(lat);
    lat += (missing * parallelRadius(lat)) / meridianRadius(lat) / radiansPerDegree;
  }
  return lat;
}

/** Derivatives by y: height' = p², p' = −p sinφ, (sinφ)' = cos²φ N/M, with p the radius of the parallel. */
export function heightSeries(plane: ConformalPlane, lat: number): HeightSeries {
  const sine = Math.sin(lat * radiansPerDegree);
  const sine2 = sine * sine;
  const p2 = parallelRadius(lat) ** 2;
  const ratio = (1 - eccentricity2 * sine2) / (1 - eccentricity2);
  return {
    h0: areaHeight(sine) - plane.height,
    h1: p2,
    h2: -p2 * sine,
    h3: (p2 * (2 * sine2 - (1 - sine2) * ratio)) / 3,
  };
}

/** Radians of longitude beyond which the image of a disc is no circle within 0.01 %. */
const widestReach = 0.02;

/**
 * Image of the disc of `radius` metres around a position: half way between its northernmost and southernmost
 * point, less the r²/12 by which it is taller than wide, so that its area is right to the fourth order.
 * @throws RangeError for a position not in degrees, and for a reach too wide for its latitude.
 */
export function circleOf(plane: ConformalPlane, lon: number, lat: number, radius: number): Circle {
  checkPosition(lon, lat);
  if (!(radius < widestReach * parallelRadius(lat))) {
    throw new RangeError(
      `a reach of ${radius} m is too wide at latitude ${lat}; take a smaller one`,
    );
  }
  const north = yOf(plane, lat + degreesNorth(lat, radius));
  const south = yOf(plane, lat + degreesNorth(lat, -radius));
  const tall = (north - south) / 2;
  return { x: xOf(plane, lon), y: (north + south) / 2, r: tall - tall ** 3 / 12 };
}

/** Degrees of latitude that `distance` metres along the meridian span, by its radius half way. */
function degreesNorth(lat: number, distance: number): number {
  let degrees = distance / meridianRadius(lat) / radiansPerDegree;
  for (let step = 0; step < 2; step++) {
    degrees = distance / meridianRadius(lat + degrees / 2) / radiansPerDegree;
  }
  return degrees;
}

function isometricLatitude(lat: number): number {
  const phi = lat * radiansPerDegree;
  return Math.asinh(Math.tan(phi)) - eccentricity * Math.atanh(eccentricity * Math.sin(phi));
}
