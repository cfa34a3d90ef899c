import { type Draft, line, type SampleLayer, workFields } from "./draft";
import { spoil } from "./mess";
import { type Path, pathLength, stationAt, type Xy } from "./path";
import { clusterPlaces, type Place, townName } from "./places";
import { groundLength, rounded } from "./plane";
import type { Random } from "./random";
import { workRow } from "./work-row";

const amount = "长度(米)";

export const blackWater: SampleLayer = {
  card: {
    id: "blackwater",
    title: { zh: "黑臭水体", en: "Black-odorous waters" },
    target: "T33.blackwater",
    geometry: "line",
    idField: "水体编号",
    fields: {
      ...workFields,
      code: "水体编号",
      name: "水体名称",
      declaredLength: amount,
      declaredArea: "水面面积(平方米)",
      class: "黑臭级别",
    },
    tolerance_m: 5,
    about: "支沟在三元、沙县、永安城区内按虚构走向编排",
  },
  make: ({ places, random }) => {
    const clean = clusterPlaces(places).flatMap((place) => ditches(place, random));
    return spoil(clean, { amount, idField: "水体编号" }, random);
  },
};

/** Side streams that come down from the hills to the river, bending as they go. */
function ditches(place: Place, random: Random): Draft[] {
  const names = random.shuffled([
    "后溪",
    "东坑",
    "龙岗溪",
    "碧溪",
    "下洋沟",
    "长安渠",
    "薯沙溪",
    "西门沟",
    "莲花沟",
  ]);
  const whole = pathLength(place.stream);
  return names.slice(0, 6).map((name, i) => {
    const metres =
      whole / 2 + (-0.8 + (1.6 * (i + random.between(0.2, 0.8))) / 6) * place.halfLength;
    const path = ditch(place.stream, metres, random);
    return water(place, `${townName(place)}${name}支沟`, path, i + 1, random);
  });
}

function ditch(stream: Path, metres: number, random: Random): Path {
  const { at, along } = stationAt(stream, metres);
  const side = random.pick([-1, 1]);
  const [reach, lean] = [random.between(420, 900), random.between(-0.5, 0.5)];
  const [first, bend] = [random.between(0, 6.28), random.between(22, 48)];
  const pieces = Math.ceil(reach / 35);
  const path = Array.from({ length: pieces + 1 }, (_, i): Xy => {
    const far = 20 + (reach * i) / pieces;
    const on = bend * (Math.sin(far / 85 + first) - Math.sin(first)) + lean * far * (far / reach);
    return [
      at[0] - along[1] * side * far + along[0] * on,
      at[1] + along[0] * side * far + along[1] * on,
    ];
  });
  // Water runs down to the river.
  return path.reverse();
}

function water(place: Place, name: string, path: Path, number: number, random: Random): Draft {
  const metres = groundLength(path);
  const cost = (metres / 1000) * random.between(400, 900);
  const row = workRow(
    { name, place, bureau: "城管局", work: "整治", pace: { done: 0.62, underway: 0.26 }, cost },
    random,
  );
  const { 项目代码: _code, 项目名称: _name, ...rest } = row;
  return {
    row: {
      水体编号: `HC-${place.town}-${String(number).padStart(2, "0")}`,
      水体名称: name,
      ...rest,
      黑臭级别: random.pick(["轻度", "轻度", "重度"]),
      [amount]: rounded(metres * random.between(0.98, 1.03), 0),
      "水面面积(平方米)": rounded(metres * random.between(4, 9), 0),
    },
    drawn: line(path),
  };
}
