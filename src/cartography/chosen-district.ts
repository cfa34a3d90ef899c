import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom } from "./by-zoom";
import type { Pen } from "./drawing";

/** Draws a veil over the counties that are not in the chosen district. `strength` 0 to 1. */
export function veilOutside(
  pen: Pen,
  members: readonly string[],
  strength: number,
): LayerSpecification[] {
  return [
    {
      id: `${pen.layer}/veil`,
      type: "fill",
      source: pen.layer,
      "source-layer": pen.layer,
      filter: ["!", ["in", ["get", "code"], ["literal", [...members]]]],
      paint: { "fill-color": pen.ink.outside, "fill-opacity": strength, "fill-antialias": false },
    },
  ];
}

/** Outlines the chosen district; the pen's layer is the one that holds its polygon. */
export function outlineOf(pen: Pen, code: string): LayerSpecification[] {
  const line = {
    type: "line",
    source: pen.layer,
    "source-layer": pen.layer,
    filter: ["==", ["get", "code"], code],
    layout: { "line-join": "round", "line-cap": "round" },
  } as const satisfies Partial<LayerSpecification>;
  return [
    {
      ...line,
      id: `${pen.layer}/chosen-rim`,
      paint: {
        "line-color": pen.ink.halo,
        "line-width": byZoom(
          [
            [6, 3],
            [10, 5],
            [14, 7],
          ],
          pen.fineness,
        ),
        "line-opacity": 0.8,
      },
    },
    {
      ...line,
      id: `${pen.layer}/chosen`,
      paint: {
        "line-color": pen.ink.cityEdge,
        "line-width": byZoom(
          [
            [6, 1.2],
            [10, 2],
            [14, 2.8],
          ],
          pen.fineness,
        ),
      },
    },
  ];
}
