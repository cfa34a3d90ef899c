import { type Draft, type Ground, line, type SampleLayer, workFields } from "./draft";
import { spoil } from "./mess";
import { beside, clamp, evenly, nearest, type Path, pathLength, rounder, type Xy } from "./path";
import { type Place, placeNamed, ruralPlaces, townName, urbanPlaces } from "./places";
import { groundLength, rounded } from "./plane";
import type { Random } from "./random";
import { trailsAgain } from "./trails-again";
import { workRow } from "./work-row";

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
    // Trails climb: what is walked is longer than the plan of it.
    declared_tolerance: 0.1,
    about: "福道走线沿真实河流和城镇编排",
  },
  make: (ground) => {
    const clean = [
      ...urbanPlaces(ground.places).flatMap((place) => urbanTrails(place, ground.random)),
      ...ruralPlaces(ground.places).flatMap((place) => ruralTrails(place, ground.random)),
    ];
    const named = clean.map((draft, i) => (i === 7 ? rareName(draft) : draft));
    const messy = spoil(named, { amount, idField: "项目代码" }, ground.random);
    return [...messy, ...riverTrails(ground), ...trailsAgain(messy, ground.random)];
  },
};

function urbanTrails(place: Place, random: Random): Draft[] {
  const whole = pathLength(place.stream);
  const from = clamp(whole / 2 - place.halfLength * 1.1, 0, whole);
  const to = clamp(whole / 2 + place.halfLength * 1.1, 0, whole);
  const banks = [1, -1].flatMap((side) => bankTrails(place, [from, to], side, random));
  const hills = [1, -1]
    .filter(() => random.chance(0.6))
    .map((side) => hillTrail(place, side, random));
  return [...banks, ...hills, ...linkTrails(place, random)];
}

function bankTrails(place: Place, [from, to]: Xy, side: number, random: Random): Draft[] {
  const drafts: Draft[] = [];
  const bank = side > 0 ? "左岸" : "右岸";
  let here = from;
  for (let section = 1; here < to - 500; section += 1) {
    const end = Math.min(to, here + random.between(420, 1000));
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
  const half = random.between(450, 950);
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
  return [1, 2, 3, 4].map((number) => {
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
  if (!random.chance(0.42)) return [];
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
    { name, place, bureau: "城管局", work, pace: { done: 0.47, underway: 0.27 }, cost },
    random,
  );
  const declared = rounded(kilometres * random.between(0.985, 1.02), 2);
  return { row: { ...row, 类型: kind, [amount]: declared }, drawn: line(path) };
}

/** Character planes beyond the first get lost easily on the way to paper. */
function rareName(draft: Draft): Draft {
  return { ...draft, row: { ...draft.row, 项目名称: "𠮷溪滨河福道" } };
}
