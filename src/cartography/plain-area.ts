import type { Bilingual } from "../plan/plan";
import { byZoom } from "./by-zoom";
import type { Drawing, Pen } from "./drawing";
import { projectNames } from "./lettering";
import { colourOf, type Hue } from "./palette";

export interface PlainLook {
  readonly hue: Hue;
  readonly fill: number;
  readonly label: Bilingual;
  readonly namesFrom: number;
}

const rimWidth = 1.2;
const dash = [5, 2.5];

/** Ground that has no status, such as the area that a share is taken of: a wash and a dashed rim. */
export function plainArea(look: PlainLook): Drawing {
  const source = (pen: Pen) => ({ source: pen.layer, "source-layer": pen.layer });
  return {
    geometry: "polygon",
    draw: (pen) => [
      {
        ...source(pen),
        id: `${pen.layer}/wash`,
        type: "fill",
        metadata: { pick: true },
        paint: {
          "fill-color": colorOf(pen, look),
          "fill-opacity": washOf(pen, look),
          "fill-antialias": false,
        },
      },
      {
        ...source(pen),
        id: `${pen.layer}/rim`,
        type: "line",
        paint: {
          "line-color": colorOf(pen, look),
          "line-width": byZoom(
            [
              [7, 0.4],
              [10, 0.8],
              [13, rimWidth],
              [16, 2],
            ],
            pen.fineness,
          ),
          "line-dasharray": dash,
          "line-opacity": pen.opacity * 0.8,
        },
      },
      ...projectNames(pen, "polygon", colorOf(pen, look), look.namesFrom),
    ],
    legend: (pen) => [
      {
        label: look.label,
        kind: "fill",
        color: colorOf(pen, look),
        outline: colorOf(pen, look),
        width: rimWidth,
        dash: dash.map((part) => part * rimWidth),
        opacity: washOf(pen, look),
      },
    ],
  };
}

function colorOf(pen: Pen, { hue }: PlainLook): string {
  return pen.emphasis === "muted" ? pen.ink.muted : colourOf(hue, pen.ink);
}

function washOf(pen: Pen, { fill }: PlainLook): number {
  return pen.opacity * fill * (pen.emphasis === "muted" ? 0.6 : 1);
}
