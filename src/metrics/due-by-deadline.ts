import type { Target } from "../plan/plan";
import { finishedIn } from "./finished-in";
import type { Calendar } from "./judge-project";
import type { CountedRow, Tally } from "./tally";

/** How the day of finishing of a work that is not done stands to the cut-off and the deadline. */
export type Due = "due" | "overdue" | "late" | "undated";

/**
 * Of a counted row that is underway or planned; undefined for any other. A day up to the cut-off has passed without
 * the work being done: it says nothing about the year's end.
 */
export function dueOf(
  { project, status, achieved }: CountedRow,
  target: Target,
  { asOf, planYear }: Calendar,
): Due | undefined {
  if (achieved || (status !== "underway" && status !== "planned")) return undefined;
  const { finishedOn } = project;
  if (finishedOn === undefined) return "undated";
  if (finishedOn <= asOf) return "overdue";
  const inYear = target.achieved.year === "any" || finishedIn(project) === planYear;
  return inYear && finishedOn <= target.deadline.date ? "due" : "late";
}

/** The rows as they would stand at the deadline; undefined where dates say nothing about it. */
export function atDeadline(tally: Tally, target: Target, calendar: Calendar): Tally | undefined {
  const { achieved, deadline } = target;
  if (achieved.kind === "money" || !achieved.status.includes("done")) return undefined;
  if (calendar.asOf >= deadline.date) return undefined;
  return { ...tally, counted: tally.counted.map((row) => finished(row, target, calendar)) };
}

function finished(row: CountedRow, target: Target, calendar: Calendar): CountedRow {
  return dueOf(row, target, calendar) === "due" ? { ...row, status: "done", achieved: true } : row;
}
