import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom, fade } from "./by-zoom";
import type { Drawing, LegendMark, Pen } from "./drawing";
import { hatchId, markId } from "./image-of";
import { projectNames } from "./lettering";
import { colourOf, type Hue } from "./palette";
import {
  byStatus,
  fillingOf,
  hasStatus,
  legendStatuses,
  paintedStatuses,
  type ShownStatus,
  type StatusWords,
  statusWords,
} from "./status";
import { statusColour } from "./status-colour";

export interface AreaLook {
  readonly hue: Hue;
  /** Opacity of a finished area's fill. */
  readonly fill: number;
  /** Share of the usual rim, for areas that lie close together. */
  readonly rim?: number;
  /** True: areas of a park's size, that show as a square mark until they are large enough to be seen. */
  readonly small: boolean;
  readonly words?: StatusWords;
  readonly namesFrom?: number;
}

/** Share of the fill, and the rim in line widths. Works under way are hatched. */
const areaStyles: Readonly<
  Record<ShownStatus, { fill: number; dash?: number[]; hatch?: boolean }>
> = {
  done: { fill: 1 },
  underway: { fill: 0.35, dash: [3, 2.4], hatch: true },
  planned: { fill: 0.12, dash: [0.01, 2.3] },
  suspended: { fill: 0.12, dash: [4, 2.5, 0.01, 2.5] },
  unknown: { fill: 0.25 },
};

/** Where a mark hands over to the true outline. */
const seenFrom = 11;
const markPixels = 4.2;
const rimWidth = 1.4;

export function areaByStatus(look: AreaLook): Drawing {
  return {
    geometry: "polygon",
    draw: (pen) => [
      ...paintedStatuses.flatMap((status) => areasOf(pen, look, status)),
      ...(look.small ? [marks(pen, look)] : []),
      ...projectNames(pen, "polygon", colourOf(look.hue, pen.ink), look.namesFrom ?? 12.5),
    ],
    legend: (pen) => legendStatuses.map((status) => markOf(pen, look, status)),
  };
}

function areasOf(pen: Pen, look: AreaLook, status: ShownStatus): LayerSpecification[] {
  const { dash, hatch } = areaStyles[status];
  const color = statusColour(pen, look.hue, status);
  const area = { source: pen.layer, "source-layer": pen.layer, filter: hasStatus(status) };
  const fill: LayerSpecification = {
    ...area,
    id: `${pen.layer}/${status}`,
    type: "fill",
    metadata: { pick: true },
    paint: {
      "fill-color": color,
      "fill-opacity": fillOf(pen, look, status),
      "fill-antialias": false,
    },
  };
  const lines: LayerSpecification = {
    ...area,
    id: `${pen.layer}/${status}-hatch`,
    type: "fill",
    minzoom: look.small ? seenFrom - 0.5 : 0,
    paint: { "fill-pattern": hatchId(color), "fill-opacity": strengthOf(pen) * 0.55 },
  };
  const rim: LayerSpecification = {
    ...area,
    id: `${pen.layer}/${status}-rim`,
    type: "line",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": color,
      "line-width": byZoom(
        [
          [7, 0.35],
          [10, 0.8],
          [13, rimWidth],
          [16, 2.4],
        ],
        pen.fineness * (look.rim ?? 1),
      ),
      "line-opacity": strengthOf(pen),
      ...(dash ? { "line-dasharray": dash } : {}),
    },
  };
  return hatch && pen.emphasis !== "muted" ? [fill, lines, rim] : [fill, rim];
}

/** A park of two hectares is a third of a pixel at city view: until it is large enough, a mark stands for it. */
function marks(pen: Pen, look: AreaLook): LayerSpecification {
  const size = markPixels / 9;
  return {
    id: `${pen.layer}/marks`,
    type: "symbol",
    source: pen.layer,
    "source-layer": pen.layer,
    maxzoom: seenFrom + 1,
    metadata: { pick: true },
    layout: {
      "icon-image": byStatus((status) => markId("square", fillingOf[status])),
      "icon-size": byZoom(
        [
          [7, size * 0.5],
          [9.5, size * 0.8],
          [11, size],
        ],
        pen.fineness,
      ),
      "icon-allow-overlap": true,
      "icon-padding": 0,
    },
    paint: {
      "icon-color": byStatus((status) => statusColour(pen, look.hue, status)),
      "icon-halo-color": pen.ink.halo,
      "icon-halo-width": pen.emphasis === "muted" ? 0 : 0.8,
      "icon-opacity": fade(
        [
          [seenFrom, 1],
          [seenFrom + 0.9, 0],
        ],
        strengthOf(pen),
      ),
    },
  };
}

function markOf(pen: Pen, look: AreaLook, status: ShownStatus): LegendMark {
  const { dash } = areaStyles[status];
  const color = statusColour(pen, look.hue, status);
  return {
    label: look.words?.[status] ?? statusWords[status],
    kind: "fill",
    color,
    outline: color,
    width: rimWidth * (look.rim ?? 1),
    opacity: fillOf(pen, look, status),
    filling: fillingOf[status],
    ...(dash ? { dash: dash.map((part) => part * rimWidth) } : {}),
  };
}

function fillOf(pen: Pen, look: AreaLook, status: ShownStatus): number {
  return look.fill * areaStyles[status].fill * strengthOf(pen);
}

function strengthOf(pen: Pen): number {
  return pen.opacity * (pen.emphasis === "muted" ? 0.38 : 1);
}
