import { hues } from "./palette";
import { pointByStatus } from "./point-by-status";

/** 家政网点 of the urban communities. */
export const outlets = pointByStatus({
  hue: hues.sand,
  shape: "square",
  radius: 4.4,
  grain: true,
  words: {
    done: { zh: "已开办", en: "Open" },
    underway: { zh: "筹建中", en: "Being set up" },
  },
});
