import type { Shape } from "../geometry/shape";
import type { Metres, SquareMetres, Yuan } from "../geometry/units";

export const works = ["new", "upgraded", "expanded", "repaired", "existing"] as const;
export type Work = (typeof works)[number];

export const statuses = ["planned", "underway", "done", "suspended"] as const;
export type Status = (typeof statuses)[number];

/** A calendar day, `2023-09-30`. */
export type IsoDate = string & { readonly format: "yyyy-mm-dd" };

/** One row of a layer, drawn or not yet (未上图). All but `id`, `layer` and `row` may be absent; absent is not zero. */
export interface Project {
  /** `<layer>:<value of the card's idField>`, else `<layer>:<8 hex of name and first vertex to 1e-6>`; a duplicate gets `-2`. */
  readonly id: string;
  readonly layer: string;
  /** Row in the source file, counted from 1. */
  readonly row: number;
  /** Absent: not on the map yet. */
  readonly shape?: Shape;
  readonly name?: string;
  /** 项目代码 */
  readonly code?: string;
  /** Who reports it: a county code, a functional zone's code, or `350400` for 市本级. */
  readonly reportingUnit?: string;
  /** Six-digit county, nine-digit township, twelve-digit village or community code. */
  readonly county?: string;
  readonly town?: string;
  readonly village?: string;
  readonly department?: string;
  readonly work?: Work;
  readonly status?: Status;
  readonly year?: number;
  readonly startedOn?: IsoDate;
  readonly finishedOn?: IsoDate;
  /** 形象进度, 0 to 1 */
  readonly completedPart?: number;
  readonly declaredLength?: Metres;
  readonly declaredArea?: SquareMetres;
  readonly totalInvestment?: Yuan;
  readonly yearInvestment?: Yuan;
  readonly class?: string;
  readonly material?: string;
  /** Year or day of commissioning, as the source gave it. */
  readonly commissioned?: string;
  /** m³ a day */
  readonly capacity?: number;
  readonly stars?: number;
  /** 易涝点 and the like: when the entry was opened and closed. */
  readonly openedOn?: IsoDate;
  readonly closedOn?: IsoDate;
  /** 存在问题 */
  readonly issue?: string;
  /** 下步措施 */
  readonly nextStep?: string;
  /** The file or paper that this row came from. */
  readonly source?: string;
  /** Columns of the source that are no field of a project, as text; shown when a project is opened. */
  readonly other?: Readonly<Record<string, string>>;
}

/** Something a planner must know about a row: what, and what to do. */
export interface Problem {
  readonly file: string;
  /** Absent when it concerns the whole file. */
  readonly row?: number;
  readonly why: string;
  readonly next: string;
}
