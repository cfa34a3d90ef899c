import type { Project } from "../layers/project";
import { type Parts, sumIn } from "./parts";

/** What a share is made of, whatever part of the city is asked for. */
export interface ShareOf {
  readonly numerator: Parts;
  readonly denominator: Parts;
  /** Listed units without a project. */
  readonly uncovered: readonly { readonly code: string; readonly place: number }[];
  /** Listed units with a project: which one covers them. Only of a list. */
  readonly covered?: readonly {
    readonly code: string;
    readonly place: number;
    readonly id: string;
  }[];
  /** Part of the numerator that rows not drawn yet cover alone. */
  readonly unmapped?: Parts;
  /** The numerator, project by project. */
  readonly achieved: readonly AchievedAmount[];
}

export interface AchievedAmount {
  readonly project: Project;
  readonly parts: Parts;
}

export function amountIn(achieved: readonly AchievedAmount[], places: readonly number[]): number {
  return achieved.reduce((sum, { parts }) => sum + sumIn(parts, places), 0);
}
