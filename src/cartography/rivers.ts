import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom, fade } from "./by-zoom";
import type { LegendMark, Pen } from "./drawing";
import { fontStack } from "./lettering";

/** The open lines lie up to a kilometre off: beyond this zoom they would pretend to know better. */
export function riverLines(pen: Pen, lastZoom: number): LayerSpecification[] {
  return [
    {
      id: `${pen.layer}/line`,
      type: "line",
      source: pen.layer,
      "source-layer": pen.layer,
      maxzoom: lastZoom + 0.01,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": pen.ink.water,
        "line-width": byZoom(
          [
            [6, 1.2],
            [8, 2.2],
            [10, 3.6],
          ],
          pen.fineness,
        ),
        "line-opacity": fade(
          [
            [lastZoom - 0.8, 1],
            [lastZoom, 0.25],
          ],
          pen.opacity,
        ),
      },
    },
  ];
}

export function riverNames(pen: Pen, lastZoom: number): LayerSpecification[] {
  return [
    {
      id: `${pen.layer}/names`,
      type: "symbol",
      source: pen.layer,
      "source-layer": pen.layer,
      minzoom: 8,
      maxzoom: lastZoom + 0.01,
      layout: {
        "text-field": ["coalesce", ["get", "name"], ""],
        "text-font": fontStack,
        "text-size": byZoom(
          [
            [8, 11],
            [10, 13],
          ],
          pen.fineness,
        ),
        "text-letter-spacing": 0.35,
        "symbol-placement": "line",
        "symbol-spacing": 260,
        "text-max-angle": 40,
        "text-padding": 12,
      },
      paint: {
        "text-color": pen.ink.waterText,
        "text-halo-color": pen.ink.halo,
        "text-halo-width": 1.4,
        "text-opacity": fade(
          [
            [lastZoom - 0.8, 1],
            [lastZoom, 0.25],
          ],
          pen.opacity,
        ),
      },
    },
  ];
}

export function riverMarks(pen: Pen): LegendMark[] {
  return [
    {
      label: { zh: "河流（小比例尺示意）", en: "River (small scale only)" },
      kind: "line",
      color: pen.ink.water,
      width: 2.4,
      opacity: pen.opacity,
    },
  ];
}
