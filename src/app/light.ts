import type { Figure } from "../metrics/figure";
import type { Word } from "./words";

/** How a figure stands: met; no slower than the calendar; slower; a part of a whole; not to be judged. */
export type Light = "met" | "ahead" | "behind" | "part" | "unknown";

export const lightWords: Readonly<Record<Light, Word>> = {
  met: "lightMet",
  ahead: "lightAhead",
  behind: "lightBehind",
  part: "lightPart",
  unknown: "lightUnknown",
};

export function lightOf(figure: Figure | undefined): Light {
  if (!figure || figure.value === undefined) return "unknown";
  const { met, ratio, calendarShare, contribution } = figure.target;
  if (met) return "met";
  if (ratio !== undefined) return ratio >= calendarShare ? "ahead" : "behind";
  return contribution === undefined ? "unknown" : "part";
}
