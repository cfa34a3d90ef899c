import type { Cutting, LayerProjects } from "./cutting";
import type { FigureInput } from "./figure";
import type { MeasuredTarget } from "./measure-target";

/** Every file that the figure was made of, and the sample files that were not. */
export function inputsOf({ layers, whole }: MeasuredTarget, { layer }: Cutting): FigureInput[] {
  return [
    ...layers.used.map((used) => inputOf(used, "projects")),
    ...(whole ? [inputOf(whole, "whole")] : []),
    ...(layer ? [inputOf(layer, "districts")] : []),
    ...layers.samples.map(
      (sample): FigureInput => ({
        ...inputOf(sample, "projects"),
        leftOut: "sample",
      }),
    ),
  ];
}

function inputOf({ built }: LayerProjects, use: FigureInput["use"]): FigureInput {
  const { card, sha256, features } = built;
  const { id, asOf, sample } = card;
  return { layer: id, sha256, ...(asOf !== undefined && { asOf }), features, sample, use };
}
