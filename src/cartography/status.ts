import type {
  DataDrivenPropertyValueSpecification,
  ExpressionFilterSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Status } from "../layers/project";
import type { Bilingual } from "../plan/plan";
import type { Filling } from "./drawing";

export type ShownStatus = Status | "unknown";

/** From the least to the most important: what is done is painted last and lies on top. */
export const paintedStatuses = ["unknown", "suspended", "planned", "underway", "done"] as const;

/** In the legend what is done comes first. */
export const legendStatuses = ["done", "underway", "planned", "suspended", "unknown"] as const;

export type StatusWords = Readonly<Partial<Record<ShownStatus, Bilingual>>>;

export const statusWords: Readonly<Record<ShownStatus, Bilingual>> = {
  done: { zh: "已完成", en: "Done" },
  underway: { zh: "在建", en: "Under way" },
  planned: { zh: "计划", en: "Planned" },
  suspended: { zh: "暂停", en: "Suspended" },
  unknown: { zh: "状态未填", en: "No status given" },
};

export function hasStatus(status: ShownStatus): ExpressionFilterSpecification {
  return status === "unknown" ? hasNoStatus : ["==", ["get", "status"], status];
}

/** Also a status that a newer build knows and this page does not. */
const hasNoStatus: ExpressionFilterSpecification = [
  "match",
  ["get", "status"],
  ["done", "underway", "planned", "suspended"],
  false,
  true,
];

/** Filled, half, hollow: how far a work has come can be told without its colour. */
export const fillingOf: Readonly<Record<ShownStatus, Filling>> = {
  done: "full",
  underway: "half",
  planned: "hollow",
  suspended: "hollow",
  unknown: "hollow",
};

/** A word for each status, chosen as a feature is drawn. */
export function byStatus(
  wordOf: (status: ShownStatus) => string,
): DataDrivenPropertyValueSpecification<string> {
  return [
    "match",
    ["get", "status"],
    "done",
    wordOf("done"),
    "underway",
    wordOf("underway"),
    "planned",
    wordOf("planned"),
    "suspended",
    wordOf("suspended"),
    wordOf("unknown"),
  ];
}
