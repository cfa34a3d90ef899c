import { hues } from "./palette";
import { pointByStatus } from "./point-by-status";

/** 易涝点: filled when it is closed, hollow while it is open. */
export const floodPoints = pointByStatus({
  hue: hues.sky,
  shape: "triangle",
  radius: 5.4,
  words: {
    done: { zh: "已整治销号", en: "Cured and closed" },
    underway: { zh: "整治中", en: "Being cured" },
    planned: { zh: "待整治", en: "Open" },
  },
});
