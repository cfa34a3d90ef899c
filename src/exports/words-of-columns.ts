import type { ProjectField } from "../layers/project-fields";
import type { Language } from "../plan/plan";

type Column = ProjectField | "id" | "measuredLength" | "measuredArea";

/** The column of a project's field in a file that leaves the house, its unit in brackets. */
export function columnName(column: Column, language: Language): string {
  return language === "zh" ? chinese[column] : column;
}

const chinese: Readonly<Record<Column, string>> = {
  id: "编号",
  name: "项目名称",
  code: "项目代码",
  reportingUnit: "填报单位代码",
  county: "区划代码",
  town: "乡镇代码",
  village: "村（社区）代码",
  department: "责任单位",
  work: "建设性质",
  status: "建设状态",
  year: "年度",
  startedOn: "开工日期",
  finishedOn: "完工日期",
  // Without a % sign: the reader would take 0.45 in such a column as 0.45 %.
  completedPart: "形象进度(0至1)",
  declaredLength: "填报长度(米)",
  declaredArea: "填报面积(平方米)",
  totalInvestment: "总投资(元)",
  yearInvestment: "年度完成投资(元)",
  class: "类型",
  material: "材质",
  commissioned: "投用时间",
  capacity: "规模(立方米/日)",
  stars: "星级",
  openedOn: "列入日期",
  closedOn: "销号日期",
  issue: "存在问题",
  nextStep: "下步措施",
  source: "数据来源",
  measuredLength: "图上长度(米)",
  measuredArea: "图上面积(平方米)",
};
