import type { NearBorder } from "../geometry/near-border";
import type { Shape } from "../geometry/shape";
import type { Metres } from "../geometry/units";
import type { Project } from "../layers/project";
import type { Home } from "./extent";
import type { CountedStatus } from "./figure";
import type { OverlapPair } from "./figure-overlap";
import type { Reason } from "./judge-project";
import type { Parts } from "./parts";
import type { VerdictOn } from "./verdicts";

/** A drawn row and where it lies. */
export interface Placed extends Home {
  readonly project: Project;
  readonly shape: Shape;
  /** Metres, m² or points by district. */
  readonly extent: Parts;
}

/** A placed row and its amount before anything is counted once. */
export interface Amount extends Placed {
  readonly raw: Parts;
}

/** An amount on its way to being counted once: the status has given it its rank. */
export interface Ranked extends Amount {
  readonly status: CountedStatus;
  readonly achieved: boolean;
}

export interface OnceRule {
  readonly once: "geometry" | "code";
  readonly verdictOn: VerdictOn;
  /** Whether there is any verdict at all. */
  readonly judged: boolean;
  readonly tolerance: Metres;
  readonly near: NearBorder;
}

export interface Once {
  /** What remains of each amount, in the order given. */
  readonly kept: readonly Parts[];
  readonly pairs: readonly OverlapPair[];
}

/** One way to measure a target. Pure; rows come in order of rank, and the earlier of two is kept. */
export interface Measure {
  readonly kind: "length" | "area" | "count" | "money";
  readonly rawOf: (row: Placed) => Parts | Reason;
  readonly countOnce: (rows: readonly Ranked[], rule: OnceRule) => Once;
  /** What the source declares for the same quantity. */
  readonly declaredOf: (project: Project) => number | undefined;
  /** What the drawing measures of a row that counts by its declaration; undefined for one that counts as measured. */
  readonly insteadOf?: (row: Placed) => Parts | undefined;
}
