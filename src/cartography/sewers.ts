import { lineByStatus } from "./line-by-status";
import { hues } from "./palette";

/** 乡镇生活污水管网. */
export const sewers = lineByStatus({ hue: hues.wine, width: 2.2 });
