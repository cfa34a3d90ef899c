import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import type { ShownUnit } from "../plan/shown-unit";

/** The unit of a figure's parts: the target's own, and of a share that of what is shared out under the chosen basis. */
export function partsUnitOf({ method }: Pick<Figure, "method">, target: Target): ShownUnit {
  if (target.unit !== "percent") return target.unit;
  const chosen = target.settings.flatMap(({ id, options }) =>
    options.filter((option) => option.id === method.settings[id]),
  );
  const quantity = chosen.find((option) => option.quantity)?.quantity ?? target.achieved.quantity;
  return units[quantity];
}

const units: Readonly<Record<Target["achieved"]["quantity"], ShownUnit>> = {
  length: "km",
  area: "ha",
  count: "count",
  money: "1e8 yuan",
};
