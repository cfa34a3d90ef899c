import { crossingOfRings } from "../geometry/ring-crossing";
import type { Shape } from "../geometry/shape";
import type { LayerCard } from "./layer-card";
import type { Trouble } from "./raw-row";

/** What keeps a shape off the map, or undefined when nothing does. */
export function troubleWithShape(shape: Shape, card: LayerCard): Trouble | undefined {
  if (card.geometry === "none") return undefined;
  if (shape.kind !== card.geometry) {
    return {
      why: `the geometry is a ${shape.kind}, but the layer holds ${card.geometry}s; the row counts as not drawn`,
      next: `draw it as a ${card.geometry}, or move the row to a layer of ${shape.kind}s`,
    };
  }
  const place = placeOffTheEarth(shape.coords);
  if (place !== undefined) {
    return {
      why: `the coordinate ${place} is no longitude and latitude in degrees; the row counts as not drawn`,
      next: "give degrees, longitude first, or name the file's coordinate system",
    };
  }
  const across = edgeAcrossMeridian(shape);
  if (across === undefined) return undefined;
  return {
    why: `the outline crosses the 180th meridian, or goes round a pole, at ${across}; the row counts as not drawn`,
    next: "check the longitudes; a polygon that is meant there must be split at the meridian",
  };
}

/** What makes the measures of a drawn shape doubtful and does not keep it off the map. */
export function doubtAboutShape(shape: Shape): Trouble | undefined {
  const place = shape.kind === "polygon" ? crossingOfRings(shape) : undefined;
  if (place === undefined) return undefined;
  return {
    why: `the outline crosses itself near ${place.map((degrees) => degrees.toFixed(6)).join(", ")}`,
    next: "mend it in the source: its area is less than the planner sees",
  };
}

/** The longitudes of a polygon's edge that spans more than half the earth, as text: districts and overlays cannot cut it. */
export function edgeAcrossMeridian(shape: Shape): string | undefined {
  if (shape.kind !== "polygon") return undefined;
  let first = 0;
  for (const end of shape.ringEnds) {
    for (let at = 2 * first; at + 2 < 2 * end; at += 2) {
      const [lon = 0, lat, nextLon = 0] = shape.coords.subarray(at, at + 3);
      if (Math.abs(nextLon - lon) > 180) return `${lon}, ${lat}`;
    }
    first = end;
  }
  return undefined;
}

/** The first vertex that is no longitude and latitude, as text. */
export function placeOffTheEarth(coords: Float64Array): string | undefined {
  for (let i = 0; i < coords.length; i += 2) {
    const lon = coords[i] ?? Number.NaN;
    const lat = coords[i + 1] ?? Number.NaN;
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return `${lon}, ${lat}`;
  }
  return undefined;
}
