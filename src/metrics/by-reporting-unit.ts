import type { Plan } from "../plan/plan";
import { byCodeUnit } from "./code-unit-order";
import { currentUnit } from "./current-code";
import type { DistrictPart, Figure } from "./figure";
import type { MeasuredTarget } from "./measure-target";
import { sumIn } from "./parts";
import { concerns, type Selection } from "./selection";
import type { AchievedAmount } from "./share-of";
import type { Survey } from "./survey";

/** The achieved by who reports it, by today's codes; `unknown` where the source gave none. */
export function byReportingUnit(
  achieved: readonly AchievedAmount[],
  { all }: Selection,
  { plan, cutting }: Survey,
): DistrictPart[] {
  const names = new Map(cutting.districts.map(({ code, name }) => [code, name]));
  const units = new Map<string, number>();
  for (const { project, parts } of achieved) {
    const si = sumIn(parts, all);
    const code = unitOf(project.reportingUnit) ?? "unknown";
    if (si !== 0) units.set(code, (units.get(code) ?? 0) + si);
  }
  return [...units]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([code, si]) => ({ code, name: names.get(code) ?? nameOf(code, plan), si }));
}

/** Achieved projects that one county reports and another holds most of; a zone or the city itself disagrees with none. */
export function disagreeing(
  { tally }: MeasuredTarget,
  selection: Selection,
  { cutting: { districts } }: Survey,
): Pick<Figure, "disagreeing"> {
  const counties = new Set(districts.map(({ code }) => code));
  const found = tally.counted
    .filter((row) => row.achieved && concerns(selection, row))
    .flatMap(({ project, home }) => {
      const reportingUnit = unitOf(project.reportingUnit);
      const district = districts[home]?.code;
      if (reportingUnit === undefined || !counties.has(reportingUnit)) return [];
      if (reportingUnit === district) return [];
      return { id: project.id, ...(district !== undefined && { district }), reportingUnit };
    });
  return found.length > 0 ? { disagreeing: found } : {};
}

function unitOf(reported: string | undefined): string | undefined {
  return reported === undefined ? undefined : currentUnit(reported);
}

function nameOf(code: string, { city }: Plan): string {
  return code === city.code ? city.name.zh : code;
}
