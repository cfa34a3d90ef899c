import { type Draft, line, type Row, type SampleLayer, workFields } from "./draft";
import { spoil } from "./mess";
import { beside, evenly, nearest, type Path, pathLength, stationAt, type Xy } from "./path";
import { type Place, ruralPlaces, townName } from "./places";
import { groundLength, rounded } from "./plane";
import type { Random } from "./random";
import { twiceInOneTrench } from "./twice-in-one-trench";
import { workRow } from "./work-row";

const amount = "长度(米)";

export const sewers: SampleLayer = {
  card: {
    id: "sewers",
    title: { zh: "乡镇生活污水管网", en: "Township sewers" },
    target: "T44.sewers",
    geometry: "line",
    idField: "项目代码",
    fields: { ...workFields, declaredLength: amount, class: "管网级别", material: "管材" },
    tolerance_m: 2,
    about: "管网按乡镇驻地周边的虚构地形编排",
  },
  make: ({ places, random }) => {
    const clean = ruralPlaces(places).flatMap((place) =>
      random.chance(0.78) ? tree(place, random) : [],
    );
    const messy = spoil(clean, { amount, idField: "项目代码" }, random);
    const wanted = (row: Row) => row["管网级别"] === "主干管";
    const reported = { 责任单位: "市生态环境局", 数据来源: "农村污水治理台账(演示)" };
    return [...messy, ...twiceInOneTrench(messy, { count: 6, wanted, reported }, random)];
  },
};

/** A collector down the brook and branches that come to it from the houses. */
function tree(place: Place, random: Random): Draft[] {
  const middle = nearest(place.stream, place.at(0, 0)).metres;
  const [up, down] = [random.between(0.45, 0.8), random.between(0.55, 0.95)];
  const course = evenly(
    place.stream,
    50,
    middle - place.halfLength * up,
    middle + place.halfLength * down,
  );
  const side = townSide(place, middle);
  const collector = beside(course, 50, () => side * 24);
  const drafts = [sewer(place, "主干管", collector, 1, random)];
  const branches = random.whole(2, 4);
  for (let number = 1; number <= branches; number += 1) {
    const part = (number - random.between(0.25, 0.75)) / branches;
    const path = branch(collector, part * pathLength(collector), side, random);
    drafts.push(sewer(place, "支管", path, number + 1, random));
  }
  return drafts;
}

/** 1 when the town stands left of its brook, else -1. */
function townSide(place: Place, metres: number): number {
  const { at, along } = stationAt(place.stream, metres);
  const [x, y] = place.at(0, 0);
  return (y - at[1]) * along[0] - (x - at[0]) * along[1] >= 0 ? 1 : -1;
}

function branch(collector: Path, metres: number, side: number, random: Random): Path {
  const { at, along } = stationAt(collector, metres);
  const reach = random.between(150, 360);
  const lean = random.between(-0.5, 0.5);
  const path = [0, 0.25, 0.5, 0.75, 1].map((part): Xy => {
    const far = reach * part;
    const on = -lean * far * part - far * 0.25;
    return [
      at[0] - along[1] * side * far + along[0] * on,
      at[1] + along[0] * side * far + along[1] * on,
    ];
  });
  // Sewage runs from the houses to the collector.
  return path.reverse();
}

function sewer(place: Place, kind: string, path: Path, number: number, random: Random): Draft {
  const metres = groundLength(path);
  const work = random.chance(0.86) ? "新建" : "改造提升";
  const name = `${townName(place)}集镇生活污水管网${number}标段`;
  const cost = (metres / 1000) * random.between(90, 160);
  const row = workRow(
    { name, place, bureau: "住建局", work, pace: { done: 0.55, underway: 0.27 }, cost },
    random,
  );
  return {
    row: {
      ...row,
      管网级别: kind,
      管材: random.pick(["HDPE双壁波纹管", "钢筋混凝土管", "球墨铸铁管"]),
      [amount]: rounded(metres * random.between(0.98, 1.03), 0),
    },
    drawn: line(path),
  };
}
