import { cutLine, cutPolygon, type DistrictIndex, districtAt } from "../geometry/district-cut";
import type { PointShape, Shape } from "../geometry/shape";
import { allIn, mainPlace, noParts, type Parts } from "./parts";

/** Where a shape lies: metres of a line, m² of a polygon, points of a point, by district. */
export function extentOf(shape: Shape, index: DistrictIndex, districts: number): Parts {
  switch (shape.kind) {
    case "line":
      return cutLine(shape, index);
    case "polygon":
      return cutPolygon(shape, index);
    case "point":
      return pointsIn(shape, index, districts);
  }
}

/** The district that holds most of it; a shape without extent (a line of one spot) lies where its first vertex does. */
export function homeOf(
  shape: Shape,
  extent: Parts,
  index: DistrictIndex,
  districts: number,
): number {
  const most = mainPlace(extent);
  if (most !== undefined) return most;
  const [lon, lat] = shape.coords;
  const at = lon === undefined || lat === undefined ? -1 : districtAt(index, lon, lat);
  return at < 0 ? districts : at;
}

function pointsIn({ coords }: PointShape, index: DistrictIndex, districts: number): Parts {
  const parts = noParts(districts);
  for (let at = 0; at + 1 < coords.length; at += 2) {
    const [lon = 0, lat = 0] = coords.subarray(at, at + 2);
    const place = districtAt(index, lon, lat);
    for (const [one, part] of allIn(place, 1, districts).entries()) {
      parts[one] = (parts[one] ?? 0) + part;
    }
  }
  return parts;
}
