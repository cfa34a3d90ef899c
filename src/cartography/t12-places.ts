import { hues } from "./palette";
import { pointByStatus } from "./point-by-status";

/** The places that task 12 names for the 三沙永 cluster. */
export const t12Places = pointByStatus({
  hue: hues.indigo,
  shape: "circle",
  radius: 6,
  namesFrom: 9.5,
});
