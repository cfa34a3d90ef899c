import geographiclib from "geographiclib-geodesic";
import { flattening, semiMajorAxis } from "./ellipsoid";

const { Geodesic } = geographiclib;
const cgcs2000 = new Geodesic.Geodesic(semiMajorAxis, flattening);

/** Length of the geodesic by Karney's solution, m: exact at any distance, about 1 µs. Degrees in. */
export function longGeodesicLength(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return cgcs2000.Inverse(lat1, lon1, lat2, lon2, Geodesic.DISTANCE).s12 ?? Number.NaN;
}

/** Area between the geodesic and the equator, m²; positive when it runs east in the northern half. */
export function areaUnderGeodesic(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return cgcs2000.Inverse(lat1, lon1, lat2, lon2, Geodesic.AREA).S12 ?? Number.NaN;
}
