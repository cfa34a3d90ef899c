import { blob } from "./blobs";
import { type Draft, point, polygon, type SampleLayer, workFields } from "./draft";
import { spoil } from "./mess";
import { type Place, placeNamed, townName } from "./places";
import { groundArea, rounded } from "./plane";
import { nth, type Random } from "./random";
import { workRow } from "./work-row";

export const quarters: SampleLayer = {
  card: {
    id: "quarters",
    title: { zh: "历史文化街区", en: "Historic quarters" },
    target: "T20.quarters",
    geometry: "polygon",
    idField: "项目代码",
    fields: { ...workFields, declaredArea: "面积(公顷)" },
    tolerance_m: 5,
    about: "街区名称和范围均为虚构",
  },
  make: ({ places, random }) => [
    quarter(placeNamed(places, "贡川镇"), "在建", random),
    quarter(placeNamed(places, "夏茂镇"), "未开工", random),
    quarter(placeNamed(places, "泉上镇"), "缓建", random),
  ],
};

function quarter(place: Place, status: string, random: Random): Draft {
  const ring = blob(
    place.at,
    [60, 40],
    [random.between(150, 210), random.between(80, 115)],
    random,
    { vertices: 36, swing: 0.13 },
  );
  const facts = {
    name: `${townName(place)}老街历史文化街区保护整治`,
    place,
    bureau: "住建局",
    work: "提升改造",
    pace: { done: 0, underway: 0 },
    cost: 3200,
  };
  const row = {
    ...workRow(facts, random),
    建设状态: status,
    ...(status === "在建" ? { 形象进度: "55%", 开工日期: "2023-03-12" } : {}),
  };
  return {
    row: { ...row, "面积(公顷)": rounded(groundArea(ring) / 10_000, 2) },
    drawn: polygon(ring),
  };
}

export const buildings: SampleLayer = {
  card: {
    id: "buildings",
    title: { zh: "历史建筑(传统风貌建筑)", en: "Historic buildings" },
    target: "T20.buildings",
    geometry: "point",
    idField: "项目代码",
    fields: { ...workFields, class: "工程类型" },
    about: "建筑名称和位置均为虚构,散布在真实城镇的老城区",
  },
  make: ({ places, random }) => {
    const towns = random.shuffled(places).slice(0, 26);
    const clean = towns.flatMap((place) => oldTown(place, random));
    return spoil(clean, { idField: "项目代码" }, random);
  },
};

const kinds = [
  "民居",
  "宗祠",
  "书院",
  "廊桥",
  "土堡",
  "老街铺面",
  "供销社旧址",
  "粮站旧址",
  "会馆",
] as const;
const families = ["罗", "邓", "张", "陈", "黄", "李", "𠮷", "范", "肖", "廖"] as const;

function oldTown(place: Place, random: Random): Draft[] {
  const order = random.shuffled(kinds);
  return Array.from({ length: random.whole(1, 4) }, (_, i) => {
    const kind = nth(order, i);
    const family = ["民居", "宗祠", "土堡"].includes(kind) ? `${random.pick(families)}氏` : "";
    const used = random.chance(0.4);
    const facts = {
      name: `${townName(place)}${family}${kind}${used ? "活化利用" : "保护修缮"}工程`,
      place,
      bureau: "住建局",
      work: used ? "改造提升" : "修缮",
      pace: { done: 0.6, underway: 0.24 },
      cost: random.between(40, 320),
    };
    const at = place.at(
      (random.next() - random.next()) * 420,
      (random.next() - random.next()) * 230,
    );
    return {
      row: { ...workRow(facts, random), 工程类型: used ? "活化利用" : "保护修缮" },
      drawn: point(at),
    };
  });
}
