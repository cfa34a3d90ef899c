import { areaByStatus } from "./area-by-status";
import { hues } from "./palette";

/** 公园绿地; yellower than the trails that run through them. */
export const parks = areaByStatus({ hue: hues.leaf, fill: 0.55, small: true });
