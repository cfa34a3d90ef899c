import type { LegendEntry } from "../cartography/legend-of-scene";
import type { Bbox } from "../geometry/shape";
import type { BuiltLayer } from "../layers/layer-card";
import type { Figure } from "../metrics/figure";
import type { Bilingual, Plan, Target, Task } from "../plan/plan";
import type { SheetRequest } from "../scene/sheet-request";

/** A target with its figure, as the sheet shows it; no figure: it was not asked for, or could not be read. */
export interface TargetFigure {
  readonly task: Task;
  readonly target: Target;
  readonly figure?: Figure;
}

/** All that a sheet is composed from; nothing in it is measured again. */
export interface SheetInput {
  readonly request: SheetRequest;
  readonly plan: Plan;
  /** Of the request: one target's task, the task, or none for the overview. */
  readonly task?: Task;
  readonly targets: readonly TargetFigure[];
  readonly place: Bilingual;
  /** Layers that the sheet shows or that feed its figures. */
  readonly layers: readonly BuiltLayer[];
  readonly legend: readonly LegendEntry[];
  readonly view: SheetView;
  /** Cut-off of the figures; absent when there are none. */
  readonly asOf?: string;
  /** Calendar day that the sheet is made on. */
  readonly today: string;
  /** 制图单位; absent: the responsible departments, or the plan's issuer. */
  readonly maker?: string;
}

/** Where the map looks: a box that must fit, or a centre with its scale. */
export type SheetView =
  | { readonly kind: "box"; readonly bbox: Bbox }
  | { readonly kind: "point"; readonly center: readonly [number, number]; readonly scale: number };
