/**
 * What would be achieved at the deadline if every work that is underway or planned were done on the day that its source
 * gives. Works done after the cut-off are known in hindsight only and are left out, as are rows that are not drawn.
 */
export interface Outlook {
  /** The plan's deadline, `2023-12-31` */
  readonly by: string;
  /** As `si` of the figure, at that day: of a share 0…1. */
  readonly si: number;
  /** What that is more than today's, in the unit that adds up (of a share: of its numerator). */
  readonly addedSi: number;
  /** Works underway or planned that give a day after the cut-off and up to the deadline. */
  readonly rows: number;
  /** Works that give no day, a day that has passed, a day after the deadline: none of them is in `si`. */
  readonly undated: number;
  readonly overdue: number;
  readonly late: number;
  /** Of `si` against the target; absent for a district without a share of it. */
  readonly ratio?: number;
  readonly met?: boolean;
}
