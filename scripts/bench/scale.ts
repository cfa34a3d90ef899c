import type { Postgis } from "./postgis";

/** How much is measured. */
export interface Scale {
  readonly sizes: readonly number[];
  /** Items at most for a contender that would take minutes for more. */
  readonly slow: number;
  /** The slow reference, in a small run. */
  readonly postgis?: Postgis;
}
