import { areaOf } from "./area";
import { bboxOf } from "./bbox";
import { borderOf } from "./coverage-border";
import { discsHold } from "./coverage-by-discs";
import { linksHold } from "./coverage-by-links";
import { areaOfUnion } from "./coverage-outline";
import { xOf, yOf } from "./coverage-plane";
import { jitterOf, layReaches, type Reaches, type Service, stepOf } from "./coverage-reaches";
import { checkPosition, radiansPerDegree, semiMajorAxis } from "./ellipsoid";
import { numberAt } from "./number-at";
import type { PointShape, PolygonShape } from "./shape";
import { type SquareMetres, squareMetres } from "./units";

export interface Coverage {
  readonly area: SquareMetres;
  /** From 0 to 1, of the area of `inside`; missing without it, and where it has no area. */
  readonly share?: number;
  /** m² by which the area may be wrong at most: below 0.01 % of it. */
  readonly errorBound: SquareMetres;
}

/**
 * Area within `radius` (geodesic, on CGCS2000) of any of the points and lines, every place once; with `inside`, of the
 * part within it, and its share. Arcs are exact, there are no facets.
 * @throws RangeError for a radius that is not above 0 or over about 100 km, and for coordinates that are not degrees.
 */
export function coveredArea(service: Service & { readonly inside?: PolygonShape }): Coverage {
  const { inside } = service;
  const whole = inside && areaOf(inside);
  const reaches = layReaches(service, inside && bboxOf(inside));
  if (reaches === undefined) return coverageOf(0, 0, whole);
  const border = inside && borderOf(reaches.plane, inside);
  return coverageOf(areaOfUnion(reaches, border), relativeError(service, reaches), whole);
}

/**
 * For each of `places` whether it (any of its points) lies within `radius` of any of the points and lines.
 * @throws RangeError as `coveredArea`.
 */
export function placesWithin(
  service: Service & { readonly places: readonly PointShape[] },
): boolean[] {
  const reaches = layReaches(service, undefined);
  return service.places.map(({ coords }) => {
    for (let i = 0; i < coords.length; i += 2) {
      const [lon, lat] = [numberAt(coords, i), numberAt(coords, i + 1)];
      checkPosition(lon, lat);
      if (reaches && holds(reaches, lon, lat)) return true;
    }
    return false;
  });
}

function holds({ plane, discs, links }: Reaches, lon: number, lat: number): boolean {
  const [x, y] = [xOf(plane, lon), yOf(plane, lat)];
  return discsHold(discs, x, y) || linksHold(links, x, y);
}

/** Rounding must not make a share of more than the whole. */
function coverageOf(area: number, relative: number, whole: SquareMetres | undefined): Coverage {
  const within = squareMetres(Math.min(Math.max(area, 0), whole ?? Number.POSITIVE_INFINITY));
  const errorBound = squareMetres(within * relative);
  return whole ? { area: within, share: within / whole, errorBound } : { area: within, errorBound };
}

/**
 * Of a disc: its image is a circle but for r² / 12 of its r, twice that for a part of it.
 * Of a line: its links stray from their geodesic by step² tanφ / 8a, and are 2 radius wide. And rounding.
 */
function relativeError(service: Service, { discs }: Reaches): number {
  const ofDiscs = discs.reach ** 2 / 4 + 1e-9;
  if (jitterOf(service) === 0) return ofDiscs;
  const steepest = discs.lat.reduce((most, lat) => Math.max(most, Math.abs(lat)), 0);
  const stray = stepOf(service.radius) ** 2 * Math.tan(steepest * radiansPerDegree);
  const ofLines = stray / (8 * semiMajorAxis) / (2 * service.radius);
  return ofDiscs + ofLines + 2 * jitterOf(service);
}
