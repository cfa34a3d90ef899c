import { lineByStatus } from "./line-by-status";
import { hues } from "./palette";

/** The roads and corridors that task 12 names for the 三沙永 cluster. */
export const t12Routes = lineByStatus({ hue: hues.indigo, width: 3.2, namesFrom: 9.5 });
