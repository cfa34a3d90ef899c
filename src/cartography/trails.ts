import { lineByStatus } from "./line-by-status";
import { hues } from "./palette";

/** 福道, newly built and upgraded. */
export const trails = lineByStatus({ hue: hues.green, width: 3 });
