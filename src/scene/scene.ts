/** What the planner looks at, as plain data: it is the link, the undo step and the saved view. */
export interface Scene {
  readonly language: "zh" | "en";
  readonly theme: "light" | "dark";
  /** City `350400`, cluster `sanshayong`, or a county code. */
  readonly district: string;
  /** Cut-off of the figures; absent: the latest as-of date of the layers. */
  readonly asOf?: string;
  /** Chosen target or task; a task id when the task has no target. */
  readonly target?: string;
  readonly task?: string;
  /** Picked project. */
  readonly project?: string;
  readonly groupBy: "target" | "department" | "chapter";
  /** Layer ids that are switched off; every other one is shown. */
  readonly hidden: readonly string[];
  /** Opacity 0…1 of layers that differ from 1. */
  readonly opacity: Readonly<Record<string, number>>;
  /** Chosen settings by `T33.blackwater.basis`; absent: the plan's default. */
  readonly settings: Readonly<Record<string, string>>;
  readonly view: View;
}

/** Web Mercator camera, or the wish to see a whole district. */
export type View =
  | {
      readonly kind: "camera";
      readonly longitude: number;
      readonly latitude: number;
      readonly zoom: number;
    }
  | { readonly kind: "district"; readonly code: string };
