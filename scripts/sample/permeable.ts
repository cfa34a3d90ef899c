import { block } from "./blobs";
import { type Draft, polygon, type SampleLayer } from "./draft";
import { offSide, type Path, pathLength } from "./path";
import { type Place, townName, urbanPlaces } from "./places";
import { groundArea, rounded } from "./plane";
import { nth, type Random } from "./random";
import { bending } from "./streets";
import { dayIn } from "./work-row";

export const permeable: SampleLayer = {
  card: {
    id: "permeable",
    title: { zh: "可渗透面", en: "Permeable ground" },
    target: "T22.permeable",
    geometry: "polygon",
    idField: "图斑号",
    fields: {
      name: "名称",
      county: "区划代码",
      town: "乡镇代码",
      status: "建设状态",
      finishedOn: "完工日期",
      class: "类型",
      declaredArea: "面积(平方米)",
    },
    tolerance_m: 5,
    about: "图斑在建成区示意团块内外编排",
  },
  make: ({ places, random }) =>
    urbanPlaces(places).flatMap((place) => [...banks(place, random), ...blocks(place, random)]),
};

const kinds = ["山体林地", "附属绿地", "公园绿地", "透水铺装", "下凹式绿地", "防护绿地"] as const;

/** Whole blocks of the town's grid; some lie across the edge of the built-up area. */
function blocks(place: Place, random: Random): Draft[] {
  const frame = bending(place, random);
  const [long, wide] = [random.between(300, 380), random.between(230, 280)];
  const rows = Math.ceil((place.halfWidth * 1.25) / wide);
  const columns = Math.ceil((place.halfLength * 1.15) / long);
  const drafts: Draft[] = [];
  for (let column = -columns; column <= columns; column += 1) {
    for (let row = -rows; row <= rows; row += 1) {
      if (!random.chance(greenness(place, column * long, row * wide))) continue;
      const halves = [long * random.between(0.4, 0.54), wide * random.between(0.4, 0.54)] as const;
      drafts.push(patch(place, block(frame, [column * long, row * wide], halves, random), random));
    }
  }
  return drafts;
}

/** The hills come into the town from its edge; the middle is the most sealed. */
function greenness(place: Place, along: number, across: number): number {
  const reach = (along / place.halfLength) ** 2 + (across / place.halfWidth) ** 2;
  if (reach > 1.4) return 0;
  return 0.22 + 0.3 * reach;
}

/** The green banks of the river, in stretches; neighbours overlap a little. */
function banks(place: Place, random: Random): Draft[] {
  const whole = pathLength(place.stream);
  const drafts: Draft[] = [];
  let here = whole / 2 - place.halfLength;
  while (here < whole / 2 + place.halfLength - 300) {
    const end = here + random.between(450, 900);
    const side = random.pick([-1, 1]);
    const ring = strip(place.stream, here, end, side * 22, side * random.between(50, 85));
    if (random.chance(0.7)) drafts.push(patch(place, ring, random, "滨水绿地"));
    here = end - random.between(10, 60);
  }
  return drafts;
}

function strip(stream: Path, from: number, to: number, near: number, far: number): Path {
  const pieces = Math.ceil((to - from) / 60);
  const stops = Array.from({ length: pieces + 1 }, (_, i) => from + ((to - from) * i) / pieces);
  const edge = (aside: number) => stops.map((metres) => offSide(stream, metres, aside, 90));
  const ring = [...edge(near), ...edge(far).reverse()];
  return [...ring, nth(ring, 0)];
}

function patch(place: Place, ring: Path, random: Random, kind: string = random.pick(kinds)): Draft {
  const planned = random.chance(0.06);
  const built = planned
    ? { 建设状态: "计划" }
    : { 建设状态: "已建成", 完工日期: dayIn(random, random.whole(2015, 2023), 1, 8) };
  return {
    row: {
      图斑号: `TS-${place.town}-${random.whole(10000, 99999)}`,
      名称: `${townName(place)}${kind}`,
      区划代码: place.county,
      乡镇代码: place.town,
      ...built,
      类型: kind,
      "面积(平方米)": rounded(groundArea(ring) * random.between(0.99, 1.01), 0),
    },
    drawn: polygon(ring),
  };
}
