import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Bilingual } from "../plan/plan";
import type { Ink } from "./palette";

/** balance: the overview, every layer in its place; full: the subject of the moment; muted: context beside it. */
export type Emphasis = "balance" | "full" | "muted";

/** What a drawing needs to know of the layer that it draws. */
export interface Pen {
  /** Layer id; also the source and the source layer in its tiles. */
  readonly layer: string;
  readonly ink: Ink;
  readonly emphasis: Emphasis;
  /** 0 to 1, the planner's choice. */
  readonly opacity: number;
  /** 1 on the screen; paper takes finer lines and smaller letters, as eyes come nearer. */
  readonly fineness: number;
}

/** How a layer looks, on the map and in the legend: both come from one definition. */
export interface Drawing {
  readonly geometry: "point" | "line" | "polygon";
  readonly draw: (pen: Pen) => LayerSpecification[];
  readonly legend: (pen: Pen) => LegendMark[];
}

/** One sample of the legend, in CSS pixels at the map's middle scale. */
export interface LegendMark {
  readonly label: Bilingual;
  readonly kind: "line" | "fill" | "point";
  readonly color: string;
  readonly width?: number;
  /** In pixels, as SVG's stroke-dasharray; ends are round. */
  readonly dash?: readonly number[];
  /** Colour of the rim of a fill or a point, or of the tint that runs under a dashed line. */
  readonly outline?: string;
  readonly radius?: number;
  readonly opacity?: number;
  /** Points: the form of the mark; absent: a circle. */
  readonly shape?: MarkShape;
  /** full: filled; half: a rim and a core; hollow: a rim alone. Fills: full, hatched, or rim alone. */
  readonly filling?: Filling;
}

export const markShapes = ["circle", "square", "diamond", "triangle", "house", "drop"] as const;
export type MarkShape = (typeof markShapes)[number];

export const fillings = ["full", "half", "hollow"] as const;
export type Filling = (typeof fillings)[number];
