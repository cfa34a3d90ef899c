import type { LayerCard } from "../layers/layer-card";
import { areaByStatus } from "./area-by-status";
import type { Drawing } from "./drawing";
import { lineByStatus } from "./line-by-status";
import { hues } from "./palette";
import { pointByStatus } from "./point-by-status";

const hue = hues.teal;

/** How a layer looks that has no file of its own, such as one that the planner brought; undefined for a counted table. */
export function drawingByGeometry(geometry: LayerCard["geometry"]): Drawing | undefined {
  switch (geometry) {
    case "line":
      return lineByStatus({ hue, width: 2.4 });
    case "polygon":
      return areaByStatus({ hue, fill: 0.4, small: true });
    case "point":
      return pointByStatus({ hue, shape: "circle", radius: 4.6 });
    case "none":
      return undefined;
  }
}
