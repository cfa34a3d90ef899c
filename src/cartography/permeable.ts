import { areaByStatus } from "./area-by-status";
import { hues } from "./palette";

/** 可渗透面 inside the built-up area. */
export const permeable = areaByStatus({
  hue: hues.teal,
  fill: 0.26,
  rim: 0.6,
  small: false,
  namesFrom: 15,
});
