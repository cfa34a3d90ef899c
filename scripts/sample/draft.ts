import type { Path, Xy } from "./path";
import type { Place } from "./places";
import type { Random } from "./random";
import type { Reference } from "./reference";

/** A row as a bureau's file has it: Chinese columns; a column that is not there was left empty. */
export type Row = Readonly<Record<string, string | number>>;

export type Drawn =
  | { readonly kind: "point"; readonly at: Xy }
  | { readonly kind: "line"; readonly parts: readonly Path[] }
  | { readonly kind: "polygon"; readonly ring: Path };

/** A feature of the sample on its way to the file; without `drawn` it is not on the map yet (未上图). */
export interface Draft {
  readonly row: Row;
  readonly drawn?: Drawn;
}

/** What every layer of the sample is made from. */
export interface Ground {
  readonly reference: Reference;
  readonly places: readonly Place[];
  readonly random: Random;
}

export interface SampleCard {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly target?: string;
  readonly task?: string;
  readonly geometry: "point" | "line" | "polygon";
  readonly idField: string;
  /** Project field → column of the row. */
  readonly fields: Readonly<Record<string, string>>;
  readonly tolerance_m?: number;
  readonly declared_tolerance?: number;
  /** What is drawn, for the card's source line. */
  readonly about: string;
}

export interface SampleLayer {
  readonly card: SampleCard;
  readonly make: (ground: Ground) => readonly Draft[];
}

export const line = (path: Path): Drawn => ({ kind: "line", parts: [path] });
export const polygon = (ring: Path): Drawn => ({ kind: "polygon", ring });
export const point = (at: Xy): Drawn => ({ kind: "point", at });

/** The columns that all ledgers of works share. */
export const workFields = {
  code: "项目代码",
  name: "项目名称",
  reportingUnit: "填报单位代码",
  county: "区划代码",
  town: "乡镇代码",
  department: "责任单位",
  work: "建设性质",
  status: "建设状态",
  year: "年度",
  startedOn: "开工日期",
  finishedOn: "完工日期",
  completedPart: "形象进度",
  totalInvestment: "总投资(万元)",
  yearInvestment: "年度完成投资(万元)",
  issue: "存在问题",
  nextStep: "下步措施",
  source: "数据来源",
} as const;
