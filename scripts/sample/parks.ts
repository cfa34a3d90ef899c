import { blob } from "./blobs";
import { type Draft, type Ground, polygon, type SampleLayer, workFields } from "./draft";
import { spoil, without } from "./mess";
import { evenly, nearest, offSide, type Path, pathLength, type Xy } from "./path";
import { type Place, placeNamed, ruralPlaces, townName, urbanPlaces } from "./places";
import { groundArea, rounded } from "./plane";
import { nth, type Random } from "./random";
import { projectCode, workRow } from "./work-row";

const amount = "面积(公顷)";

export const parks: SampleLayer = {
  card: {
    id: "parks",
    title: { zh: "公园绿地", en: "Parks" },
    target: "T16.parks",
    geometry: "polygon",
    idField: "项目代码",
    fields: { ...workFields, declaredArea: amount, class: "类型" },
    tolerance_m: 5,
    about: "公园绿地沿真实河流和城镇编排",
  },
  make: (ground) => {
    const { places, random } = ground;
    const clean = [
      ...urbanPlaces(places).flatMap((place) => urbanParks(place, random)),
      ...ruralPlaces(places).flatMap((place) =>
        random.chance(0.4) ? [villageGreen(place, random)] : [],
      ),
    ];
    const messy = spoil(clean, { amount, idField: "项目代码" }, random);
    return [...messy, ...borderParks(ground), ...handedInAgain(messy, random)];
  },
};

function urbanParks(place: Place, random: Random): Draft[] {
  const pockets = Array.from({ length: random.whole(7, 11) }, (_, i) => {
    const kind = random.pick(["口袋公园", "口袋公园", "社区公园", "街头游园"]);
    const [along, across] = withinTown(place, random);
    const radius = random.between(22, 55);
    const ring = blob(place.at, [along, across], [radius * 1.3, radius], random, {
      vertices: 24,
      swing: 0.12,
    });
    return park(`${townName(place)}${i + 1}号${kind}`, kind, place, ring, random);
  });
  return [...pockets, ...bankParks(place, random), hillPark(place, random)];
}

function withinTown(place: Place, random: Random): Xy {
  const along = random.between(-0.85, 0.85) * place.halfLength;
  const room = place.halfWidth * Math.sqrt(1 - (along / place.halfLength) ** 2);
  return [along, random.between(-0.85, 0.85) * room];
}

/** Long and narrow, between the river and the first street. */
function bankParks(place: Place, random: Random): Draft[] {
  const whole = pathLength(place.stream);
  return [1, -1].map((side, i) => {
    const middle = whole / 2 + random.between(-0.6, 0.6) * place.halfLength;
    const half = random.between(110, 250);
    const [width, start] = [random.between(16, 27), random.between(0, 6.28)];
    const ring = bankRing(place.stream, [middle, half], width, side, start);
    return park(`${townName(place)}滨江公园${i + 1}期`, "滨江公园", place, ring, random);
  });
}

function bankRing(
  stream: Path,
  [middle, half]: Xy,
  width: number,
  side: number,
  start: number,
): Path {
  const ring = Array.from({ length: 40 }, (_, i): Xy => {
    const angle = (i * 6.283185307) / 40;
    const cos = Math.cos(angle);
    const swing = 1 + 0.15 * Math.sin(3 * angle + start);
    const bank = 62 + width * 1.1 + width * swing * Math.sin(angle) * (1.15 - 0.3 * cos * cos);
    return offSide(stream, middle + half * cos, side * bank, 90);
  });
  return [...ring, nth(ring, 0)];
}

function hillPark(place: Place, random: Random): Draft {
  const side = random.chance(0.5) ? 1 : -1;
  const middle: Xy = [random.between(-0.4, 0.4) * place.halfLength, side * place.halfWidth * 1.18];
  const radius = random.between(60, 108);
  const ring = blob(place.at, middle, [radius * 1.35, radius], random, {
    vertices: 44,
    swing: 0.2,
  });
  return park(`${townName(place)}山体公园`, "山体公园", place, ring, random);
}

function villageGreen(place: Place, random: Random): Draft {
  const radius = random.between(22, 48);
  const middle = withinTown(place, random);
  const ring = blob(place.at, middle, [radius * 1.2, radius], random, {
    vertices: 20,
    swing: 0.14,
  });
  return park(`${townName(place)}街头游园`, "街头游园", place, ring, random);
}

/** One park lies across the line between 三元 and 永安, one across the city's own. */
function borderParks({ reference, places, random }: Ground): Draft[] {
  return [
    ["贡川镇", "350404", "沙溪郊野公园"],
    ["青州镇", "", "沙溪口湿地公园"],
  ].map(([town = "", neighbour = "", name = ""]) => {
    const place = placeNamed(places, town);
    const own = reference.counties.find(({ code }) => code === place.county)?.ring ?? [];
    const other = reference.counties.find(({ code }) => code === neighbour)?.ring;
    const shared = own.filter(([x, y]) =>
      other
        ? other.some((it) => it[0] === x && it[1] === y)
        : isOuter(reference, place.county, x, y),
    );
    const middle = nearestOf(shared, place.at(0, 0));
    const frame = (along: number, across: number): Xy => [middle[0] + along, middle[1] + across];
    const ring = blob(frame, [0, 0], [105, 75], random, { vertices: 40, swing: 0.2 });
    return park(name, "郊野公园", place, ring, random);
  });
}

function isOuter(reference: Ground["reference"], county: string, x: number, y: number): boolean {
  return !reference.counties.some(
    ({ code, ring }) => code !== county && ring.some((it) => it[0] === x && it[1] === y),
  );
}

function nearestOf(points: Path, to: Xy): Xy {
  let best = { at: to, apart: Number.POSITIVE_INFINITY };
  for (const at of points) {
    const { apart } = nearest([at, [at[0] + 1, at[1]]], to);
    if (apart < best.apart) best = { at, apart };
  }
  return best.at;
}

function park(name: string, kind: string, place: Place, ring: Path, random: Random): Draft {
  const hectares = groundArea(ring) / 10_000;
  const luck = random.next();
  const renewed = luck < 0.6 ? "新建" : "改造提升";
  const work = luck < 0.94 ? renewed : "现状";
  const cost = hectares * random.between(260, 520);
  const row = workRow(
    { name, place, bureau: "城管局", work, pace: { done: 0.54, underway: 0.24 }, cost },
    random,
  );
  const declared = rounded(hectares * random.between(0.985, 1.02), 3);
  return { row: { ...row, 类型: kind, [amount]: declared }, drawn: polygon(ring) };
}

/** The natural-resources bureau hands in some of the same parks, redrawn by a metre. */
function handedInAgain(drafts: readonly Draft[], random: Random): Draft[] {
  const candidates = drafts.filter(
    ({ row, drawn }) => drawn && row["建设状态"] === "已完工" && row["年度"] === 2023,
  );
  return random
    .shuffled(candidates)
    .slice(0, 9)
    .map(({ row, drawn }) => {
      // A vertex every dozen metres, so that a metre's jitter ties no knots.
      const ring = drawn?.kind === "polygon" ? evenly(drawn.ring, 12).slice(0, -1) : [];
      const again = ring.map(
        ([x, y]): Xy => [x + random.between(-1.1, 1.1), y + random.between(-1.1, 1.1)],
      );
      return {
        row: {
          ...without(row, amount),
          项目代码: projectCode(String(row["区划代码"]), random),
          责任单位: String(row["责任单位"]).replace("城管局", "自然资源局"),
          数据来源: "自然资源局绿地现状调查(演示)",
        },
        drawn: polygon([...again, nth(again, 0)]),
      };
    });
}
