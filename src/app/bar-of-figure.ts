import type { CountedStatus, Figure } from "../metrics/figure";
import { isPaced } from "../metrics/standing-of";
import type { Target } from "../plan/plan";
import { unitStyle } from "../plan/shown-unit";

interface Segment {
  readonly kind: "achieved" | "contribution" | "underway" | "planned" | "unknown";
  /** Part of the bar's length, 0 to 1. */
  readonly part: number;
}

export interface Bar {
  readonly segments: readonly Segment[];
  /** Where the target stands on the bar, 0 to 1; below 1 when more is drawn than asked for. */
  readonly goal: number;
  /** Where the calendar stands; absent where no rate is judged. */
  readonly calendar?: number;
}

const coming = ["underway", "planned", "unknown"] as const satisfies readonly CountedStatus[];
/** A bar that reached many times its target would hide the target itself. */
export const longest = 1.6;

/**
 * What is achieved against the target, and behind it what is underway, planned and of unknown status.
 * @param reach how far beyond the target the bar may go, in targets; 1 in a list, where all bars share one scale
 */
export function barOfFigure(figure: Figure, target: Target, reach = 1): Bar {
  const { ratio, contribution, calendarShare } = figure.target;
  if (ratio === undefined) {
    // A share of a district is no part of the city's share.
    const part = figure.share ? 0 : (contribution ?? 0);
    return { segments: lay([{ kind: "contribution", part }], 1), goal: 1 };
  }
  const goal = goalOf(figure, target);
  const later = coming
    .filter((status) => !figure.achieved.status.includes(status))
    .map((kind) => ({ kind, part: goal > 0 ? (figure.drawn.byStatus[kind] ?? 0) / goal : 0 }));
  const all: Segment[] = [{ kind: "achieved", part: ratio }, ...later];
  const length = Math.min(reach, Math.max(1, sumOf(all)));
  const bar = { segments: lay(all, length), goal: 1 / length };
  return isPaced(figure) ? { ...bar, calendar: calendarShare / length } : bar;
}

/** The target in the unit of the figure's parts. */
function goalOf(figure: Figure, target: Target): number {
  if (figure.share)
    return target.value * unitStyle("percent", "zh").si * figure.share.denominator.si;
  return target.value * unitStyle(target.unit, "zh").si;
}

/** Scaled to the bar's length and cut at its end. */
function lay(segments: readonly Segment[], length: number): Segment[] {
  let free = 1;
  return segments.flatMap(({ kind, part }) => {
    const shown = Math.min(free, Math.max(0, part / length));
    free -= shown;
    return shown > 0 ? [{ kind, part: shown }] : [];
  });
}

function sumOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { part }) => sum + part, 0);
}
