/** CGCS2000 (EPSG:4490), which differs from WGS84 by 0.1 mm in the minor axis. */
export const semiMajorAxis = 6_378_137;
export const flattening = 1 / 298.257222101;
export const eccentricity2 = flattening * (2 - flattening);
export const radiansPerDegree = Math.PI / 180;

const semiMinorAxis2 = (semiMajorAxis * (1 - flattening)) ** 2;
const areaSeries = Array.from(
  { length: 8 },
  (_, k) => (semiMinorAxis2 * (k + 1) * eccentricity2 ** k) / (2 * k + 1),
);
const [q0 = 0, q1 = 0, q2 = 0, q3 = 0, q4 = 0, q5 = 0, q6 = 0, q7 = 0] = areaSeries;

/**
 * Area between the equator and a parallel for one radian of longitude, m²: ∫ M N cosφ dφ.
 * As a height over longitude it makes the plane in which ellipsoidal area is plain area
 * (the official 图斑椭球面积, 国土调查办发〔2008〕32号, is the trapezoid of this plane).
 * The series ends at e¹⁴, 1e-16 of the whole.
 */
export function areaHeight(sineOfLatitude: number): number {
  const s = sineOfLatitude;
  const t = s * s;
  return s * (q0 + t * (q1 + t * (q2 + t * (q3 + t * (q4 + t * (q5 + t * (q6 + t * q7)))))));
}

/** Radius of the parallel (N cosφ), m. */
export function parallelRadius(latitude: number): number {
  const phi = latitude * radiansPerDegree;
  return (semiMajorAxis * Math.cos(phi)) / Math.sqrt(1 - eccentricity2 * Math.sin(phi) ** 2);
}

/** Radius of curvature of the meridian (M), m. */
export function meridianRadius(latitude: number): number {
  const sine = Math.sin(latitude * radiansPerDegree);
  const w2 = 1 - eccentricity2 * sine * sine;
  return (semiMajorAxis * (1 - eccentricity2)) / (w2 * Math.sqrt(w2));
}

/** Throws RangeError with the value: projected metres are never measured as degrees. */
export function refusePosition(longitude: number, latitude: number): never {
  throw new RangeError(
    `not longitude and latitude in degrees: ${longitude}, ${latitude}; convert projected coordinates first`,
  );
}

/** @throws RangeError outside ±180 / ±90 or not a number. */
export function checkPosition(longitude: number, latitude: number): void {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
    refusePosition(longitude, latitude);
}
