import type { Work } from "../layers/project";

/** Amounts by status; `unknown` are drawn projects whose source gave no status. */
export type ByStatus = Readonly<Partial<Record<"done" | "underway" | "planned" | "unknown", number>>>;

/**
 * A computed value with its provenance. All amounts (`si`) are m, m², count, yuan, or 0…1 for a share.
 * `value`, `si`, `byWork`, `districts`, `outside`, `overlap` speak of what is achieved; `drawn` of everything drawn.
 * raw = drawn + left out + overlap, and districts + outside = si, to the millimetre.
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
    /** For a district without a share: its part of the city's achieved amount. */
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
  readonly districts: readonly DistrictPart[];
  readonly outside: { readonly si: number };
  /** The same achieved amount by who reports it, beside the split by place. */
  readonly byReportingUnit: readonly DistrictPart[];
  /** Rows in `drawn`. counted + leftOut + unmapped = rows read. */
  readonly counted: number;
  readonly leftOut: readonly { readonly id: string; readonly why: string; readonly si: number }[];
  readonly overlap: { readonly si: number; readonly pairs: readonly OverlapPair[] };
  readonly declared?: { readonly si: number; readonly measuredSi: number; readonly difference: number; readonly missing: number };
  readonly unmapped: { readonly rows: number; readonly declaredSi?: number; readonly undeclared: number };
  readonly share?: {
    readonly numerator: { readonly si: number };
    readonly denominator: { readonly si: number };
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
    readonly settings: Readonly<Record<string, string>>;
  };
  readonly inputs: readonly FigureInput[];
}

export interface DistrictPart {
  readonly code: string;
  readonly name: string;
  readonly si: number;
  readonly share?: { readonly numerator: number; readonly denominator: number };
  /** Only where the target is shared out. */
  readonly target?: number;
  readonly ratio?: number;
}

export interface CountedProject {
  readonly id: string;
  readonly si: number;
  readonly status: "done" | "underway" | "planned" | "unknown";
  readonly achieved: boolean;
}

export interface OverlapPair {
  /** Kept, and taken off or suspected. */
  readonly a: string;
  readonly b: string;
  readonly si: number;
  readonly verdict: "open" | "same" | "different";
  /** True when `si` was taken off the figure. */
  readonly takenOff: boolean;
}

export interface FigureInput {
  readonly layer: string;
  readonly sha256: string;
  readonly asOf?: string;
  readonly features: number;
  readonly sample: boolean;
}

/** What `mingtu progress --json` prints, and the page's worker answers. */
export interface Progress {
  /** 文号 of the plan. */
  readonly plan: string;
  readonly asOf: string;
  readonly district: string;
  readonly figures: readonly Figure[];
  readonly problems: readonly { readonly file: string; readonly row?: number; readonly why: string; readonly next: string }[];
}
