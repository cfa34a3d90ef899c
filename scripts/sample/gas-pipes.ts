import { type Draft, line, type Row, type SampleLayer, workFields } from "./draft";
import { spoil } from "./mess";
import { beside, between, distance, type Path, pathLength, stationAt, type Xy } from "./path";
import { type Place, townName, urbanPlaces } from "./places";
import { groundLength, rounded } from "./plane";
import { nth, type Random } from "./random";
import { streetsOf } from "./streets";
import { twiceInOneTrench } from "./twice-in-one-trench";
import { workRow } from "./work-row";

const amount = "长度(米)";
/** What the places share out among them by size. */
const wholeLength = 222_000;

export const gasPipes: SampleLayer = {
  card: {
    id: "gas-pipes",
    title: { zh: "老旧燃气管道", en: "Old gas pipes" },
    target: "T23.gas",
    geometry: "line",
    idField: "项目代码",
    fields: {
      ...workFields,
      declaredLength: amount,
      class: "管道类别",
      material: "原管材",
      commissioned: "投运年份",
    },
    tolerance_m: 2,
    about: "管网按虚构的街道网编排",
  },
  make: ({ places, random }) => {
    const urban = urbanPlaces(places);
    const size = (place: Place) => place.halfLength * place.halfWidth;
    const all = urban.reduce((sum, place) => sum + size(place), 0);
    const clean = urban.flatMap((place) =>
      network(place, (wholeLength * size(place)) / all, random),
    );
    const messy = spoil(clean, { amount, idField: "项目代码" }, random);
    const wanted = (row: Row) => row["管道类别"] === "市政";
    const reported = { 数据来源: "燃气公司报送表(演示)" };
    return [...messy, ...twiceInOneTrench(messy, { count: 8, wanted, reported }, random)];
  },
};

/** Street pipes until the place has its length, with yards and risers on some of them. */
function network(place: Place, budget: number, random: Random): Draft[] {
  const drafts: Draft[] = [];
  let left = budget;
  for (const street of random.shuffled(streetsOf(place))) {
    if (left <= 0) break;
    const side = random.pick([-3.5, 3.5]);
    const path = beside(street.path, 60, () => side);
    drafts.push(pipe(place, "市政", path, drafts.length + 1, random));
    left -= pathLength(path);
    if (random.chance(0.3)) {
      const yard = yardPipe(path, random);
      drafts.push(pipe(place, "庭院", yard, drafts.length + 1, random));
      left -= pathLength(yard);
      if (random.chance(0.3)) drafts.push(riser(place, yard, drafts.length + 1, random));
    }
  }
  return drafts;
}

/** Off the street, into the yard, and along the houses. */
function yardPipe(street: Path, random: Random): Path {
  const { at, along } = stationAt(street, pathLength(street) * random.between(0.2, 0.8));
  const side = random.pick([-1, 1]);
  const [deep, long] = [random.between(35, 75), random.between(50, 120) * random.pick([-1, 1])];
  const step = (far: number, on: number): Xy => [
    at[0] - along[1] * side * far + along[0] * on,
    at[1] + along[0] * side * far + along[1] * on,
  ];
  return [at, step(deep * 0.5, 2), step(deep, 0), step(deep + 3, long * 0.5), step(deep, long)];
}

/** On the map a riser is a few metres; the ledger counts it up the house wall. */
function riser(place: Place, yard: Path, number: number, random: Random): Draft {
  const end = nth(yard, yard.length - 1);
  const foot = nth(yard, yard.length - 2);
  const part = 9 / Math.max(distance(end, foot), 9);
  const draft = pipe(place, "立管", [end, between(end, foot, part)], number, random);
  return { ...draft, row: { ...draft.row, [amount]: random.whole(4, 9) * 18 } };
}

function pipe(place: Place, kind: string, path: Path, number: number, random: Random): Draft {
  const metres = groundLength(path);
  const name = `${townName(place)}片区老旧燃气管道改造${kind}${number}段`;
  const cost = (metres / 1000) * random.between(120, 210);
  const row = workRow(
    { name, place, bureau: "住建局", work: "改造", pace: { done: 0.56, underway: 0.26 }, cost },
    random,
  );
  return {
    row: {
      ...row,
      管道类别: kind,
      原管材: random.pick(
        kind === "市政" ? ["灰口铸铁", "灰口铸铁", "钢管"] : ["镀锌钢管", "钢管"],
      ),
      投运年份: String(random.whole(1993, 2004)),
      [amount]: rounded(metres * random.between(0.98, 1.03), 1),
    },
    drawn: line(path),
  };
}
