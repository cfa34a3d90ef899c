import { areaByStatus } from "./area-by-status";
import { hues } from "./palette";

/** 建成区: the ground that shares are taken of; it stays in the background. */
export const builtup = areaByStatus({
  hue: hues.slate,
  fill: 0.16,
  small: false,
  words: { done: { zh: "建成区范围", en: "Built-up area" } },
});
