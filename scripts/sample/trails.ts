import { type Draft, type Ground, line, type SampleLayer, workFields } from "./draft";
import { fromEitherEnd, spoil, surveyedAgain, without } from "./mess";
import {
  beside,
  clamp,
  evenly,
  nearest,
  type Path,
  pathLength,
  rounder,
  stationAt,
  type Xy,
} from "./path";
import { type Place, placeNamed, ruralPlaces, urbanPlaces } from "./places";
import { groundLength, rounded } from "./plane";
import { nth, type Random } from "./random";
import { projectCode, workRow } from "./work-row";

const amount = "长度(公里)";

export const trails: SampleLayer = {
  card: {
    id: "trails",
    title: { zh: "福道", en: "Fudao trails" },
    target: "T16.trails",
    geometry: "line",
    idField: "项目代码",
    fields: { ...workFields, declaredLength: amount, class: "类型" },
    tolerance_m: 5,
    about: "福道走线沿真实河流和城镇编排",
  },
  make: (ground) => {
    const clean = [
      ...urbanPlaces(ground.places).flatMap((place) => urbanTrails(place, ground.random)),
      ...ruralPlaces(ground.places).flatMap((place) => ruralTrails(place, ground.random)),
      ...riverTrails(ground),
    ];
    const named = clean.map((draft, i) => (i === 7 ? rareName(draft) : draft));
    const messy = spoil(named, { amount, idField: "项目代码" }, ground.random);
    return [...messy, ...handedInAgain(messy, ground.random)];
  },
};

function urbanTrails(place: Place, random: Random): Draft[] {
  const whole = pathLength(place.stream);
  const from = clamp(whole / 2 - place.halfLength * 1.1, 0, whole);
  const to = clamp(whole / 2 + place.halfLength * 1.1, 0, whole);
  const banks = [1, -1].flatMap((side) => bankTrails(place, [from, to], side, random));
  const hills = [1, -1]
    .filter(() => random.chance(0.75))
    .map((side) => hillTrail(place, side, random));
  return [...banks, ...hills, ...linkTrails(place, random)];
}

function bankTrails(place: Place, [from, to]: Xy, side: number, random: Random): Draft[] {
  const drafts: Draft[] = [];
  const bank = side > 0 ? "左岸" : "右岸";
  let here = from;
  for (let section = 1; here < to - 500; section += 1) {
    const end = Math.min(to, here + random.between(650, 1500));
    const path = alongBank(evenly(place.stream, 40, here, end), side, random);
    const name = `${townName(place)}滨河福道${bank}${section}标段`;
    if (random.chance(0.5)) drafts.push(trail(name, "滨河步道", place, path, random));
    here = end;
  }
  return drafts;
}

function alongBank(course: Path, side: number, random: Random): Path {
  const [base, start] = [random.between(48, 70), random.between(0, 6.28)];
  return beside(course, 35, (metres) => side * (base + 9 * Math.sin(metres / 190 + start)));
}

/** Above the last houses, in and out of the gullies as a contour goes. */
function hillTrail(place: Place, side: number, random: Random): Draft {
  const [first, second] = [random.between(0, 6.28), random.between(0, 6.28)];
  const middle = random.between(-0.35, 0.35) * place.halfLength;
  const half = random.between(550, 1150);
  const base = place.halfWidth * Math.sqrt(1 - (middle / place.halfLength) ** 2) * 1.12;
  const pieces = Math.ceil((2 * half) / 32);
  const path = Array.from({ length: pieces + 1 }, (_, i): Xy => {
    const along = middle - half + (2 * half * i) / pieces;
    const gully = 55 * Math.sin(along / 150 + first) + 24 * Math.sin(along / 61 + second);
    return place.at(along, side * (base + 70 + gully));
  });
  const name = `${townName(place)}${side > 0 ? "东山" : "西山"}环山福道`;
  return trail(name, "登山步道", place, path, random);
}

/** From the river up to the hills, across the town. */
function linkTrails(place: Place, random: Random): Draft[] {
  return [1, 2, 3].map((number) => {
    const along = random.between(-0.7, 0.7) * place.halfLength;
    const side = random.chance(0.5) ? 1 : -1;
    const reach = place.halfWidth * random.between(0.45, 0.8);
    const lean = random.between(-140, 140);
    const path = [0.05, 0.3, 0.55, 0.8, 1].map((part) =>
      place.at(along + lean * part * part, side * reach * part),
    );
    const name = `${townName(place)}城区慢行连接线${number}号线`;
    return trail(name, "骑行慢道", place, rounder(path, 2), random);
  });
}

function ruralTrails(place: Place, random: Random): Draft[] {
  if (!random.chance(0.5)) return [];
  const middle = nearest(place.stream, place.at(0, 0)).metres;
  const half = place.halfLength * random.between(0.35, 0.75);
  const course = evenly(place.stream, 40, middle - half, middle + half);
  const path = alongBank(course, random.chance(0.5) ? 0.7 : -0.7, random);
  return [trail(`${townName(place)}乡村休闲福道`, "乡村步道", place, path, random)];
}

/** Long ways on the river bank: from 三元 into 永安, and out of the city to 南平 and 顺昌. */
function riverTrails(ground: Ground): Draft[] {
  const [shenkou, gongchuan, qingzhou, gaotang] = ["莘口镇", "贡川镇", "青州镇", "高唐镇"].map(
    (name) => placeNamed(ground.places, name),
  );
  return [
    ...riverTrail(ground, "沙溪", gongchuan, [800, 7_500], "沙溪骑行福道(贡川至莘口段)"),
    ...riverTrail(ground, "沙溪", shenkou, [-6_500, -800], "沙溪骑行福道(莘口段)"),
    ...riverTrail(ground, "沙溪", qingzhou, [700, 6_200], "沙溪骑行福道(青州至沙溪口段)"),
    ...riverTrail(ground, "金溪", gaotang, [900, 9_000], "金溪骑行福道(高唐段)"),
  ];
}

function riverTrail(
  ground: Ground,
  name: string,
  place: Place | undefined,
  span: Xy,
  title: string,
): Draft[] {
  const river = ground.reference.rivers.get(name);
  if (!river || !place) return [];
  const { metres } = nearest(river, place.at(0, 0));
  const whole = pathLength(river);
  const from = clamp(metres + span[0], 0, whole);
  const to = clamp(metres + span[1], from + 400, whole + 1_500);
  const course = rounder(evenly(river, 400, from, to), 3);
  const path = alongBank(evenly(course, 60), 1.5, ground.random);
  return [trail(title, "骑行慢道", place, path, ground.random)];
}

function trail(name: string, kind: string, place: Place, path: Path, random: Random): Draft {
  const luck = random.next();
  const renewed = luck < 0.62 ? "新建" : "改造提升";
  const work = luck < 0.93 ? renewed : "现状";
  const kilometres = groundLength(path) / 1000;
  const cost = kilometres * random.between(180, 420);
  const row = workRow(
    { name, place, bureau: "城管局", work, pace: { done: 0.46, underway: 0.27 }, cost },
    random,
  );
  const declared = rounded(kilometres * random.between(0.985, 1.02), 2);
  return { row: { ...row, 类型: kind, [amount]: declared }, drawn: line(path) };
}

/** Two departments hand in the same trail; or one ends its trail on a stretch of the other's. */
function handedInAgain(drafts: readonly Draft[], random: Random): Draft[] {
  const candidates = drafts.filter(
    ({ row, drawn }) => drawn && row["建设状态"] === "已完工" && row["年度"] === 2023,
  );
  const chosen = random
    .shuffled(candidates)
    .slice(0, Math.max(10, Math.round(drafts.length * 0.09)));
  return chosen.flatMap(({ row, drawn }, i) => {
    const path = drawn?.kind === "line" ? nth(drawn.parts, 0) : [];
    if (pathLength(path) < 300) return [];
    const redrawn = i % 5 < 3 ? surveyedAgain(path, random) : sharedStretch(path, random);
    const again = fromEitherEnd(redrawn, random);
    const county = String(row["区划代码"]);
    const bureau = random.pick(["文旅局", "住建局", "林业局"]);
    const other = {
      ...without(row, "存在问题"),
      项目代码: projectCode(county, random),
      项目名称: String(row["项目名称"]).replace("福道", random.pick(["健康步道", "慢行绿道"])),
      责任单位: String(row["责任单位"]).replace("城管局", bureau),
      [amount]: rounded(groundLength(again) / 1000, 2),
      数据来源: `${bureau}报送表(演示)`,
    };
    return [{ row: other, drawn: line(again) }];
  });
}

/** The second half of the trail, and then some hundred metres on. */
function sharedStretch(path: Path, random: Random): Xy[] {
  const whole = pathLength(path);
  const shared = surveyedAgain(evenly(path, 20, whole * random.between(0.4, 0.65), whole), random);
  const end = stationAt(path, whole);
  const turn = random.between(-0.5, 0.5);
  const onward = [60, 140, 230, 330].map((metres): Xy => {
    const aside = (turn * metres * metres) / 330;
    return [
      end.at[0] + end.along[0] * metres - end.along[1] * aside,
      end.at[1] + end.along[1] * metres + end.along[0] * aside,
    ];
  });
  return [...shared, ...onward];
}

/** Character planes beyond the first get lost easily on the way to paper. */
function rareName(draft: Draft): Draft {
  return { ...draft, row: { ...draft.row, 项目名称: "𠮷溪滨河福道" } };
}

/** `列东街道` → `列东`, `青州镇` → `青州`. */
export function townName({ name }: Place): string {
  return name.replace(/(街道|畲族乡|镇|乡)$/, "");
}
