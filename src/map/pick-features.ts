import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibreMap, Point } from "maplibre-gl";

/** Pixels around the pointer: a line is thin and a finger is not. */
const reach = 6;

/**
 * Ids of the projects near a point of the screen, nearest style layer first, each once.
 * Only the id is taken from what is drawn: names and lengths come from the exact file.
 */
export function pickFeatures(
  map: MapLibreMap,
  style: StyleSpecification,
  { x, y }: Point,
): string[] {
  const layers = style.layers.filter(isPickable).map(({ id }) => id);
  const found = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: layers.filter((id) => map.getLayer(id)) },
  );
  const ids = found.map(({ properties }) => String(properties["id"] ?? ""));
  return [...new Set(ids.filter((id) => id !== ""))];
}

function isPickable({ metadata }: StyleSpecification["layers"][number]): boolean {
  return typeof metadata === "object" && metadata !== null && "pick" in metadata;
}
