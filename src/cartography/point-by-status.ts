import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom, fade } from "./by-zoom";
import type { Drawing, LegendMark, MarkShape, Pen } from "./drawing";
import { markId, markRadius } from "./image-of";
import { projectNames } from "./lettering";
import { colourOf, type Hue } from "./palette";
import {
  byStatus,
  fillingOf,
  legendStatuses,
  type ShownStatus,
  type StatusWords,
  statusWords,
} from "./status";
import { statusColour } from "./status-colour";

export interface PointLook {
  readonly hue: Hue;
  readonly shape: MarkShape;
  /** Pixels at zoom 12. */
  readonly radius: number;
  /** True: many hundreds, that are a grain of small dots at city view and marks from the county on. */
  readonly grain?: boolean;
  readonly words?: StatusWords;
  readonly namesFrom?: number;
}

const sizes = { balance: 0.9, full: 1.15, muted: 0.6 } as const;

/** One mark a layer; filled is done, half is under way, hollow is planned. */
export function pointByStatus(look: PointLook): Drawing {
  return {
    geometry: "point",
    draw: (pen) => [
      marks(pen, look),
      ...projectNames(pen, "point", colourOf(look.hue, pen.ink), look.namesFrom ?? 12.5),
    ],
    legend: (pen) => legendStatuses.map((status) => markOf(pen, look, status)),
  };
}

function marks(pen: Pen, look: PointLook): LayerSpecification {
  const size = (look.radius * sizes[pen.emphasis]) / markRadius;
  return {
    id: `${pen.layer}/marks`,
    type: "symbol",
    source: pen.layer,
    "source-layer": pen.layer,
    metadata: { pick: true },
    layout: {
      "icon-image": byStatus((status) => markId(look.shape, fillingOf[status])),
      "icon-size": byZoom(sizeStops(look.grain === true, size), pen.fineness),
      "icon-allow-overlap": true,
      // At city view places are named over the marks; from the county on names make way.
      "icon-ignore-placement": ["step", ["zoom"], true, 11, pen.emphasis === "muted"],
      "icon-padding": 0,
      "symbol-sort-key": ["match", ["get", "status"], "done", 3, "underway", 2, "planned", 1, 0],
    },
    paint: {
      "icon-color": byStatus((status) => statusColour(pen, look.hue, status)),
      "icon-halo-color": pen.ink.halo,
      "icon-halo-width": byZoom(
        [
          [8, look.grain ? 0 : 0.6],
          [10, 0.9],
          [14, 1.6],
        ],
        haloOf(pen),
      ),
      "icon-opacity": fade(
        [
          [8, look.grain ? 0.8 : 1],
          [10, 1],
        ],
        pen.opacity * (pen.emphasis === "muted" ? 0.6 : 1),
      ),
    },
  };
}

function sizeStops(grain: boolean, size: number): [zoom: number, size: number][] {
  const city = grain ? 0.3 : 0.46;
  return [
    [7, size * city],
    [9, size * (city + 0.06)],
    [11, size * 0.68],
    [13, size],
    [16, size * 1.7],
  ];
}

function haloOf({ emphasis, fineness }: Pen): number {
  return emphasis === "muted" ? 0 : fineness;
}

function markOf(pen: Pen, look: PointLook, status: ShownStatus): LegendMark {
  return {
    label: look.words?.[status] ?? statusWords[status],
    kind: "point",
    color: statusColour(pen, look.hue, status),
    outline: pen.ink.halo,
    radius: look.radius * sizes[pen.emphasis],
    opacity: pen.opacity,
    shape: look.shape,
    filling: fillingOf[status],
  };
}
