import type { Status, Work } from "../layers/project";
import type { CountedStatus, Figure, LeftOutCode } from "../metrics/figure";
import type { Bilingual } from "../plan/plan";

/** Titles of the tables, which are the sheets of a workbook: at most 31 characters, none of `[]:*?/\`. */
export const titleWords = {
  summary: { zh: "汇总", en: "Summary" },
  districts: { zh: "区域", en: "Districts" },
  units: { zh: "填报单位", en: "Reporting units" },
  disagreeing: { zh: "填报与所在不一致", en: "Reported elsewhere" },
  projects: { zh: "项目", en: "Projects" },
  leftOut: { zh: "未计", en: "Left out" },
  overlaps: { zh: "重叠", en: "Overlaps" },
  uncovered: { zh: "未覆盖", en: "Not covered" },
  sources: { zh: "来源", en: "Sources" },
} as const satisfies Record<string, Bilingual>;

export type TableId = keyof typeof titleWords;

/** Headings of the columns; `{unit}` stands for the unit of their numbers. */
export const headingWords = {
  item: { zh: "事项", en: "Item" },
  value: { zh: "数值", en: "Value" },
  unit: { zh: "单位", en: "Unit" },
  siValue: { zh: "国际单位数值", en: "SI value" },
  siUnit: { zh: "国际单位", en: "SI unit" },
  code: { zh: "代码", en: "Code" },
  name: { zh: "名称", en: "Name" },
  id: { zh: "项目编号", en: "Project id" },
  projectName: { zh: "项目名称", en: "Project" },
  status: { zh: "建设状态", en: "Status" },
  achieved: { zh: "是否计入", en: "Counted as achieved" },
  amount: { zh: "计入量（{unit}）", en: "Achieved ({unit})" },
  drawn: { zh: "已上图量（{unit}）", en: "Drawn ({unit})" },
  part: { zh: "占计入量（1＝100%）", en: "Part of the achieved (1 = 100%)" },
  share: { zh: "比例（%）", en: "Share (%)" },
  shareSi: { zh: "比例（1＝100%）", en: "Share (1 = 100%)" },
  numerator: { zh: "分子（{unit}）", en: "Numerator ({unit})" },
  denominator: { zh: "分母（{unit}）", en: "Denominator ({unit})" },
  quota: { zh: "分解任务（{unit}）", en: "Quota ({unit})" },
  ratio: { zh: "完成率（1＝100%）", en: "Rate (1 = 100%)" },
  taken: { zh: "折减（按整段重叠，{unit}）", en: "Taken off (whole overlaps, {unit})" },
  reason: { zh: "原因", en: "Reason" },
  reasonOther: { zh: "原因（英文）", en: "Reason (Chinese)" },
  leftAmount: { zh: "未计量（{unit}）", en: "Left out ({unit})" },
  keptId: { zh: "保留项目编号", en: "Kept: id" },
  keptName: { zh: "保留项目名称", en: "Kept: project" },
  otherId: { zh: "重叠项目编号", en: "Overlapping: id" },
  otherName: { zh: "重叠项目名称", en: "Overlapping: project" },
  overlap: { zh: "重叠量（{unit}）", en: "Overlap ({unit})" },
  takenOff: { zh: "是否折减", en: "Taken off" },
  verdict: { zh: "人工认定", en: "Verdict" },
  reportingUnit: { zh: "填报单位代码", en: "Reporting unit" },
  district: { zh: "所在区域代码", en: "District" },
  layer: { zh: "图层", en: "Layer" },
  layerTitle: { zh: "图层名称", en: "Layer title" },
  use: { zh: "用途", en: "Use" },
  asOf: { zh: "截至日期", en: "As of" },
  features: { zh: "记录（条）", en: "Rows" },
  sample: { zh: "示例数据", en: "Sample data" },
  read: { zh: "是否计入计算", en: "Read" },
  sha256: { zh: "文件指纹 sha256", en: "sha256 of the file" },
} as const satisfies Record<string, Bilingual>;

export const cellWords = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  outside: { zh: "市域外", en: "Outside the city" },
  total: { zh: "合计", en: "Total" },
  unknownUnit: { zh: "未注明", en: "not given" },
  notGiven: { zh: "未注明", en: "not given" },
  ofOne: { zh: "1＝100%", en: "1 = 100%" },
  count: { zh: "个", en: "count" },
  rows: { zh: "条", en: "rows" },
  yuan: { zh: "元", en: "yuan" },
} as const satisfies Record<string, Bilingual>;

export const statusWords: Readonly<Record<CountedStatus & (Status | "unknown"), Bilingual>> = {
  done: { zh: "已完成", en: "done" },
  underway: { zh: "在建", en: "underway" },
  planned: { zh: "计划", en: "planned" },
  suspended: { zh: "暂停", en: "suspended" },
  unknown: { zh: "状态未知", en: "status unknown" },
};

export const workWords: Readonly<Record<Work | "unknown", Bilingual>> = {
  new: { zh: "新建", en: "new" },
  upgraded: { zh: "改造提升", en: "upgraded" },
  expanded: { zh: "扩建", en: "expanded" },
  repaired: { zh: "修缮", en: "repaired" },
  existing: { zh: "现状", en: "existing" },
  unknown: { zh: "性质未注明", en: "kind of work unknown" },
};

export const verdictWords: Readonly<
  Record<Figure["overlap"]["pairs"][number]["verdict"], Bilingual>
> = {
  open: { zh: "未认定", en: "open" },
  same: { zh: "同一项目", en: "same" },
  different: { zh: "不同项目", en: "different" },
};

export const useWords: Readonly<Record<Figure["inputs"][number]["use"], Bilingual>> = {
  projects: { zh: "项目", en: "projects" },
  whole: { zh: "分母", en: "the whole of the share" },
  districts: { zh: "区域界线", en: "district lines" },
};

export const kindWords: Readonly<Record<Figure["method"]["kind"], Bilingual>> = {
  length: { zh: "椭球面长度", en: "length on the ellipsoid" },
  area: { zh: "椭球面积", en: "area on the ellipsoid" },
  count: { zh: "个数", en: "count" },
  money: { zh: "投资额合计", en: "sum of investment" },
  share: { zh: "比例", en: "share" },
};

export const whyWords: Readonly<Record<NonNullable<Figure["whyCode"]>, Bilingual>> = {
  "no-layer": { zh: "还没有图层供给这项指标", en: "no layer feeds this target yet" },
  "no-rows": { zh: "图层中没有记录", en: "its layers hold no rows" },
  "not-drawn": { zh: "记录都还没有上图", en: "no row is drawn yet" },
  "no-whole": { zh: "缺少分母", en: "the whole that it is a share of is missing" },
  unread: { zh: "有图层文件没有读到", en: "a file that feeds it could not be read" },
  "mixed-sample": {
    zh: "分子是实际数据，分母仍是示例数据",
    en: "its projects are real but their whole is still a sample",
  },
};

export const leftOutWords: Readonly<Record<LeftOutCode, Bilingual>> = {
  suspended: { zh: "暂停", en: "suspended" },
  "wrong-work": { zh: "建设性质不在口径内", en: "another kind of work" },
  "no-work": { zh: "建设性质未注明", en: "kind of work not given" },
  "wrong-status": { zh: "建设状态不在口径内", en: "another status" },
  "after-cut-off": { zh: "截止日期之后", en: "after the cut-off" },
  "other-year": { zh: "不是本年度完成", en: "finished in another year" },
  "no-year": { zh: "已完成但未注明日期", en: "done, but no date given" },
  "few-stars": { zh: "星级不足或未评", en: "too few stars, or none" },
  class: { zh: "类别不计入", en: "its class does not count" },
  "not-open": { zh: "截止日不在册", en: "not open at the cut-off" },
  "no-amount": { zh: "未填报数量", en: "no amount given" },
  "wrong-shape": { zh: "图形类型不符", en: "wrong kind of geometry" },
  "out-of-scope": { zh: "不在指标范围内", en: "outside the scope" },
  "no-unit": { zh: "缺少村（社区）代码", en: "no village or community code" },
};
