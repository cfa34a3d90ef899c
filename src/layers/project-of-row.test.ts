import fc from "fast-check";
import { expect, test } from "vitest";
import { projectsOfRows } from "./project-of-row";
import { cardWith, line, point, polygon } from "./test-layer";

const shape = line([117.6, 26.2, 117.7, 26.3]);

test("a bureau's row becomes a project in SI", () => {
  const card = cardWith({
    idField: "项目代码",
    fields: {
      name: "项目名称",
      work: "建设性质",
      status: "建设状态",
      finishedOn: "完工日期",
      completedPart: "形象进度",
      declaredLength: "长度(公里)",
      totalInvestment: "总投资(万元)",
    },
  });

  const { projects, problems } = read(card, {
    项目代码: "2209-350404",
    项目名称: "𠮷口福道",
    建设性质: "改造提升",
    建设状态: "已完工",
    完工日期: "2023年7月8日",
    形象进度: "100%",
    "长度(公里)": 0.87,
    "总投资(万元)": "1,344.9",
    备注: "分两段",
  });

  expect(problems).toEqual([]);
  expect(projects).toEqual([
    {
      id: "trails:2209-350404",
      layer: "trails",
      row: 1,
      shape,
      name: "𠮷口福道",
      work: "upgraded",
      status: "done",
      finishedOn: "2023-07-08",
      completedPart: 1,
      declaredLength: 870,
      totalInvestment: 13_449_000,
      other: { 项目代码: "2209-350404", 备注: "分两段" },
    },
  ]);
});

test("a column that bears a field's name needs no word in the card", () => {
  const { projects } = read(cardWith(), {
    name: "甲",
    status: "underway",
    year: 2023,
    declaredLength: 12,
  });

  expect(projects[0]).toMatchObject({
    name: "甲",
    status: "underway",
    year: 2023,
    declaredLength: 12,
  });
});

test("a column that the card gives to another field is not taken twice by its name", () => {
  const { projects } = read(cardWith({ fields: { town: "code" } }), { code: "350404001" });

  expect(projects[0]).toMatchObject({ town: "350404001" });
  expect(projects[0]?.code).toBeUndefined();
});

test("words and numbers that nobody understands are absent and told by row", () => {
  const { projects, problems } = read(
    cardWith({ fields: { status: "状态", declaredLength: "长度(米)", finishedOn: "完工" } }),
    { 状态: "快好了", "长度(米)": -5, 完工: "2023-02-30" },
  );

  expect(projects[0]).toEqual({ id: expect.any(String), layer: "trails", row: 1, shape });
  expect(problems.map(({ file, row, why }) => `${file} ${row}: ${why}`)).toEqual([
    "trails/trails.geojson 1: 状态: '快好了' is no status that is known",
    "trails/trails.geojson 1: 完工: '2023-02-30' is no calendar day",
    "trails/trails.geojson 1: 长度(米): -5 is negative",
  ]);
});

test.each(["2023-09", "2023年9月"])(
  "a project finished in %s counts by the month's end",
  (month) => {
    const card = cardWith({ fields: { finishedOn: "完工", startedOn: "开工" } });
    const { projects, problems } = read(card, { 完工: month, 开工: "2022-03" });

    expect(projects[0]).toMatchObject({
      startedOn: "2022-03-31",
      finishedOn: "2023-09-30",
      year: 2023,
    });
    expect(problems.map(({ row, why }) => `${row}: ${why}`)).toContain(
      `1: 完工: '${month}' is a month; it counts as 2023-09-30`,
    );
  },
);

test("the year that a row brings is not taken from its month", () => {
  const card = cardWith({ fields: { finishedOn: "完工" } });

  expect(read(card, { 完工: "2023-01", year: 2022 }).projects[0]?.year).toBe(2022);
});

test.each([
  ["更新和改造", "upgraded"],
  ["改造、提升", "upgraded"],
  ["维修/修缮", "repaired"],
])("%s is one kind of work", (word, work) => {
  const { projects, problems } = read(cardWith({ fields: { work: "性质" } }), { 性质: word });

  expect(projects[0]?.work).toBe(work);
  expect(problems).toEqual([]);
});

test.each([
  ["新建和改造提升", "not understood: it names new and upgraded in one"],
  ["新建/改造", "not understood: it names new and upgraded in one"],
  ["新建和别的", "is no kind of work that is known"],
])("%s says no kind of work and is told", (word, why) => {
  const { projects, problems } = read(cardWith({ fields: { work: "性质" } }), { 性质: word });

  expect(projects[0]?.work).toBeUndefined();
  expect(problems).toMatchObject([{ row: 1, why: expect.stringContaining(why) }]);
});

test("an amount beyond every number is refused", () => {
  const card = cardWith({ fields: { totalInvestment: "总投资(亿元)", stars: "星" } });
  const { projects, problems } = read(card, { "总投资(亿元)": "1e305", 星: "1e999" });

  expect(projects[0]?.totalInvestment).toBeUndefined();
  expect(projects[0]?.stars).toBeUndefined();
  expect(problems).toHaveLength(2);
});

test("a length without a unit is not guessed", () => {
  const { projects, problems } = read(cardWith({ fields: { declaredLength: "长度" } }), {
    长度: "3.2",
  });

  expect(projects[0]?.declaredLength).toBeUndefined();
  expect(problems[0]?.why).toContain("column '长度' has no unit");
});

test("an id that comes again gets -2, and never the id of a row that brings its own", () => {
  const rows = ["A", "A", "A-2", "A"].map((code, i) => ({
    row: i + 1,
    shape,
    properties: { code },
  }));

  const { projects, problems } = projectsOfRows(rows, cardWith({ idField: "code" }), "f");

  expect(projects.map(({ id }) => id)).toEqual([
    "trails:A",
    "trails:A-3",
    "trails:A-2",
    "trails:A-4",
  ]);
  expect(problems.map(({ row }) => row)).toEqual([2, 4]);
});

test("without an id column the id comes from the name and the first vertex, and not from the row", () => {
  const ids = (row: number, name: string) =>
    projectsOfRows([{ row, shape, properties: { name } }], cardWith(), "f").projects[0]?.id;

  expect(ids(1, "甲")).toMatch(/^trails:[0-9a-f]{8}$/);
  expect(ids(7, "甲")).toBe(ids(1, "甲"));
  expect(ids(1, "乙")).not.toBe(ids(1, "甲"));
});

test("a shape of another kind is told and the row counts as not drawn", () => {
  const rows = [{ row: 3, shape: point(117, 26), properties: { name: "甲" } }];

  const { projects, problems } = projectsOfRows(rows, cardWith(), "f");

  expect(projects[0]?.shape).toBeUndefined();
  expect(problems[0]).toMatchObject({
    row: 3,
    why: expect.stringContaining("the geometry is a point"),
  });
});

test("a vertex off the earth takes the shape away and leaves the row", () => {
  const rows = [{ row: 1, shape: line([117, 26, 117, 126]), properties: { name: "甲" } }];

  const { projects, problems } = projectsOfRows(rows, cardWith(), "f");

  expect(projects[0]).toEqual({ id: expect.any(String), layer: "trails", row: 1, name: "甲" });
  expect(problems[0]?.why).toContain("117, 126");
});

test.each([
  ["across the 180th meridian", [179.9, 26, -179.9, 26, -179.9, 26.1, 179.9, 26.1, 179.9, 26]],
  ["round a pole", [0, 89, 90, 89, 180, 89, -90, 89, 0, 89]],
])("a polygon %s is told and the row counts as not drawn", (_, vertices) => {
  const rows = [{ row: 4, shape: polygon([vertices]), properties: { name: "甲" } }];

  const { projects, problems } = projectsOfRows(rows, cardWith({ geometry: "polygon" }), "f");

  expect(projects[0]?.shape).toBeUndefined();
  expect(problems).toMatchObject([
    { file: "f", row: 4, why: expect.stringContaining("crosses the 180th meridian") },
  ]);
});

test("an outline that crosses itself is told with the place, and stays on the map", () => {
  const bow = polygon([[117.6, 26.2, 117.61, 26.21, 117.61, 26.2, 117.6, 26.21, 117.6, 26.2]]);
  const rows = [{ row: 2, shape: bow, properties: { name: "甲" } }];

  const { projects, problems } = projectsOfRows(rows, cardWith({ geometry: "polygon" }), "f");

  expect(projects[0]?.shape).toBe(bow);
  expect(problems).toMatchObject([
    { file: "f", row: 2, why: "the outline crosses itself near 117.605000, 26.205000" },
  ]);
});

test("a column that is named like one of the build's own keeps its text under another name", () => {
  const { projects } = read(cardWith({ idField: "code", fields: { status: "状态" } }), {
    id: 5,
    row: "x",
    status: "done?",
    状态: "done",
  });

  expect(projects[0]?.status).toBe("done");
  expect(projects[0]?.other).toEqual({
    "id (source)": "5",
    "row (source)": "x",
    "status (source)": "done?",
  });
});

test("no cell, whatever it holds, stops the reading", () => {
  const card = cardWith({
    fields: { declaredArea: "面积(亩)", capacity: "规模(吨/日)", stars: "星级" },
  });
  const columns = [
    "name",
    "status",
    "work",
    "year",
    "finishedOn",
    "completedPart",
    "面积(亩)",
    "规模(吨/日)",
    "星级",
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...columns), fc.anything()), (properties) => {
      const { projects } = projectsOfRows([{ row: 1, properties }], card, "f");

      for (const amount of [projects[0]?.declaredArea, projects[0]?.capacity, projects[0]?.stars]) {
        if (amount !== undefined) expect(amount).toBeGreaterThanOrEqual(0);
      }
      expect(projects).toHaveLength(1);
    }),
  );
});

function read(card: ReturnType<typeof cardWith>, properties: Record<string, unknown>) {
  return projectsOfRows([{ row: 1, shape, properties }], card, "trails/trails.geojson");
}
