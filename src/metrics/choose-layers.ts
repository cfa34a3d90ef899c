import type { LayerCard } from "../layers/layer-card";
import type { Target } from "../plan/plan";
import { byCodeUnit } from "./code-unit-order";
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
  const cards = [...survey.layers.values()].map(({ built }) => built.card);
  const found = feedingOf(target, cards).flatMap((id) => survey.layers.get(id) ?? []);
  const real = found.filter(({ built }) => !built.card.sample);
  return {
    used: real.length > 0 ? real : found,
    samples: real.length > 0 ? found.filter(({ built }) => built.card.sample) : [],
    missing: target.layers.filter((id) => !survey.layers.has(id)),
  };
}

/** Ids of the layers that feed a target: those that plan.json lists, then plan layers whose own card names it. */
export function feedingOf(target: Target, cards: readonly LayerCard[]): string[] {
  const named = cards
    .filter(({ id, role, target: fed }) => {
      return role === "plan" && fed === target.id && !target.layers.includes(id);
    })
    .map(({ id }) => id);
  return [...target.layers, ...named.sort(byCodeUnit)];
}

/** The sample that real projects would be divided by. Tables of reference are true of the city, whatever they are a part of. */
export function sampleWhole(measured: {
  readonly layers: ChosenLayers;
  readonly whole?: LayerProjects;
}): LayerProjects | undefined {
  const { layers, whole } = measured;
  const isReal = layers.used.some(({ built }) => !built.card.sample);
  const isSample = whole?.built.card.role === "plan" && whole.built.card.sample;
  return isReal && isSample ? whole : undefined;
}
