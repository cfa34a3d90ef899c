import { hues } from "./palette";
import { pointByStatus } from "./point-by-status";

/** 规模化水厂, newly built and expanded: few and large. */
export const plants = pointByStatus({ hue: hues.blue, shape: "drop", radius: 7.5, namesFrom: 9.5 });
