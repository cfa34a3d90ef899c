import { hues } from "./palette";
import { pointByStatus } from "./point-by-status";

/** 农村幸福院 and other care for the old: many hundreds, so small. */
export const homes = pointByStatus({
  hue: hues.rose,
  shape: "house",
  radius: 4.2,
  grain: true,
  words: {
    done: { zh: "已建成", en: "Open" },
    underway: { zh: "在建", en: "Being built" },
  },
});
