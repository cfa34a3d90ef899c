import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../src/layers/project";

const productsPlan = join("layers", "plan.json");

/** The plan among the layers, else the one that comes with the product, and a problem that says so. */
export function planFileOf(layers: string): {
  readonly file: string;
  readonly problems: readonly Problem[];
} {
  const file = join(layers, "plan.json");
  if (existsSync(file)) return { file, problems: [] };
  return {
    file: productsPlan,
    problems: [
      {
        file: "plan.json",
        why: `'${layers}' holds no plan.json; the product's own plan is used`,
        next: "put the plan beside the layers if another one is meant",
      },
    ],
  };
}
