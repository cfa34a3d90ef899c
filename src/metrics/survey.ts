import type { Plan } from "../plan/plan";
import type { Cutting, LayerProjects } from "./cutting";
import type { OverlapVerdict } from "./verdicts";

/** All that a target is measured with, whatever part of the city is asked for. */
export interface Survey {
  readonly plan: Plan;
  readonly layers: ReadonlyMap<string, LayerProjects>;
  readonly cutting: Cutting;
  /** Cut-off, `2023-09-30` */
  readonly asOf: string;
  /** Chosen settings by `T33.blackwater.basis`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly verdicts: readonly OverlapVerdict[];
}
