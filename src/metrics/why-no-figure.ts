import { sampleWhole } from "./choose-layers";
import type { Figure } from "./figure";
import type { MeasuredTarget } from "./measure-target";
import type { Selection } from "./selection";
import { ratioOf } from "./share-figure";

/** Why there is no number: absent is not zero. Undefined when there is one. */
export function whyNoFigure(
  measured: MeasuredTarget,
  selection: Selection,
): Required<Pick<Figure, "why" | "whyCode">> | undefined {
  const { layers, tally, choice } = measured;
  if (layers.used.length === 0) {
    const wanted = layers.missing.join(", ") || "none is named in plan.json";
    return { whyCode: "no-layer", why: `no layer feeds this target (${wanted})` };
  }
  const drawn = tally.counted.length + tally.leftOut.length;
  if (drawn + tally.unmapped.length === 0) {
    return { whyCode: "no-rows", why: "its layers hold no rows" };
  }
  if (drawn === 0 && choice.target.share?.of !== "list") {
    return { whyCode: "not-drawn", why: `none of its ${tally.unmapped.length} rows is drawn yet` };
  }
  const sample = sampleWhole(measured);
  if (sample) {
    const why = `its projects are real, but ${sample.built.card.id} that they are a share of is a sample`;
    return { whyCode: "mixed-sample", why };
  }
  if (choice.target.share && ratioOf(measured, selection) === undefined) {
    return { whyCode: "no-whole", why: "there is nothing here that the share is of" };
  }
  return undefined;
}
