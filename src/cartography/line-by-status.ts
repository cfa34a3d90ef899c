import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom } from "./by-zoom";
import type { Drawing, LegendMark, Pen } from "./drawing";
import { projectNames } from "./lettering";
import { colourOf, type Hue } from "./palette";
import {
  hasStatus,
  legendStatuses,
  paintedStatuses,
  type ShownStatus,
  type StatusWords,
  statusWords,
} from "./status";
import { statusColour } from "./status-colour";

export interface LineLook {
  readonly hue: Hue;
  /** Pixels at zoom 12. */
  readonly width: number;
  readonly words?: StatusWords;
  readonly namesFrom?: number;
}

interface LineStyle {
  /** Share of the look's width. */
  readonly width: number;
  /** In line widths; ends are round and add one width to each dash. Absent: solid. */
  readonly dash?: readonly number[];
  readonly tint?: boolean;
}

/** Solid, long dash on a tint, fine dots, dash-dot: status is told by the line, colour only says which layer. */
const lineStyles: Readonly<Record<ShownStatus, LineStyle>> = {
  done: { width: 1 },
  underway: { width: 0.9, dash: [3, 2.4], tint: true },
  planned: { width: 0.72, dash: [0.01, 2.3] },
  suspended: { width: 0.6, dash: [4, 2.5, 0.01, 2.5] },
  unknown: { width: 0.5 },
};

const widths = { balance: 0.8, full: 1.25, muted: 0.55 } as const;

export function lineByStatus(look: LineLook): Drawing {
  return {
    geometry: "line",
    draw: (pen) => [
      ...casing(pen, look),
      ...paintedStatuses.flatMap((status) => linesOf(pen, look, status)),
      ...projectNames(pen, "line", colourOf(look.hue, pen.ink), look.namesFrom ?? 12),
    ],
    legend: (pen) => legendStatuses.map((status) => markOf(pen, look, status)),
  };
}

/** A rim of land colour that lifts the subject off what it crosses. */
function casing(pen: Pen, look: LineLook): LayerSpecification[] {
  if (pen.emphasis !== "full") return [];
  return [
    {
      id: `${pen.layer}/casing`,
      type: "line",
      source: pen.layer,
      "source-layer": pen.layer,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": pen.ink.halo,
        "line-width": growing(widthOf(pen, look, "done") + 2.4, pen),
        "line-opacity": 0.85 * pen.opacity,
      },
    },
  ];
}

function linesOf(pen: Pen, look: LineLook, status: ShownStatus): LayerSpecification[] {
  const { dash, tint } = lineStyles[status];
  const width = widthOf(pen, look, status);
  const stroke = {
    type: "line",
    source: pen.layer,
    "source-layer": pen.layer,
    filter: hasStatus(status),
    layout: { "line-cap": "round", "line-join": "round" },
  } as const;
  const paint = {
    "line-color": statusColour(pen, look.hue, status),
    "line-width": growing(width, pen),
  } as const;
  const under: LayerSpecification[] = tint
    ? [
        {
          ...stroke,
          id: `${pen.layer}/${status}-tint`,
          paint: { ...paint, "line-opacity": strengthOf(pen) * tintOpacity },
        },
      ]
    : [];
  const over: LayerSpecification = {
    ...stroke,
    id: `${pen.layer}/${status}`,
    metadata: { pick: true },
    paint: {
      ...paint,
      "line-opacity": strengthOf(pen),
      ...(dash ? { "line-dasharray": [...dash] } : {}),
    },
  };
  return [...under, over];
}

const tintOpacity = 0.35;

function markOf(pen: Pen, look: LineLook, status: ShownStatus): LegendMark {
  const { dash, tint } = lineStyles[status];
  const width = widthOf(pen, look, status);
  const color = statusColour(pen, look.hue, status);
  return {
    label: look.words?.[status] ?? statusWords[status],
    kind: "line",
    color,
    width,
    opacity: strengthOf(pen),
    ...(dash ? { dash: dash.map((part) => part * width) } : {}),
    ...(tint ? { outline: color } : {}),
  };
}

function growing(width: number, pen: Pen) {
  // The subject is looked for at city view, where its stretches are a few pixels long.
  const city = pen.emphasis === "full" ? 0.6 : 0.42;
  return byZoom(
    [
      [7, width * city],
      [9.5, width * (city + 0.2)],
      [12, width],
      [16, width * 2.4],
    ],
    pen.fineness,
  );
}

function widthOf(pen: Pen, look: LineLook, status: ShownStatus): number {
  return look.width * lineStyles[status].width * widths[pen.emphasis];
}

function strengthOf(pen: Pen): number {
  return pen.opacity * (pen.emphasis === "muted" ? 0.55 : 0.95);
}
