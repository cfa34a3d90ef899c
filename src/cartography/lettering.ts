import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom } from "./by-zoom";
import type { Pen } from "./drawing";

/** The one face of the map; `map/` knows where its files are. */
export const fontStack = ["Noto Sans SC"];

/** Names of the subject's projects, from `zoom` on; of other layers three zooms later, of muted ones never. */
export function projectNames(
  pen: Pen,
  geometry: "point" | "line" | "polygon",
  color: string,
  zoom: number,
): LayerSpecification[] {
  if (pen.emphasis === "muted") return [];
  return [
    {
      id: `${pen.layer}/names`,
      type: "symbol",
      source: pen.layer,
      "source-layer": pen.layer,
      minzoom: pen.emphasis === "full" ? zoom : zoom + 3,
      layout: {
        "text-field": ["coalesce", ["get", "name"], ""],
        "text-font": fontStack,
        "text-size": byZoom(
          [
            [zoom, 11],
            [zoom + 5, 14],
          ],
          pen.fineness,
        ),
        "symbol-placement": geometry === "line" ? "line" : "point",
        "text-max-width": 9,
        "text-padding": 6,
        ...(geometry !== "line"
          ? {
              "text-variable-anchor": ["top", "bottom", "right", "left"],
              "text-radial-offset": 0.9,
            }
          : {}),
        ...(geometry === "line"
          ? { "symbol-spacing": 420, "text-max-angle": 35, "text-offset": [0, -1.15] }
          : {}),
      },
      paint: {
        "text-color": color,
        "text-halo-color": pen.ink.halo,
        "text-halo-width": 1.6,
        "text-opacity": pen.opacity,
      },
    },
  ];
}
