import { type Draft, point, type SampleLayer } from "./draft";
import { pathLength, stationAt } from "./path";
import { type Place, townName, urbanPlaces } from "./places";
import { nth, type Random } from "./random";
import { dayIn } from "./work-row";

export const floodPoints: SampleLayer = {
  card: {
    id: "flood-points",
    title: { zh: "易涝点", en: "Flood points" },
    task: "T22",
    geometry: "point",
    idField: "编号",
    fields: {
      name: "点位名称",
      reportingUnit: "填报单位代码",
      county: "区划代码",
      town: "乡镇代码",
      department: "责任单位",
      status: "整治状态",
      class: "成因",
      openedOn: "列入日期",
      closedOn: "销号日期",
      issue: "存在问题",
      nextStep: "下步措施",
    },
    about: "点位沿真实河流两岸低处编排",
  },
  make: ({ places, random }) => {
    const drafts = urbanPlaces(places).flatMap((place) =>
      Array.from({ length: Math.round(place.halfLength / 480) }, (_, i) =>
        floodPoint(place, i + 1, random),
      ),
    );
    return drafts.map((draft, i) => (i % 29 === 11 ? { row: draft.row } : draft));
  },
};

const spots = [
  "下穿通道",
  "农贸市场路口",
  "内河汇入口",
  "小区低洼段",
  "学校门口",
  "滨河路段",
  "老街段",
  "桥头路口",
] as const;

function floodPoint(place: Place, number: number, random: Random): Draft {
  const whole = pathLength(place.stream);
  const { at, along } = stationAt(
    place.stream,
    whole / 2 + random.between(-0.85, 0.85) * place.halfLength,
  );
  const aside = random.pick([-1, 1]) * random.between(110, 420);
  return {
    row: {
      编号: `YL-${place.town}-${String(number).padStart(2, "0")}`,
      点位名称: `${townName(place)}${nth(spots, (number - 1) % spots.length)}${number > spots.length ? "2号" : ""}`,
      填报单位代码: place.county,
      区划代码: place.county,
      乡镇代码: place.town,
      责任单位: `${place.countyName}城管局`,
      成因: random.pick(["管网能力不足", "地势低洼", "河水顶托", "雨水口堵塞"]),
      ...stateOf(random),
    },
    drawn: point([at[0] - along[1] * aside, at[1] + along[0] * aside]),
  };
}

/** Listed after a storm; closed when it stays dry. Some are closed after the cut-off, one in a while comes back. */
function stateOf(random: Random): Draft["row"] {
  const listed = dayIn(random, random.whole(2020, 2022), 4, 9);
  const luck = random.next();
  if (luck < 0.5)
    return { 整治状态: "已完成", 列入日期: listed, 销号日期: dayIn(random, 2023, 2, 9) };
  if (luck < 0.58)
    return { 整治状态: "已完成", 列入日期: listed, 销号日期: dayIn(random, 2023, 10, 12) };
  if (luck < 0.82) return { 整治状态: "整治中", 列入日期: listed, 下步措施: "汛前完成雨水管扩径" };
  const issue = { 存在问题: "2023年6月强降雨新增", 下步措施: "纳入2024年整治计划" };
  return { 整治状态: "计划", 列入日期: dayIn(random, 2023, 5, 8), ...issue };
}
