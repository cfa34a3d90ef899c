import { lineByStatus } from "./line-by-status";
import { hues } from "./palette";

/** 供水管网 of the rural water programme. */
export const mains = lineByStatus({ hue: hues.blue, width: 2 });
