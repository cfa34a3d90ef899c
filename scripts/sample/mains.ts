import { type Draft, type Ground, line, type Row, type SampleLayer, workFields } from "./draft";
import { spoil } from "./mess";
import { between, distance, type Path, pathLength, rounder, stationAt, type Xy } from "./path";
import { type Place, placeNamed, townName } from "./places";
import { groundLength, rounded } from "./plane";
import { nth, type Random } from "./random";
import { streetsOf } from "./streets";
import { twiceInOneTrench } from "./twice-in-one-trench";
import { workRow } from "./work-row";

const amount = "长度(公里)";

export const mains: SampleLayer = {
  card: {
    id: "mains",
    title: { zh: "城乡供水管网", en: "Water mains" },
    target: "T45.mains",
    geometry: "line",
    idField: "项目代码",
    fields: { ...workFields, declaredLength: amount, class: "管网级别", material: "管材" },
    tolerance_m: 2,
    about: "管线在真实乡镇之间按虚构走向编排",
  },
  make: (ground) => {
    const { places, random } = ground;
    const trunks = trunkPairs(places).flatMap(([a, b]) =>
      random.chance(0.5) ? [trunk(a, b, random)] : [],
    );
    const clean = [...trunks, ...places.flatMap((place) => villageMains(place, ground))];
    const messy = spoil(clean, { amount, idField: "项目代码" }, random);
    const wanted = (row: Row) => row["管网级别"] === "配水管";
    const reported = { 数据来源: "水务集团报送表(演示)" };
    const again = twiceInOneTrench(messy, { count: 7, wanted, reported }, random);
    return [...messy, ...acrossTheLines(ground), ...again];
  },
};

/** Each place is joined to the nearest one before it in its county: a tree without crossings to speak of. */
function trunkPairs(places: readonly Place[]): [Place, Place][] {
  return places.flatMap((place, i) => {
    const earlier = places.slice(0, i).filter(({ county }) => county === place.county);
    const near = earlier.toSorted((a, b) => apart(a, place) - apart(b, place))[0];
    return near && apart(near, place) < 16_000 ? [[near, place] as [Place, Place]] : [];
  });
}

function apart(a: Place, b: Place): number {
  return distance(a.at(0, 0), b.at(0, 0));
}

function trunk(a: Place, b: Place, random: Random): Draft {
  const path = winding(a.at(0, 0), b.at(0, 0), random);
  return main(`${townName(a)}至${townName(b)}供水主干管`, "主干管", b, path, random);
}

/** As a valley road goes: halves pushed aside again and again, ever less. */
function winding(from: Xy, to: Xy, random: Random): Path {
  let path: Path = [from, to];
  let push = 0.13;
  while (distance(nth(path, 0), nth(path, 1)) > 700) {
    path = path.flatMap((here, i): Path => {
      const next = path[i + 1];
      if (!next) return [here];
      const aside = random.between(-push, push);
      const [x, y] = between(here, next, 0.5);
      return [here, [x - (next[1] - here[1]) * aside, y + (next[0] - here[0]) * aside]];
    });
    push *= 0.92;
  }
  return rounder(path, 2);
}

/** Supply schemes that cross county lines, and one that leaves the city for 德化. */
function acrossTheLines({ places, random }: Ground): Draft[] {
  const pairs = [
    ["贡川镇", "莘口镇"],
    ["洋溪镇", "富口镇"],
    ["瀚仙镇", "岩前镇"],
    ["新阳镇", "广平镇"],
  ].map(([a = "", b = ""]) => trunk(placeNamed(places, a), placeNamed(places, b), random));
  const source = placeNamed(places, "济阳乡");
  const [x, y] = source.at(0, 0);
  const beyond = winding([x, y], [x + 8_200, y - 2_400], random);
  return [...pairs, main("济阳至德化上涌原水联通管", "主干管", source, beyond, random)];
}

/** From the town out to its villages, and into the houses of some. */
function villageMains(place: Place, { reference, random }: Ground): Draft[] {
  const villages = random.shuffled(reference.villages.filter(({ town }) => town === place.town));
  const ways = random.whole(1, 3);
  const first = random.between(0, 6.28);
  const drafts: Draft[] = [];
  for (let way = 0; way < ways; way += 1) {
    const turn = first + ((way + random.between(-0.25, 0.25)) * 6.28) / ways;
    const reach = random.between(1_300, 3_300);
    const end = place.at(reach * Math.cos(turn), reach * 0.7 * Math.sin(turn));
    const path = winding(place.at(0, 0), end, random);
    const village = villages[way]?.name ?? "集镇";
    drafts.push(main(`${townName(place)}至${village}配水管`, "配水管", place, path, random));
    if (random.chance(0.45)) drafts.push(branch(place, path, village, random));
  }
  if (random.chance(0.3)) drafts.push(...inTown(place, random));
  return drafts;
}

function branch(place: Place, way: Path, village: string, random: Random): Draft {
  const { at, along } = stationAt(way, pathLength(way) * random.between(0.75, 0.97));
  const side = random.pick([-1, 1]);
  const path = [0, 70, 150, 240, random.between(300, 520)].map((far): Xy => {
    const on = 30 * Math.sin(far / 90) + far * 0.15;
    return [
      at[0] - along[1] * side * far + along[0] * on,
      at[1] + along[0] * side * far + along[1] * on,
    ];
  });
  return main(`${village}入户支管`, "入户支管", place, rounder(path, 1), random);
}

function inTown(place: Place, random: Random): Draft[] {
  const streets = random.shuffled(streetsOf(place)).slice(0, 2);
  return streets.map(({ path }, i) =>
    main(`${townName(place)}镇区配水管${i + 1}段`, "配水管", place, path, random),
  );
}

function main(name: string, kind: string, place: Place, path: Path, random: Random): Draft {
  const kilometres = groundLength(path) / 1000;
  const work = random.chance(0.92) ? "新建" : "改造";
  const cost = kilometres * random.between(38, 66) * (kind === "主干管" ? 1.5 : 1);
  const row = workRow(
    { name, place, bureau: "水利局", work, pace: { done: 0.54, underway: 0.28 }, cost },
    random,
  );
  return {
    row: {
      ...row,
      管网级别: kind,
      管材: random.pick(["PE管", "球墨铸铁管", "涂塑钢管"]),
      [amount]: rounded(kilometres * random.between(0.97, 1.04), 2),
    },
    drawn: line(path),
  };
}
