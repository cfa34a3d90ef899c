import type { Bilingual } from "../plan/plan";

/** The clauses of a figure's sentence; none says more than the numbers beside it. */
export const sentenceWords = {
  asOf: { zh: "截至{date}，", en: "As of {date}, " },
  subject: { zh: "{place}{title}{works}{basis}", en: "{place}{title}{works}{basis}: " },
  works: { zh: "{works}", en: " ({works})" },
  basis: { zh: "（口径：{basis}）", en: " [basis: {basis}]" },
  done: { zh: "完成{amount}", en: "{amount} done" },
  doneOf: { zh: "{statuses}{amount}", en: "{amount} {statuses}" },
  stock: { zh: "共{amount}", en: "{amount} in all" },
  money: { zh: "完成{amount}", en: "{amount} spent" },
  share: {
    zh: "为{share}（{numerator}/{denominator}{unmapped}）",
    en: "{share} ({numerator}/{denominator}{unmapped})",
  },
  shareUnmapped: { zh: "，分子中{n}个未上图", en: ", {n} of them by rows not drawn yet" },
  shareOfLowest: {
    zh: "为{share}（{name}{numerator}/{denominator}，各地分别计算取最低）",
    en: "{share} ({name}, {numerator}/{denominator}, the lowest of the places)",
  },
  none: { zh: "暂无数字（{why}）", en: "no figure ({why})" },
  partialJudged: {
    zh: "，连同在建项目形象进度折算{amount}",
    en: ", with the finished part of works underway {amount}",
  },
  yearTarget: { zh: "年度目标", en: "the year's target" },
  target: { zh: "{date}目标", en: "the target for {date}" },
  quota: { zh: "分解任务", en: "the quota" },
  striven: { zh: "{target}（力争）", en: "{target} (striven for)" },
  rate: { zh: "，占{target}{value}的{rate}", en: ", {rate} of {target} of {value}" },
  rateOfShare: {
    zh: "，{target}为{value}，完成率{rate}",
    en: ", {target} is {value}, a rate of {rate}",
  },
  unmet: { zh: "，尚未达标", en: ", not met yet" },
  early: { zh: "", en: "" },
  met: { zh: "，已达到目标", en: ", which meets it" },
  behind: {
    zh: "，慢于序时进度{points}个百分点",
    en: ", {points} percentage points behind the calendar",
  },
  ahead: {
    zh: "，快于序时进度{points}个百分点",
    en: ", {points} percentage points ahead of the calendar",
  },
  level: { zh: "，与序时进度持平", en: ", level with the calendar" },
  hair: { zh: "不足0.1", en: "less than 0.1" },
  contribution: { zh: "，占全市完成量的{rate}", en: ", {rate} of what the city has done" },
  contributionOfShare: {
    zh: "，占全市分子的{rate}",
    en: ", {rate} of the city's numerator",
  },
  underway: { zh: "在建{amount}", en: "{amount} underway" },
  unmapped: { zh: "未上图{rows}", en: "{rows} not drawn yet" },
  unmappedDeclared: {
    zh: "未上图{rows}（填报{amount}）",
    en: "{rows} not drawn yet ({amount} declared)",
  },
  unmappedSome: {
    zh: "未上图{rows}（填报{amount}，其中{missing}未填报）",
    en: "{rows} not drawn yet ({amount} declared, {missing} without an amount)",
  },
  sample: { zh: "示例数据", en: "sample data" },
  someSample: { zh: "含示例数据", en: "partly sample data" },
} as const satisfies Record<string, Bilingual>;
