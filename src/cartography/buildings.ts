import { hues } from "./palette";
import { pointByStatus } from "./point-by-status";

/** 历史建筑 and 传统风貌建筑, repaired or put to new use. */
export const buildings = pointByStatus({ hue: hues.vermilion, shape: "diamond", radius: 5 });
