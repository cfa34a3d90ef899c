import { eccentricity2, radiansPerDegree, semiMajorAxis } from "./ellipsoid";
import { numberAt } from "./number-at";

/** Degrees from its middle latitude within which a band's polynomials hold to 1e-12. */
export const reachOfBand = 0.51;

const bands: readonly Float64Array[] = Array.from({ length: 181 }, (_, i) => bandAt(i - 90));

/**
 * Metres per degree near a latitude within ±90, as polynomials in degrees from the nearest whole one:
 * [middle latitude, e0…e4 eastward, n0…n3 northward]. They stand in for two roots, two sines and a division.
 */
export function metresPerDegree(latitude: number): Float64Array {
  const band = bands[Math.round(latitude) + 90];
  if (band === undefined) throw new RangeError(`no such latitude: ${latitude}`);
  return band;
}

function bandAt(latitude: number): Float64Array {
  const east = polynomialOf(5, (t) => eastward(latitude + t));
  const north = polynomialOf(4, (t) => northward(latitude + t));
  return Float64Array.of(latitude, ...east, ...north);
}

function eastward(latitude: number): number {
  const phi = latitude * radiansPerDegree;
  const w2 = 1 - eccentricity2 * Math.sin(phi) ** 2;
  return (radiansPerDegree * semiMajorAxis * Math.cos(phi)) / Math.sqrt(w2);
}

function northward(latitude: number): number {
  const w2 = 1 - eccentricity2 * Math.sin(latitude * radiansPerDegree) ** 2;
  return (radiansPerDegree * semiMajorAxis * (1 - eccentricity2)) / w2 ** 1.5;
}

/** Coefficients, constant first, of the polynomial through `terms` Chebyshev nodes of ±reachOfBand. */
function polynomialOf(terms: number, radius: (t: number) => number): Float64Array {
  const nodes = Float64Array.from(
    { length: terms },
    (_, k) => reachOfBand * Math.cos((Math.PI * (k + 0.5)) / terms),
  );
  const differences = nodes.map(radius);
  for (let order = 1; order < terms; order++) {
    for (let k = terms - 1; k >= order; k--) {
      const rise = numberAt(differences, k) - numberAt(differences, k - 1);
      differences[k] = rise / (numberAt(nodes, k) - numberAt(nodes, k - order));
    }
  }
  const powers = new Float64Array(terms);
  for (let k = terms - 1; k >= 0; k--) {
    for (let p = terms - 1; p > 0; p--) {
      powers[p] = numberAt(powers, p - 1) - numberAt(powers, p) * numberAt(nodes, k);
    }
    powers[0] = numberAt(differences, k) - numberAt(powers, 0) * numberAt(nodes, k);
  }
  return powers;
}
