/** The plan as data: what `layers/plan.json` holds once it has passed `parsePlan`. */
export interface Plan {
  readonly title: Bilingual;
  /** 文号, `明发改规划〔2023〕180号` */
  readonly number: string;
  readonly issuer: Bilingual;
  /** The notice is signed on one day and registered on another: both are kept. */
  readonly dates: { readonly signed: string; readonly registered: string };
  /** The plan year counts from 1 January, whatever the notice's date. */
  readonly year: number;
  readonly city: { readonly code: string; readonly name: Bilingual };
  readonly clusters: readonly Cluster[];
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
}

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** A named group of counties: `sanshayong`. */
export interface Cluster {
  readonly id: string;
  readonly name: Bilingual;
  /** County codes. */
  readonly members: readonly string[];
}

export interface Section {
  /** `一` */
  readonly id: string;
  readonly title: Bilingual;
  readonly subsections: readonly { readonly id: string; readonly title: Bilingual }[];
}

export interface Task {
  /** `T16` */
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly subsection: string;
  readonly title: Bilingual;
  readonly departments: readonly string[];
  readonly spatial: "yes" | "partly" | "no";
  readonly why: Bilingual;
  /** Layers that show the task, beside those that feed its targets. */
  readonly layers: readonly string[];
  readonly targets: readonly Target[];
}

export type Unit = "km" | "ha" | "count" | "percent" | "1e8 yuan";

export interface Target {
  /** `T16.trails` */
  readonly id: string;
  readonly title: Bilingual;
  readonly value: number;
  readonly unit: Unit;
  /** 量词 of a count: 栋, 个, 条, 所. Absent for other units. */
  readonly counter?: string;
  /** As the notice words it: 达到, 以上, 不少于; planned = an amount without a comparator. All are judged ≥. */
  readonly comparator: "reach" | "at least" | "no fewer than" | "planned";
  /** 力争: met or not met, but marked as striven for. */
  readonly aspirational: boolean;
  readonly scope: Bilingual;
  /** Codes of the counties that the scope names; absent: the whole city. */
  readonly counties?: readonly string[];
  readonly deadline: { readonly date: string; readonly stated: boolean };
  /** How the number is meant, in the planner's words; printed with the figure. */
  readonly basis: Bilingual;
  readonly achieved: Achieved;
  /**
   * geometry: near-identical stretches count once; code: only equal project codes do, other overlaps are reported as 疑似重复.
   * What is counted one by one counts once at one place under one name or code, whichever of the two it says.
   */
  readonly once: "geometry" | "code";
  /** Layers whose projects are counted. */
  readonly layers: readonly string[];
  readonly share?: ShareBasis;
  /** Unclear bases as choices, with the default; printed with the figure. */
  readonly settings: readonly Setting[];
  /** 分解任务: county or department × value in the target's unit. */
  readonly shares: readonly QuotaShare[];
}

/** What counts as achieved. */
export interface Achieved {
  /** flow: works finished in the plan year by the cut-off; stock: what stands at the cut-off; share: of a whole; money: yuan spent this year. */
  readonly kind: "flow" | "stock" | "share" | "money";
  readonly status: readonly ("planned" | "underway" | "done" | "suspended")[];
  /** Empty: any kind of work. */
  readonly work: readonly ("new" | "upgraded" | "expanded" | "repaired" | "existing")[];
  readonly year: "plan" | "any";
  readonly quantity: "length" | "area" | "count" | "money";
  /** True: the completed part of works underway is judged too. */
  readonly partial: boolean;
  readonly minStars?: number;
  /** Project classes that never count. */
  readonly exceptClass?: readonly string[];
  /** Project classes that count with what they declare, because their drawing is not their size: 立管 stand upright. */
  readonly declaredClass?: readonly string[];
  /** Only these project classes count. */
  readonly onlyClass?: readonly string[];
}

/**
 * The whole that a share is of.
 * list: rows of a counted table (`kind` picks them) that have a project by the same village code.
 * same: the target's own rows, of which the achieved ones are the share; with `inside`, only those in that layer's polygons.
 * inside: area of the target's polygons inside the polygons of another layer.
 */
export type ShareBasis =
  | { readonly of: "list"; readonly layer: string; readonly kind: string }
  | { readonly of: "same"; readonly inside?: string }
  | { readonly of: "inside"; readonly layer: string };

export interface Setting {
  /** `basis`, `boundary`, `pooled`, `branches` */
  readonly id: string;
  readonly title: Bilingual;
  readonly default: string;
  readonly options: readonly SettingOption[];
}

/** A choice, and what it changes in the target while it is chosen. */
export interface SettingOption {
  readonly id: string;
  readonly title: Bilingual;
  /** Instead of the target's `achieved.quantity`. */
  readonly quantity?: Achieved["quantity"];
  /** Added to the target's `achieved.exceptClass`. */
  readonly exceptClass?: readonly string[];
  /** Instead of the layer whose polygons a share is inside of. */
  readonly layer?: string;
  /** True: judged in each of the target's counties by itself, the lowest decides; else pooled. */
  readonly each?: boolean;
}

export interface QuotaShare {
  /** County code or department name. */
  readonly to: string;
  readonly value: number;
}
