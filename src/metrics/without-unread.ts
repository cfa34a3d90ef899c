import type { LayerCard } from "../layers/layer-card";
import type { Plan, Target } from "../plan/plan";
import { feedingOf } from "./choose-layers";
import type { Figure, Progress } from "./figure";

/** A layer whose exact file could not be read, and the sentence that says why. */
export interface UnreadLayer {
  readonly layer: string;
  readonly file: string;
  readonly why: string;
}

/**
 * The figures without those that an unread layer feeds: a sum that lacks a layer would be a wrong number.
 * The others stand, and each file is told among the problems.
 */
export function withoutUnread(
  progress: Progress,
  plan: Plan,
  cards: readonly LayerCard[],
  unread: readonly UnreadLayer[],
): Progress {
  if (unread.length === 0) return progress;
  const targets = new Map(
    plan.tasks.flatMap((task) => task.targets.map((target) => [target.id, target] as const)),
  );
  const figures = progress.figures.map((figure) => {
    const target = targets.get(figure.id);
    const missing = unread.filter(({ layer }) => target && readsOf(target, cards).has(layer));
    return missing.length > 0 ? withoutValue(figure, missing) : figure;
  });
  const told = unread.map(({ file, why }) => ({
    file,
    why,
    next: "copy the whole output of mingtu build to the host again, then try again",
  }));
  return { ...progress, figures, problems: [...told, ...progress.problems] };
}

/** Every layer that a target's figure needs: what feeds it, and the whole of a share. */
export function readsOf(target: Target, cards: readonly LayerCard[]): ReadonlySet<string> {
  const { share, settings } = target;
  const whole = share?.of === "same" ? share.inside : share?.layer;
  const chosen = settings.flatMap(({ options }) => options.map(({ layer }) => layer));
  return new Set([...feedingOf(target, cards), whole, ...chosen].flatMap((layer) => layer ?? []));
}

function withoutValue(figure: Figure, missing: readonly UnreadLayer[]): Figure {
  const { value: _value, si: _si, share: _share, target, ...rest } = figure;
  const { ratio: _ratio, met: _met, contribution: _contribution, ...asked } = target;
  const files = missing.map(({ file }) => file).join(", ");
  return {
    ...rest,
    target: asked,
    districts: [],
    byReportingUnit: [],
    why: `${files} could not be read`,
    whyCode: "unread",
  };
}
