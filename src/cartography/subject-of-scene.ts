import type { LayerCard } from "../layers/layer-card";
import type { Scene } from "../scene/scene";
import type { Emphasis } from "./drawing";

/**
 * Whether a layer is what the planner asks about. `subject` are the layers that the plan gives the chosen target or task;
 * without them the layer's card decides.
 */
export function emphasisOf(
  card: LayerCard,
  scene: Scene,
  subject: readonly string[] | undefined,
): Emphasis {
  if (scene.target === undefined && scene.task === undefined) return "balance";
  const chosen = subject ? subject.includes(card.id) : isOf(card, scene);
  return chosen ? "full" : "muted";
}

function isOf(card: LayerCard, scene: Scene): boolean {
  if (scene.target !== undefined) return card.target === scene.target;
  return card.task === scene.task || card.target?.startsWith(`${scene.task}.`) === true;
}
