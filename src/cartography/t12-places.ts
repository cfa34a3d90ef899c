import { areaByStatus } from "./area-by-status";
import { hues } from "./palette";

/** The parks, valleys and new towns that task 12 names for the 三沙永 cluster. */
export const t12Places = areaByStatus({ hue: hues.indigo, fill: 0.22, small: true, namesFrom: 9 });
