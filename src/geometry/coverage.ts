import { areaOf } from "./area";
import { bboxOf } from "./bbox";
import { borderOf } from "./coverage-border";
import { discsHold } from "./coverage-by-discs";
import { linksHold } from "./coverage-by-links";
import { outlineOfUnion } from "./coverage-outline";
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
  /** m² by which the area may be wrong at most: below 0.01 % of what reaches cover together, mostly far below. */
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
  const border = reaches && inside && borderOf(reaches.plane, inside);
  const { area, outline } = reaches ? outlineOfUnion(reaches, border) : { area: 0, outline: 0 };
  // Rounding must not make a share of more than the whole.
  const within = squareMetres(Math.min(Math.max(area, 0), whole ?? Number.POSITIVE_INFINITY));
  const errorBound = squareMetres(reaches ? outline * strayOf(service, reaches) : 0);
  return whole ? { area: within, share: within / whole, errorBound } : { area: within, errorBound };
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

/**
 * Metres by which the outline may be out of place. The image of a disc is a circle but for r² / 12 of its radius;
 * a link strays from its geodesic by step² tanφ / 8a; radii differ by the jitter; and rounding.
 */
function strayOf(service: Service, { discs }: Reaches): number {
  const { radius } = service;
  const ofDiscs = radius * (discs.reach ** 2 / 8 + 1e-9);
  if (jitterOf(service) === 0) return ofDiscs;
  const steepest = discs.lat.reduce((most, lat) => Math.max(most, Math.abs(lat)), 0);
  const bend = stepOf(radius) ** 2 * Math.tan(steepest * radiansPerDegree);
  return ofDiscs + bend / (8 * semiMajorAxis) + radius * jitterOf(service);
}
