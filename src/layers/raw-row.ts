import type { Shape } from "../geometry/shape";
import type { Problem } from "./project";

/** One row of a planner's file, as a reader hands it over. */
export interface RawRow {
  /** Counted from 1, the heading left out. */
  readonly row: number;
  readonly shape?: Shape;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What is wrong with a row, without the file and the row. */
export type Trouble = Pick<Problem, "why" | "next">;
