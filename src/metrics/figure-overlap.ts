export interface OverlapPair {
  /** Kept, and taken off or suspected. */
  readonly a: string;
  readonly b: string;
  readonly si: number;
  readonly verdict: "open" | "same" | "different";
  /** True when `si` was taken off the figure. */
  readonly takenOff: boolean;
  /** Who gave the verdict, and the day; absent while it is open. */
  readonly who?: string;
  readonly when?: string;
  /**
   * By which rule `a` was kept, or, under the verdict "different", both. Of two that are one the achieved is kept,
   * then the one further on, then the first by id. Absent: suspected, and nobody has said what it is.
   */
  readonly rule?: "achieved first" | "status" | "id" | "itself" | "equal code" | "verdict";
}

/** An achieved project that coincides with one that an earlier plan year has counted. */
export interface AlreadyCountedPair {
  readonly id: string;
  /** The project of the earlier year. */
  readonly earlier: string;
  /** The year that one was finished in. */
  readonly year?: number;
  /** Common to the two; of a stretch beside several earlier projects, the part of the first. */
  readonly si: number;
  /** "different": somebody says that both are works of their own, so it is in no sum. */
  readonly verdict: "open" | "same" | "different";
}
