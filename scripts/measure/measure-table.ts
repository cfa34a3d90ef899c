import { formatAmount } from "../../src/plan/format-amount";
import type { MeasureReport } from "../measure";
import type { Sums } from "./measure-rows";

/** What a planner reads in a terminal, in Chinese. */
export function measureTable(report: MeasureReport): string {
  const { inputs, districts, outside, overlap, method } = report;
  return [
    `${inputs.map(({ file }) => file).join("、")}  椭球面 ${method.ellipsoid}`,
    line("合计", report),
    ...districts.map((district) => line(`${district.code} ${district.name}`, district)),
    ...(outside ? [line("区域外", outside)] : []),
    ...(overlap
      ? [
          `重复绘制已扣除（容差 ${method.tolerance_m} 米）：长度 ${km(overlap.length_m)}，面积 ${ha(overlap.area_m2)}，${overlap.pairs.length} 处`,
        ]
      : []),
  ].join("\n");
}

function line(name: string, { features, length_m, area_m2 }: Sums): string {
  return `${name}：${features} 个，长度 ${km(length_m)}，面积 ${ha(area_m2)}`;
}

const km = (length_m: number) => formatAmount(length_m, "km", { language: "zh", digits: 3 });
const ha = (area_m2: number) => formatAmount(area_m2, "ha", { language: "zh", digits: 3 });
