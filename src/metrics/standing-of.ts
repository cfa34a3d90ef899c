import type { Figure } from "./figure";

/**
 * How a figure stands, judged in one place for page, sheet, sentence and command line.
 * met, unmet: against the target. ahead, behind: against the part of the plan year gone (序时进度).
 * part: a district without a quota. unknown: nothing can be said.
 */
export type Standing = "met" | "unmet" | "ahead" | "behind" | "part" | "unknown";

/**
 * Only what the year itself adds (a flow, money spent) can be held against the calendar: a share or a stock did not
 * begin at nothing on 1 January. Before the year nothing is late, and after it there is no pace any more.
 */
export function standingOf(figure: Figure | undefined): Standing {
  if (!figure || figure.value === undefined) return "unknown";
  const { met, ratio, calendarShare, contribution } = figure.target;
  if (met) return "met";
  if (ratio === undefined) return contribution === undefined ? "unknown" : "part";
  if (!isPaced(figure) || calendarShare >= 1) return "unmet";
  if (calendarShare <= 0) return "unknown";
  return ratio >= calendarShare ? "ahead" : "behind";
}

/** Whether the calendar is a yardstick for this figure at all. */
export function isPaced({ achieved }: Figure): boolean {
  return achieved.kind === "flow" || achieved.kind === "money";
}
