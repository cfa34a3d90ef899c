import { expect, test } from "vitest";
import type { Cell } from "./csv";
import { figureCsv } from "./figure-csv";
import { figureTables } from "./figure-tables";
import type { FigureContext } from "./table-pen";
import { testFigure, testPlan } from "./test-figure";
import type { TableId } from "./words-of-tables";

const context: FigureContext = {
  plan: testPlan,
  language: "zh",
  nameOf: (id) => `名称 ${id}`,
  layerTitleOf: (id) => (id === "trails" ? "福道" : undefined),
};

test("the parts of each table add up to the figure, to the last digit", () => {
  const figure = testFigure();

  const projects = columnOf("projects", "计入量（米）").filter((cell) => typeof cell === "number");
  const places = columnOf("districts", "计入量（米）");

  expect(projects).toEqual([figure.projects[0]?.si, figure.projects[1]?.si]);
  expect(places).toEqual([80_000.1, figure.districts[1]?.si, 6277.958, figure.si]);
  expect(columnOf("districts", "名称").slice(-2)).toEqual(["市域外", "合计"]);
  expect(columnOf("districts", "计入量（公里）").at(-1)).toBe(figure.value);
  expect(columnOf("units", "名称")).toEqual(["三元区", "未注明", "合计"]);
});

test("the summary tells target, value, rate, calendar and method, each with its unit", () => {
  const figure = testFigure();
  const lines = new Map(rowsOf("summary").map(([label, ...cells]) => [label, cells]));

  expect(lines.get("目标值")).toEqual([130, "公里"]);
  expect(lines.get("计入量")).toEqual([figure.value, "公里", figure.si, "米"]);
  expect(lines.get("完成率")).toEqual([figure.target.ratio, "1＝100%"]);
  expect(lines.get("序时进度")).toEqual([273 / 365, "1＝100%"]);
  expect(lines.get("计算方法")).toEqual(["椭球面长度"]);
  expect(lines.get("重叠容差")).toEqual([5, "米"]);
  expect(lines.get("含示例数据")).toEqual(["是"]);
  expect(lines.get("未上图记录填报合计")).toEqual([3.23, "公里", 3230, "米"]);
});

test("a project that is not achieved has no achieved amount, and what it lost to another stands beside it", () => {
  expect(columnOf("projects", "是否计入")).toEqual(["是", "是", "否"]);
  expect(columnOf("projects", "计入量（公里）").at(-1)).toBeUndefined();
  expect(columnOf("projects", "已上图量（米）").at(-1)).toBe(31_717.449_589_406_75);
  expect(columnOf("projects", "折减（按整段重叠，公里）")).toEqual([
    undefined,
    611.000_000_1 / 1000,
    undefined,
  ]);
});

test("left out, overlaps and sources are told by name and reason", () => {
  expect(rowsOf("leftOut")).toEqual([
    ["trails:4", "名称 trails:4", "暂停", "status is suspended", 1.7743, 1774.3],
  ]);
  expect(rowsOf("overlaps").map((row) => row.slice(-2))).toEqual([
    ["是", "未认定"],
    ["否", "不同项目"],
  ]);
  expect(rowsOf("sources")).toEqual([
    ["trails", "福道", "项目", "2023-09-30", 223, "是", "是", testFigure().inputs[0]?.sha256],
    ["counties", undefined, "区域界线", "未注明", 11, "否", "是", "83"],
  ]);
});

test("a figure of one county has no row outside the city, and its quota its rate", () => {
  const figure = testFigure({
    elsewhere: { rows: 190 },
    districts: [{ code: "350404", name: "三元区", si: 6000, target: 12, ratio: 0.5 }],
    si: 6000,
    value: 6,
  });
  const tables = figureTables(figure, context);
  const districts = tables.find(({ id }) => id === "districts");

  expect(districts?.header.slice(-2)).toEqual(["分解任务（公里）", "完成率（1＝100%）"]);
  expect(districts?.rows).toEqual([
    ["350404", "三元区", 6, 6000, 1, 12, 0.5],
    [undefined, "合计", 6, 6000, 1, undefined, undefined],
  ]);
});

test("a share shows its parts, and the listed that are not covered by name", () => {
  const share = {
    numerator: { si: 163, unmapped: 2 },
    denominator: { si: 205 },
    uncovered: ["3504"],
  };
  const figure = testFigure({
    id: "T16.outlets",
    unit: "percent",
    si: 163 / 205,
    value: (163 / 205) * 100,
    share,
    districts: [
      { code: "350404", name: "三元区", si: 0.5, share: { numerator: 163, denominator: 205 } },
      { code: "350481", name: "永安市", share: { numerator: 0, denominator: 0 } },
    ],
    outside: { si: 0 },
  });
  const tables = figureTables(figure, context);
  const byId = (id: TableId) => tables.find((one) => one.id === id);

  expect(byId("districts")?.rows).toEqual([
    ["350404", "三元区", 50, 0.5, 163, 205],
    ["350481", "永安市", undefined, undefined, 0, 0],
    [undefined, "市域外", undefined, undefined, undefined, undefined],
    [undefined, "合计", 163 / 205 / 0.01, 163 / 205, 163, 205],
  ]);
  expect(byId("uncovered")?.rows).toEqual([["3504", "名称 3504"]]);
});

test("a figure that could not be computed says why and shows no zero", () => {
  const { si: _, value: __, ...without } = testFigure({ whyCode: "not-drawn", why: "none drawn" });
  const rows = figureTables(without, context)[0]?.rows ?? [];

  expect(rows).toContainEqual(["无法计算", "记录都还没有上图"]);
  expect(rows.map(([label]) => label)).not.toContain("计入量");
});

test("money is in 亿元 in Chinese and in million yuan in English, its target too", () => {
  const figure = testFigure({
    id: "T45.investment",
    unit: "1e8 yuan",
    si: 562_479_000,
    target: { ...testFigure().target, value: 7.5, unit: "1e8 yuan" },
  });
  const rows = figureTables(figure, { ...context, language: "en" })[0]?.rows ?? [];

  expect(rows).toContainEqual(["Achieved", 562.479, "million yuan", 562_479_000, "yuan"]);
  expect(rows).toContainEqual(["Target value", 750, "million yuan"]);
});

test("a target that the plan does not hold is named", () => {
  expect(() => figureTables(testFigure({ id: "T99.x" }), context)).toThrow("no target T99.x");
});

test("the CSV holds all tables under their titles, or the one asked for", () => {
  const hostile = { ...context, nameOf: () => "=cmd|'/c calc'!A1" };

  const all = figureCsv(testFigure(), hostile);
  const one = figureCsv(testFigure(), hostile, "projects");

  expect(all).toContain("\r\n\r\n来源\r\n图层,图层名称,");
  expect(all).toContain(`计入量,92.5619934174927,公里,92561.9934174927,米`);
  expect(one.split("\r\n")[1]).toMatch(/^trails:1,'=cmd\|'\/c calc'!A1,已完成,是,/);
  expect(one.split("\r\n")).toHaveLength(5);
  expect(() => figureCsv(testFigure(), hostile, "uncovered")).toThrow("no table uncovered");
});

function rowsOf(id: TableId): readonly (readonly Cell[])[] {
  return tableOf(id).rows;
}

function columnOf(id: TableId, heading: string): readonly Cell[] {
  const { header, rows } = tableOf(id);
  const at = header.indexOf(heading);
  if (at < 0) throw new Error(`no column ${heading} among ${header.join(", ")}`);
  return rows.map((row) => row[at]);
}

function tableOf(id: TableId) {
  const table = figureTables(testFigure(), context).find((one) => one.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}
