import type { ProjectDetails } from "../metrics/metrics";

/** (declared − measured) ÷ measured, as in a figure; absent when either is missing or nothing is measured. */
export function differenceOf({
  measured,
  declared,
}: Pick<ProjectDetails, "measured" | "declared">): number | undefined {
  if (!measured || declared === undefined || measured.si <= 0) return undefined;
  return (declared - measured.si) / measured.si;
}
