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
  if (place === undefined) return undefined;
  return {
    why: `the coordinate ${place} is no longitude and latitude in degrees; the row counts as not drawn`,
    next: "give degrees, longitude first, or name the file's coordinate system",
  };
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
