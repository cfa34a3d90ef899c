import { type Draft, point, type SampleLayer, workFields } from "./draft";
import { type Place, townName } from "./places";
import { nth, type Random } from "./random";
import { workRow } from "./work-row";

export const plants: SampleLayer = {
  card: {
    id: "plants",
    title: { zh: "规模化水厂", en: "Water plants" },
    target: "T45.plants",
    geometry: "point",
    idField: "项目代码",
    fields: { ...workFields, capacity: "供水规模(立方米/日)", class: "水源类型" },
    about: "水厂在真实乡镇上游按虚构位置编排",
  },
  make: ({ places, random }) => {
    const sites = random.shuffled(places).slice(0, states.length);
    return sites.map((place, i) => plant(place, nth(states, i), random));
  },
};

/** Too few rows to leave their state to chance: five count by the cut-off, and each trouble stands once. */
const states = [
  ...["已完工", "已完工", "已完工", "已完工", "已完工"].map((word, i) => ({
    建设状态: word,
    完工日期: `2023-0${i + 4}-18`,
    形象进度: "100%",
  })),
  { 建设状态: "已完工", 完工日期: "2023-10-20", 形象进度: "100%" },
  { 建设状态: "已完工", 完工日期: "2022-12-08", 形象进度: "100%", 年度: 2022 },
  ...["85%", "60%", "45%", "30%"].map((part) => ({ 建设状态: "在建", 形象进度: part })),
  { 建设状态: "停工", 存在问题: "取水许可未批复", 下步措施: "重新论证水源,年底前复工" },
  { 建设状态: "未开工" },
  {},
] as const;

function plant(
  place: Place,
  state: Readonly<Record<string, string | number>>,
  random: Random,
): Draft {
  const work = random.chance(0.65) ? "新建" : "扩建";
  const capacity = random.pick([1000, 2000, 3000, 5000, 8000, 10000, 20000]);
  const cost = 1_500 + capacity * random.between(0.22, 0.34);
  const name = `${townName(place)}水厂${work}工程`;
  const facts = { name, place, bureau: "水利局", work, pace: { done: 0, underway: 0 }, cost };
  const { 建设状态: _planned, ...row } = workRow(facts, random);
  const side = random.pick([-1, 1]);
  const at = place.at(
    -place.halfLength * random.between(1.15, 1.5),
    side * place.halfWidth * random.between(0.4, 0.9),
  );
  return {
    row: {
      ...row,
      ...state,
      "年度完成投资(万元)": Math.round(cost * yearPart(state, random)),
      "供水规模(立方米/日)": capacity,
      水源类型: random.pick(["水库", "山溪水", "河道"]),
    },
    drawn: point(at),
  };
}

function yearPart(state: Readonly<Record<string, string | number>>, random: Random): number {
  if (state["形象进度"] === undefined) return random.between(0, 0.1);
  return random.between(0.45, 0.8);
}
