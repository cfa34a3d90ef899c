import { blob } from "./blobs";
import { type Draft, type Ground, polygon, type SampleLayer, workFields } from "./draft";
import { beside, clamp, evenly, nearest, type Path, pathLength, rounder, type Xy } from "./path";
import { type Place, placeNamed } from "./places";
import { groundArea, groundLength, planeOf, rounded } from "./plane";
import type { Random } from "./random";
import { workRow } from "./work-row";

const about = "名称取自通知原文,位置和范围为示意";

export const centrePlaces: SampleLayer = {
  card: {
    id: "t12-places",
    title: { zh: "中心城市重点片区", en: "Central-city places" },
    task: "T12",
    geometry: "polygon",
    idField: "项目代码",
    fields: { ...workFields, declaredArea: "面积(公顷)", class: "类型" },
    tolerance_m: 5,
    about,
  },
  make: (ground) => named.map((it) => namedPlace(it, ground)),
};

interface NamedPlace {
  readonly name: string;
  readonly kind: string;
  readonly near: readonly [lon: number, lat: number];
  readonly radii: Xy;
  readonly work: string;
  /** Words and part as the ledger gives them. */
  readonly state: readonly [status: string, part: string];
}

const named: readonly NamedPlace[] = [
  {
    name: "麒麟山公园",
    kind: "公园",
    near: [117.6265, 26.268],
    radii: [330, 230],
    work: "改造提升",
    state: ["在建", "65%"],
  },
  {
    name: "东江滨公园",
    kind: "公园",
    near: [117.6383, 26.2725],
    radii: [520, 48],
    work: "改造提升",
    state: ["已完工", "100%"],
  },
  {
    name: "生态新城",
    kind: "新城",
    near: [117.727, 26.352],
    radii: [2050, 900],
    work: "新建",
    state: ["在建", "40%"],
  },
  {
    name: "华东师范大学附属三明中学",
    kind: "学校",
    near: [117.7335, 26.3565],
    radii: [210, 150],
    work: "新建",
    state: ["在建", "80%"],
  },
  {
    name: "生态新城人才房",
    kind: "住房",
    near: [117.7215, 26.3495],
    radii: [120, 85],
    work: "新建",
    state: ["在建", "50%"],
  },
  {
    name: "生态新城商业中心",
    kind: "商业",
    near: [117.7275, 26.3515],
    radii: [140, 95],
    work: "新建",
    state: ["未开工", "0%"],
  },
];

function namedPlace({ name, kind, near, radii, work, state }: NamedPlace, ground: Ground): Draft {
  const home = placeNamed(ground.places, near[0] > 117.7 ? "凤岗街道" : "列东街道");
  const middle = planeOf(near);
  // Along 沙溪, which runs north-east here.
  const frame = (along: number, across: number): Xy => [
    middle[0] + 0.72 * along - 0.69 * across,
    middle[1] + 0.69 * along + 0.72 * across,
  ];
  const ring = blob(frame, [0, 0], radii, ground.random, { vertices: 48, swing: 0.11 });
  const hectares = groundArea(ring) / 10_000;
  const row = centreRow(name, home, work, state, hectares * 240, ground.random);
  return { row: { ...row, 类型: kind, "面积(公顷)": rounded(hectares, 2) }, drawn: polygon(ring) };
}

export const centreRoutes: SampleLayer = {
  card: {
    id: "t12-routes",
    title: { zh: "快速通道与航道", en: "Expressway and waterway" },
    task: "T12",
    geometry: "line",
    idField: "项目代码",
    fields: { ...workFields, declaredLength: "长度(公里)", class: "类型" },
    tolerance_m: 20,
    about,
  },
  make: (ground) => [expressway(ground), waterway(ground)],
};

/** From 三明 to 永安 above the left bank of 沙溪, straighter than the river. */
function expressway({ places, reference, random }: Ground): Draft {
  const [from, to] = [placeNamed(places, "城关街道"), placeNamed(places, "燕西街道")];
  const river = reference.rivers.get("沙溪") ?? [];
  const [down, up] = [nearest(river, from.at(0, 0)).metres, nearest(river, to.at(0, 0)).metres];
  const straight = rounder(evenly(river, 3_200, up, down), 4);
  const path = beside(straight, 250, (metres) => 620 + 180 * Math.sin(metres / 2_600));
  return route("三永快速通道", "快速路", from, [path], ["在建", "45%"], random);
}

/** 闽江(三明段): 沙溪 from 三明 down to the border, and the reach of 闽江 through 尤溪. */
function waterway({ places, reference, random }: Ground): Draft {
  const home = placeNamed(places, "列东街道");
  const parts = [
    reach(reference.rivers.get("沙溪") ?? [], home.at(0, 0), 70_000),
    reach(reference.rivers.get("闽江") ?? [], planeOf([118.37, 26.415]), 9_000),
  ];
  return route("闽江(三明段)航道", "航道", home, parts, ["在建", "30%"], random);
}

function reach(river: Path, from: Xy, metres: number): Path {
  const start = nearest(river, from).metres;
  return rounder(evenly(river, 500, start, clamp(start + metres, start, pathLength(river))), 2);
}

function route(
  name: string,
  kind: string,
  home: Place,
  parts: readonly Path[],
  state: NamedPlace["state"],
  random: Random,
): Draft {
  const kilometres = parts.reduce((sum, part) => sum + groundLength(part), 0) / 1000;
  const row = centreRow(name, home, "新建", state, kilometres * 9_000, random);
  return {
    row: { ...row, 类型: kind, "长度(公里)": rounded(kilometres, 1) },
    drawn: { kind: "line", parts },
  };
}

function centreRow(
  name: string,
  place: Place,
  work: string,
  [status, part]: NamedPlace["state"],
  cost: number,
  random: Random,
) {
  const facts = { name, place, bureau: "发改局", work, pace: { done: 0, underway: 0 }, cost };
  const finished = status === "已完工" ? { 完工日期: "2023-08-25" } : {};
  return {
    ...workRow(facts, random),
    填报单位代码: "350400",
    责任单位: "市发改委",
    建设状态: status,
    形象进度: part,
    ...finished,
  };
}
