import { type Draft, line } from "./draft";
import { fromEitherEnd, surveyedAgain, without } from "./mess";
import { evenly, type Path, pathLength, stationAt, type Xy } from "./path";
import { groundLength, rounded } from "./plane";
import { nth, type Random } from "./random";
import { projectCode } from "./work-row";

/** Two departments hand in the same trail; or one ends its trail on a stretch of the other's. */
export function trailsAgain(drafts: readonly Draft[], random: Random): Draft[] {
  const candidates = drafts.filter(
    ({ row, drawn }) => drawn && row["建设状态"] === "已完工" && row["年度"] === 2023,
  );
  const chosen = random
    .shuffled(candidates)
    .slice(0, Math.max(10, Math.round(drafts.length * 0.09)));
  return chosen.flatMap(({ row, drawn }, i) => {
    const path = drawn?.kind === "line" ? nth(drawn.parts, 0) : [];
    if (pathLength(path) < 300) return [];
    const redrawn = i % 5 < 3 ? surveyedAgain(path, random) : sharedStretch(path, random);
    const again = fromEitherEnd(redrawn, random);
    const county = String(row["区划代码"]);
    const bureau = random.pick(["文旅局", "住建局", "林业局"]);
    const other = {
      ...without(row, "存在问题"),
      项目代码: projectCode(county, random),
      项目名称: String(row["项目名称"]).replace("福道", random.pick(["健康步道", "慢行绿道"])),
      责任单位: String(row["责任单位"]).replace("城管局", bureau),
      "长度(公里)": rounded(groundLength(again) / 1000, 2),
      数据来源: `${bureau}报送表(演示)`,
    };
    return [{ row: other, drawn: line(again) }];
  });
}

/** The second half of the trail, and then some hundred metres on. */
function sharedStretch(path: Path, random: Random): Xy[] {
  const whole = pathLength(path);
  const shared = surveyedAgain(evenly(path, 20, whole * random.between(0.4, 0.65), whole), random);
  const end = stationAt(path, whole);
  const turn = random.between(-0.5, 0.5);
  const onward = [60, 140, 230, 330].map((metres): Xy => {
    const aside = (turn * metres * metres) / 330;
    return [
      end.at[0] + end.along[0] * metres - end.along[1] * aside,
      end.at[1] + end.along[1] * metres + end.along[0] * aside,
    ];
  });
  return [...shared, ...onward];
}
