import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom } from "./by-zoom";
import type { Drawing, Pen } from "./drawing";

/** Rings the picked project, whatever its layer's own look is. */
export function ringOf(pen: Pen, geometry: Drawing["geometry"], id: string): LayerSpecification[] {
  const picked = {
    source: pen.layer,
    "source-layer": pen.layer,
    filter: ["==", ["get", "id"], id],
  } as const satisfies Partial<LayerSpecification>;
  if (geometry === "point") {
    return [
      {
        ...picked,
        id: `${pen.layer}/picked`,
        type: "circle",
        paint: {
          "circle-opacity": 0,
          "circle-radius": byZoom(
            [
              [7, 7],
              [12, 12],
              [16, 18],
            ],
            pen.fineness,
          ),
          "circle-stroke-color": pen.ink.accent,
          "circle-stroke-width": 2.2,
        },
      },
    ];
  }
  const line = {
    ...picked,
    type: "line",
    layout: { "line-cap": "round", "line-join": "round" },
  } as const;
  return [
    {
      ...line,
      id: `${pen.layer}/picked`,
      paint: {
        "line-color": pen.ink.accent,
        "line-gap-width":
          geometry === "line"
            ? byZoom(
                [
                  [7, 3],
                  [12, 6],
                  [16, 12],
                ],
                pen.fineness,
              )
            : 0,
        "line-width": 2.2,
      },
    },
  ];
}
