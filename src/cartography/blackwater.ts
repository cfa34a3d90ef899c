import { lineByStatus } from "./line-by-status";
import { hues } from "./palette";

/** 黑臭水体: solid once the water is cured. */
export const blackwater = lineByStatus({
  hue: hues.umber,
  width: 3.6,
  words: {
    done: { zh: "已消除", en: "Eliminated" },
    underway: { zh: "治理中", en: "Being cured" },
    planned: { zh: "待治理", en: "To be cured" },
  },
});
