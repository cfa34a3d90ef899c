import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom, fade } from "./by-zoom";
import type { LegendMark, Pen } from "./drawing";
import { fontStack } from "./lettering";

/** At city view the counties' names alone; towns come with the county, streets and towns before townships. */
const dotsFrom = 8.8;
const namesFrom = 9.3;

export function townDots(pen: Pen): LayerSpecification[] {
  return [
    {
      id: `${pen.layer}/dots`,
      type: "circle",
      source: pen.layer,
      "source-layer": pen.layer,
      minzoom: dotsFrom,
      paint: {
        "circle-color": pen.ink.land,
        "circle-radius": byZoom(
          [
            [9, 1.4],
            [12, 2.6],
            [15, 3.4],
          ],
          pen.fineness,
        ),
        "circle-stroke-color": pen.ink.place,
        "circle-stroke-width": byZoom(
          [
            [9, 0.8],
            [13, 1.2],
          ],
          pen.fineness,
        ),
        "circle-opacity": fade(
          [
            [dotsFrom, 0],
            [dotsFrom + 0.5, 1],
          ],
          pen.opacity,
        ),
        "circle-stroke-opacity": fade(
          [
            [dotsFrom, 0],
            [dotsFrom + 0.5, 0.8],
          ],
          pen.opacity,
        ),
      },
    },
  ];
}

export function townNames(pen: Pen): LayerSpecification[] {
  return [
    {
      id: `${pen.layer}/names`,
      type: "symbol",
      source: pen.layer,
      "source-layer": pen.layer,
      minzoom: namesFrom,
      layout: {
        "text-field": ["coalesce", ["get", "name"], ""],
        "text-font": fontStack,
        "text-size": byZoom(
          [
            [9, 10.5],
            [12, 13],
            [15, 15],
          ],
          pen.fineness,
        ),
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.55,
        "text-padding": 4,
        "text-max-width": 12,
        "symbol-sort-key": ["match", ["get", "kind"], "街道", 0, "镇", 1, 2],
      },
      paint: {
        "text-color": pen.ink.place,
        "text-halo-color": pen.ink.halo,
        "text-halo-width": 1.5,
        "text-opacity": fade(
          [
            [namesFrom, 0],
            [namesFrom + 0.4, 1],
          ],
          pen.opacity,
        ),
      },
    },
  ];
}

export function townMarks(pen: Pen): LegendMark[] {
  return [
    {
      label: { zh: "乡镇、街道驻地", en: "Township seat" },
      kind: "point",
      color: pen.ink.land,
      outline: pen.ink.place,
      width: 1,
      radius: 2.6,
      opacity: pen.opacity,
    },
  ];
}
