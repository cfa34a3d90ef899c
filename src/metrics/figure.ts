import type { Work } from "../layers/project";
import type { ByDeclaration, Declared } from "./figure-declared";
import type { Outlook } from "./figure-outlook";
import type { AlreadyCountedPair, OverlapPair } from "./figure-overlap";

/** Drawn projects by status; `unknown` are those whose source gave none. */
export type CountedStatus = "done" | "underway" | "planned" | "suspended" | "unknown";

/** `suspended` holds only where the target counts them (money, or the whole list that a share is of). */
type ByStatus = Readonly<Partial<Record<CountedStatus, number>>>;

/**
 * A computed value with its provenance. All amounts (`si`) are m, m², count, yuan, or 0…1 for a share.
 * `value`, `si`, `byWork`, `districts`, `outside`, `overlap` speak of what is achieved; `drawn` of everything drawn.
 * raw = drawn + left out + overlap, and districts + outside = si, to the millimetre.
 *
 * Of a share, only `si` of the figure, of `districts` and of `outside` are 0…1; all other amounts are in the
 * unit that is shared out (count, m, m²), so that they add up: `byWork` and `byReportingUnit` to the numerator.
 */
export interface Figure {
  /** Target id, `T16.trails` */
  readonly id: string;
  readonly asOf: string;
  readonly unit: "km" | "ha" | "count" | "percent" | "1e8 yuan";
  /** In `unit`, unrounded. Absent when it cannot be computed; then `why` says so. */
  readonly value?: number;
  readonly si?: number;
  readonly why?: string;
  /** The same reason for the page to say in its own language. */
  readonly whyCode?: "no-layer" | "no-rows" | "not-drawn" | "no-whole" | "mixed-sample" | "unread";
  readonly target: {
    readonly value: number;
    readonly unit: Figure["unit"];
    readonly comparator: ">=";
    readonly aspirational: boolean;
    /** Absent for a district without a share of the target: it shows a contribution, never a rate. */
    readonly ratio?: number;
    readonly met?: boolean;
    /** Share of the plan year gone at the cut-off (序时进度). */
    readonly calendarShare: number;
    /** For a district without a share: its part of the city's achieved amount (of a share: of its numerator). */
    readonly contribution?: number;
  };
  readonly achieved: {
    readonly kind: "flow" | "stock" | "share" | "money";
    readonly status: readonly string[];
    readonly year: "plan" | "any";
    readonly partial: boolean;
  };
  /** Sum of every drawn project before anything is counted once or left out. */
  readonly raw: { readonly si: number };
  /** `overlapSi`: what was counted once, over everything drawn. */
  readonly drawn: { readonly si: number; readonly byStatus: ByStatus; readonly overlapSi: number };
  /** 形象进度 of projects underway: shown beside, judged only where the target says so. */
  readonly partialSi?: number;
  readonly byWork: Readonly<Partial<Record<Work | "unknown", number>>>;
  /** Empty, and nothing outside, where there is no figure: nobody counted a zero there. */
  readonly districts: readonly DistrictPart[];
  /** Begins where the outer county line is farther than it is accurate; what lies nearer is the nearest district's. */
  readonly outside: { readonly si: number; readonly share?: ShareParts };
  /**
   * 界线不定: of the achieved, what lies nearer to a county line than the line is accurate, and so may belong to
   * the next county or to none (of a share: of its numerator). It is in `districts` all the same. Absent: nothing.
   */
  readonly uncertain?: { readonly si: number; readonly accuracy_m: number };
  /** The same achieved amount by who reports it, beside the split by place. */
  readonly byReportingUnit: readonly DistrictPart[];
  /** Achieved projects that a county reports while most of them lies in another; absent when there is none. */
  readonly disagreeing?: readonly Disagreement[];
  /** Rows in `drawn`. counted + leftOut + unmapped (+ elsewhere, in a district) = rows read. */
  readonly counted: number;
  readonly leftOut: readonly LeftOut[];
  /** Only of a county or cluster: rows drawn elsewhere, and rows not drawn whose codes do not place them here. */
  readonly elsewhere?: { readonly rows: number };
  /** `si` is what was taken off the achieved; `pairs` are all found over everything drawn, with their whole length. */
  readonly overlap: { readonly si: number; readonly pairs: readonly OverlapPair[] };
  /**
   * 往年已计: of the achieved, what coincides with projects finished in an earlier plan year. Named, and still in `si`:
   * to upgrade what an earlier year laid is this year's work. Absent: nothing.
   */
  readonly alreadyCounted?: {
    readonly si: number;
    readonly pairs: readonly AlreadyCountedPair[];
  };
  readonly declared?: Declared;
  /** Absent: every row counts as it is measured. */
  readonly byDeclaration?: ByDeclaration;
  /** 年底预计. Absent for money, and once the deadline is past. */
  readonly outlook?: Outlook;
  /** Rows not drawn yet, of any status; `undeclared` of them declare no amount. */
  readonly unmapped: {
    readonly rows: number;
    readonly ids?: readonly string[];
    readonly declaredSi?: number;
    readonly undeclared: number;
    /** Those of them that would be achieved if they were drawn; absent when there is none. */
    readonly fitting?: { readonly rows: number; readonly declaredSi?: number };
  };
  readonly share?: {
    readonly numerator: {
      readonly si: number;
      /** Listed units covered by rows that are not drawn yet alone: a code counts without a place. */
      readonly unmapped?: number;
    };
    readonly denominator: { readonly si: number };
    /** Of a list: the codes with a project, and the project that counts for each. */
    readonly covered?: readonly { readonly code: string; readonly id: string }[];
    /** Codes of the list's rows without a project. */
    readonly uncovered: readonly string[];
  };
  /** Each counted project with its part of `drawn.si`, in the target's SI unit. */
  readonly projects: readonly CountedProject[];
  readonly method: {
    readonly kind: "length" | "area" | "count" | "money" | "share";
    readonly ellipsoid: "CGCS2000";
    readonly tolerance_m?: number;
    readonly basis: { readonly zh: string; readonly en: string };
    /** Rules that were applied to this figure beyond its basis, to be printed with it. */
    readonly notes: readonly { readonly zh: string; readonly en: string }[];
    readonly settings: Readonly<Record<string, string>>;
  };
  readonly inputs: readonly FigureInput[];
}

export interface ShareParts {
  readonly numerator: number;
  readonly denominator: number;
}

export interface DistrictPart {
  /** County code; of a reporting unit its code, `unknown` where the source gave none. */
  readonly code: string;
  readonly name: string;
  /** Of a district's share: absent when its denominator is 0. */
  readonly si?: number;
  /** Part of its achieved amount (of a share: of its numerator) that is uncertain; absent: none. */
  readonly uncertainSi?: number;
  readonly share?: ShareParts;
  /** Only where the target is shared out. */
  readonly target?: number;
  readonly ratio?: number;
}

interface Disagreement {
  readonly id: string;
  /** District that holds most of it; absent: it lies outside all. */
  readonly district?: string;
  /** County that reports it, by today's code. */
  readonly reportingUnit: string;
}

/** Why a drawn row is in neither `drawn` nor the figure. */
export type LeftOutCode =
  | "suspended"
  | "wrong-work"
  | "no-work"
  | "wrong-status"
  | "after-cut-off"
  | "other-year"
  | "no-year"
  | "few-stars"
  | "class"
  | "not-open"
  | "no-amount"
  | "wrong-shape"
  | "out-of-scope"
  | "no-unit";

export interface LeftOut {
  readonly id: string;
  /** One English clause; `code` is for the page to say it in its own language. */
  readonly why: string;
  readonly code: LeftOutCode;
  readonly si: number;
}

export interface CountedProject {
  readonly id: string;
  readonly si: number;
  /** Before it was counted once; absent: nothing was taken off. */
  readonly rawSi?: number;
  readonly status: CountedStatus;
  readonly achieved: boolean;
}

export interface FigureInput {
  readonly layer: string;
  readonly sha256: string;
  readonly asOf?: string;
  readonly features: number;
  readonly sample: boolean;
  /** Projects that are counted, or the whole that a share is of. */
  readonly use: "projects" | "whole" | "districts";
  /** Set when the layer feeds the target but was not read: a sample beside a real file. */
  readonly leftOut?: "sample";
}

/** What `mingtu progress --json` prints, and the page's worker answers. */
export interface Progress {
  /** 文号 of the plan. */
  readonly plan: string;
  readonly asOf: string;
  readonly district: string;
  readonly figures: readonly Figure[];
  readonly problems: readonly {
    readonly file: string;
    readonly row?: number;
    readonly why: string;
    readonly next: string;
  }[];
}
