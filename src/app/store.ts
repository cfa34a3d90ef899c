import { create } from "zustand";
import type { Bbox } from "../geometry/shape";
import type { LayersIndex } from "../layers/layer-card";
import type { Progress } from "../metrics/figure";
import type { Metrics } from "../metrics/metrics";
import type { Bilingual, Plan } from "../plan/plan";
import { firstScene } from "../scene/default-scene";
import type { Scene } from "../scene/scene";

/** Something on its way: what was there before stays readable while the next one loads. */
export type Loading<T> =
  | { readonly kind: "loading"; readonly before?: T }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed"; readonly file: string; readonly why: string };

export interface Ground {
  readonly plan: Plan;
  readonly index: LayersIndex;
}

/** A wish to move the camera; a new object each time, so that the same box can be wished for twice. */
export interface Flight {
  readonly bbox: Bbox;
}

/** A change that stands in the history, or one that only rewrites the link (the camera moved). */
type Step = "push" | "replace";

export interface Page {
  readonly scene: Scene;
  readonly step: Step;
  readonly ground: Loading<Ground>;
  readonly progress: Loading<Progress>;
  /** True once the first plan layer is drawn, or when the map will not come. */
  readonly settled: boolean;
  readonly mapTrouble?: { readonly kind: "webgl" | "layer" } & Bilingual;
  readonly flight?: Flight;
  readonly sheetOpen: boolean;
  readonly helpOpen: boolean;
  /** The door to the worker that measures; absent until it is opened. */
  readonly metrics?: Metrics;
  /** Asks the figures again after a failure. */
  askFigures(): void;
  change(next: (scene: Scene) => Scene, step?: Step): void;
  flyTo(bbox: Bbox): void;
}

export const usePage = create<Page>()((set) => ({
  scene: firstScene(),
  step: "replace",
  ground: { kind: "loading" },
  progress: { kind: "loading" },
  settled: false,
  sheetOpen: false,
  helpOpen: false,
  askFigures: () => undefined,
  change: (next, step = "push") => set(({ scene }) => ({ scene: next(scene), step })),
  flyTo: (bbox) => set({ flight: { bbox } }),
}));

/** What is shown meanwhile: the ready value, else the one before it. */
export function latestOf<T>(loading: Loading<T>): T | undefined {
  switch (loading.kind) {
    case "ready":
      return loading.value;
    case "loading":
      return loading.before;
    case "failed":
      return undefined;
  }
}
