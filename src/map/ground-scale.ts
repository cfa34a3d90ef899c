/** Semi-axis in metres and squared first eccentricity of CGCS2000 (GB 22021-2008). */
const semiAxis = 6_378_137;
const eccentricity2 = 0.006_694_380_022_9;

/** Pixels of the whole Web Mercator world at zoom 0. */
const worldPixels = 512;

/**
 * Metres on the ellipsoid that a CSS pixel covers from west to east, at a latitude in degrees.
 * Web Mercator is spherical: from south to north a pixel covers up to 0.7 % less.
 */
export function metresPerPixel(latitude: number, zoom: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const cosine = Math.cos((latitude * Math.PI) / 180);
  const parallel = (2 * Math.PI * semiAxis * cosine) / Math.sqrt(1 - eccentricity2 * sine * sine);
  return parallel / (worldPixels * 2 ** zoom);
}

/** The zoom at which a CSS pixel covers so many metres from west to east. */
export function zoomOf(latitude: number, metres: number): number {
  return Math.log2(metresPerPixel(latitude, 0) / metres);
}
