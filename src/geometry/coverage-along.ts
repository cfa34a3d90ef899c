import geographiclib from "geographiclib-geodesic";
import { checkPosition, flattening, semiMajorAxis } from "./ellipsoid";
import { geodesicLength } from "./length";

const { Geodesic } = geographiclib;
const cgcs2000 = new Geodesic.Geodesic(semiMajorAxis, flattening);

/**
 * Positions on the geodesic of a segment, both ends included, none more than `step` metres from the next:
 * longitude, latitude, longitude… Between them a straight line in the conformal plane strays by step² tanφ / 8a
 * from the geodesic, 1 cm for 1 km.
 * @throws RangeError for positions not in degrees.
 */
export function positionsAlong(
  [lon1, lat1, lon2, lat2]: readonly [number, number, number, number],
  step: number,
): number[] {
  checkPosition(lon1, lat1);
  checkPosition(lon2, lat2);
  const count = Math.ceil(geodesicLength(lon1, lat1, lon2, lat2) / step);
  if (count <= 1) return [lon1, lat1, lon2, lat2];
  // From the same end in either direction, so that a line there and back passes the same positions.
  const ahead = lon1 < lon2 || (lon1 === lon2 && lat1 < lat2);
  const line = ahead
    ? cgcs2000.InverseLine(lat1, lon1, lat2, lon2)
    : cgcs2000.InverseLine(lat2, lon2, lat1, lon1);
  const positions = [lon1, lat1];
  for (let k = 1; k < count; k++) {
    const share = (ahead ? k : count - k) / count;
    const { lon2: lon, lat2: lat } = line.Position(line.s13 * share);
    positions.push(lon ?? Number.NaN, lat ?? Number.NaN);
  }
  positions.push(lon2, lat2);
  return positions;
}
