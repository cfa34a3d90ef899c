import type { NearBorder } from "../geometry/near-border";
import { areaInsideNear, cutPolygonNear } from "../geometry/near-border-area";
import { placeNear } from "../geometry/near-border-distance";
import { cutLineNear } from "../geometry/near-border-line";
import { crossingOfRings } from "../geometry/ring-crossing";
import type { PointShape, PolygonShape, Shape } from "../geometry/shape";
import { addTo, allIn, mainPlace, noParts, type Parts, sumOf } from "./parts";

/** Where a shape lies: metres of a line, m² of a polygon, points of a point, by district. */
export function extentOf(shape: Shape, near: NearBorder): Parts {
  switch (shape.kind) {
    case "line":
      return cutLineNear(shape, near);
    case "polygon":
      return groundOf(shape, near);
    case "point":
      return pointsIn(shape, near);
  }
}

/** Ground under two outlines of one row, or twice under one that crosses itself, is there once. */
function groundOf(shape: PolygonShape, near: NearBorder): Parts {
  const mayFold = shape.polygonEnds.length > 1 || crossingOfRings(shape) !== undefined;
  return mayFold ? areaInsideNear([shape], [shape], near) : cutPolygonNear(shape, near);
}

/** The district that a shape as a whole belongs to; the number of districts is outside. */
export interface Home {
  readonly home: number;
  /** Less than half of the shape lies in its district for certain. */
  readonly homeUncertain: boolean;
}

/** The district that holds most of it; a shape without extent (a line of one spot) lies where its first vertex does. */
export function homeOf(shape: Shape, extent: Parts, near: NearBorder): Home {
  const home = mainPlace(extent);
  if (home !== undefined) {
    const certain = (extent.amounts[home] ?? 0) - (extent.uncertain[home] ?? 0);
    const uncertain = (extent.uncertain[home] ?? 0) > 0 && certain < sumOf(extent) / 2;
    return { home, homeUncertain: uncertain };
  }
  const [lon, lat] = shape.coords;
  if (lon === undefined || lat === undefined) {
    return { home: near.index.districts.length, homeUncertain: false };
  }
  const { slot, uncertain } = placeNear(near, lon, lat);
  return { home: slot, homeUncertain: uncertain };
}

function pointsIn({ coords }: PointShape, near: NearBorder): Parts {
  const { length } = near.index.districts;
  const parts = noParts(length);
  for (let at = 0; at + 1 < coords.length; at += 2) {
    const [lon = 0, lat = 0] = coords.subarray(at, at + 2);
    const { slot, uncertain } = placeNear(near, lon, lat);
    addTo(parts, allIn(slot, 1, length, uncertain));
  }
  return parts;
}
