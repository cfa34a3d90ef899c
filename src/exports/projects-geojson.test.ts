import { expect, test } from "vitest";
import { lengthOf } from "../geometry/length";
import { shapeOfGeoJson } from "../geometry/shape-geojson";
import { metres } from "../geometry/units";
import type { LayerCard } from "../layers/layer-card";
import type { Project } from "../layers/project";
import { projectFields } from "../layers/project-fields";
import { projectsOfRows } from "../layers/project-of-row";
import { hostileNames } from "./hostile-names";
import { projectsGeoJson } from "./projects-geojson";
import { columnName } from "./words-of-columns";

const line = {
  kind: "line",
  coords: Float64Array.of(117.6, 26.2, 117.61, 26.21),
  partEnds: Uint32Array.of(2),
} as const;

const trail: Project = {
  id: "trails:1",
  layer: "trails",
  row: 1,
  shape: line,
  name: "列东滨河福道",
  code: "1",
  status: "done",
  work: "upgraded",
  completedPart: 0.45,
  declaredLength: metres(1500.25),
  other: { 备注: "无", 项目名称: "旧名", __proto: "x", ["__proto__"]: "y" },
};

test("projects read back through the layer's own reader as they were", () => {
  const [feature] = featuresOf(projectsGeoJson([trail], { columns: "zh" }));
  const read = shapeOfGeoJson(feature?.geometry);
  if (!("shape" in read)) throw new Error(read.why);

  const row = { row: 1, shape: read.shape, properties: feature?.properties ?? {} };
  const { projects, problems } = projectsOfRows([row], card(), "trails.geojson");

  const { other: _, ...fields } = projects[0] ?? {};
  const { other: __, ...expected } = trail;
  expect(problems).toEqual([]);
  expect(fields).toEqual(expected);
});

test("Chinese columns carry Chinese words, their units and what the shape measures", () => {
  const [feature] = featuresOf(projectsGeoJson([trail], { columns: "zh" }));

  expect(Object.entries(feature?.properties ?? {})).toEqual([
    ["编号", "trails:1"],
    ["项目名称", "列东滨河福道"],
    ["项目代码", "1"],
    ["建设性质", "改造提升"],
    ["建设状态", "已完成"],
    ["形象进度(0至1)", 0.45],
    ["填报长度(米)", 1500.25],
    ["图上长度(米)", lengthOf(line)],
    ["备注", "无"],
    ["项目名称 (source)", "旧名"],
    ["__proto", "x"],
    ["__proto__", "y"],
  ]);
});

test("without Chinese columns the fields keep their names and values, and absent ones stay absent", () => {
  const { shape: _, other: __, ...ledger } = trail;
  const [feature] = featuresOf(projectsGeoJson([ledger], { columns: "en", name: "福道" }));

  expect(feature?.geometry).toBeNull();
  expect(feature?.properties).toEqual({
    id: "trails:1",
    name: "列东滨河福道",
    code: "1",
    work: "upgraded",
    status: "done",
    completedPart: 0.45,
    declaredLength: 1500.25,
  });
});

test("hostile names are kept to the character, and no project is an empty collection", () => {
  const named = hostileNames.map((name, at): Project => ({ ...trail, id: `trails:${at}`, name }));

  const names = featuresOf(projectsGeoJson(named, { columns: "en" })).map(
    ({ properties }) => properties["name"],
  );

  expect(names).toEqual(hostileNames);
  expect(featuresOf(projectsGeoJson([], { columns: "zh" }))).toEqual([]);
});

test("no two fields share a column", () => {
  const columns = ["id", "measuredLength", "measuredArea", ...Object.keys(projectFields)] as const;
  const names = columns.map((column) => columnName(column as "id", "zh"));

  expect(names.every((name) => name !== undefined)).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

interface ReadFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

function featuresOf(text: string): readonly ReadFeature[] {
  return JSON.parse(text).features;
}

/** A card whose columns are those of the export. */
function card(): LayerCard {
  return {
    id: "trails",
    title: { zh: "福道", en: "Trails" },
    role: "plan",
    geometry: "line",
    data: "trails.geojson",
    idField: "项目代码",
    fields: {
      name: "项目名称",
      code: "项目代码",
      work: "建设性质",
      status: "建设状态",
      completedPart: "形象进度(0至1)",
      declaredLength: "填报长度(米)",
    },
    audience: "internal",
    source: "",
    licence: "",
    credit: "",
    sample: true,
  };
}
