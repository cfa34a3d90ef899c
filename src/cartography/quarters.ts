import { areaByStatus } from "./area-by-status";
import { hues } from "./palette";

/** 历史文化街区 under protection and improvement. */
export const quarters = areaByStatus({ hue: hues.vermilion, fill: 0.4, small: true });
