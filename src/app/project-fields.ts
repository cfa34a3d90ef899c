import type { Project } from "../layers/project";
import { formatAmount, formatRatio } from "../plan/format-amount";
import { districtNamesOf, districtOf } from "./district-names";
import type { Ground } from "./store";
import { type Language, type Say, sayKey } from "./words";

const order = [
  "code",
  "work",
  "class",
  "year",
  "startedOn",
  "finishedOn",
  "completedPart",
  "reportingUnit",
  "county",
  "town",
  "village",
  "department",
  "totalInvestment",
  "yearInvestment",
  "material",
  "commissioned",
  "capacity",
  "stars",
  "openedOn",
  "closedOn",
  "issue",
  "nextStep",
  "source",
  "row",
] as const satisfies readonly (keyof Project)[];

type Field = (typeof order)[number];

/** The fields that the source gave, as text, in the order of a project card; what is absent is not listed. */
export function projectFieldsOf(
  project: Project,
  ground: Ground,
  language: Language,
  say: Say,
): (readonly [Field, string])[] {
  const names = districtNamesOf(ground, language);
  const place = (code: string) => {
    const name = districtOf(names, code)?.name;
    return name === undefined ? code : `${name}（${code}）`;
  };
  const money = (si: number) => formatAmount(si, "1e4 yuan", { language });
  const writers: Partial<Record<Field, (value: never) => string>> = {
    work: (work: string) => sayKey(say, `work-${work}`),
    completedPart: (part: number) => formatRatio(part),
    reportingUnit: place,
    county: place,
    totalInvestment: money,
    yearInvestment: money,
  };
  return order.flatMap((field): (readonly [Field, string])[] => {
    const value = project[field];
    if (value === undefined) return [];
    const write = writers[field] as ((value: unknown) => string) | undefined;
    return [[field, write ? write(value) : String(value)]];
  });
}
