import type { Target } from "../plan/plan";
import type { LayerProjects } from "./cutting";
import type { Survey } from "./survey";

export interface ChosenLayers {
  readonly used: readonly LayerProjects[];
  /** Sample layers beside a real one. */
  readonly samples: readonly LayerProjects[];
  /** Ids that plan.json names and the build has not. */
  readonly missing: readonly string[];
}

/** Sample and real are never summed: the first real layer of a target switches its sample layers off. */
export function chooseLayers(target: Target, survey: Survey): ChosenLayers {
  const found = target.layers.flatMap((id) => survey.layers.get(id) ?? []);
  const real = found.filter(({ built }) => !built.card.sample);
  return {
    used: real.length > 0 ? real : found,
    samples: real.length > 0 ? found.filter(({ built }) => built.card.sample) : [],
    missing: target.layers.filter((id) => !survey.layers.has(id)),
  };
}
