import { lineByStatus } from "./line-by-status";
import { hues } from "./palette";

/** 老旧燃气管道 to be renewed. */
export const gasPipes = lineByStatus({
  hue: hues.orange,
  width: 2.2,
  words: { done: { zh: "已改造", en: "Renewed" }, underway: { zh: "改造中", en: "Being renewed" } },
});
