const dayInMs = 86_400_000;

/** Days of the plan year gone at the cut-off, that day included, from 0 to 1 (序时进度). */
export function calendarShare(asOf: string, planYear: number): number {
  const start = Date.UTC(planYear, 0, 1);
  const days = (Date.UTC(planYear + 1, 0, 1) - start) / dayInMs;
  const gone = (Date.parse(`${asOf}T00:00:00Z`) - start) / dayInMs + 1;
  return Math.min(Math.max(gone / days, 0), 1);
}
