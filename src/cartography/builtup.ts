import { hues } from "./palette";
import { plainArea } from "./plain-area";

/** 建成区: the ground that shares are taken of; it stays in the background. */
export const builtup = plainArea({
  hue: hues.slate,
  fill: 0.14,
  label: { zh: "建成区范围", en: "Built-up area" },
  namesFrom: 11,
});
