import { type Draft, type Ground, point, type SampleLayer } from "./draft";
import type { Xy } from "./path";
import { placeFor } from "./places";
import { nth, type Random } from "./random";
import { countyAt, type Village } from "./reference";
import { dayIn } from "./work-row";

export const homes: SampleLayer = {
  card: {
    id: "homes",
    title: { zh: "农村养老服务设施", en: "Care homes" },
    target: "T49.villages",
    geometry: "point",
    idField: "编号",
    fields: {
      name: "设施名称",
      reportingUnit: "填报单位代码",
      county: "区划代码",
      town: "乡镇代码",
      village: "村代码",
      class: "设施类型",
      stars: "星级",
      status: "建设状态",
      finishedOn: "投用日期",
      issue: "存在问题",
    },
    about: "村名和代码是真的,设施和位置是虚构的,点位散布在乡镇驻地周边",
  },
  make: (ground) => {
    const villages = ground.reference.villages.filter(({ kind }) => kind.startsWith("村委会"));
    const chosen = ground.random.shuffled(villages).slice(0, Math.round(villages.length * 0.72));
    const inOrder = chosen.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const clean = inOrder.flatMap((village) => [
      home(village, 1, ground),
      ...(ground.random.chance(0.03) ? [home(village, 2, ground)] : []),
    ]);
    return carelessly(clean, ground.random);
  },
};

function home(village: Village, number: number, ground: Ground): Draft {
  const { random } = ground;
  const first = random.chance(0.75) ? "农村幸福院" : "居家养老服务站";
  const kind = number === 1 ? first : "老年人活动中心";
  const at = somewhereNear(village, ground);
  return {
    row: {
      编号: `YL${village.code}${number}`,
      设施名称: `${village.name}${kind}`,
      填报单位代码: village.county,
      区划代码: village.county,
      乡镇代码: village.town,
      村代码: village.code,
      设施类型: kind,
      ...(kind === "农村幸福院" ? starsOf(random) : {}),
      ...stateOf(random),
    },
    ...(at ? { drawn: point(at) } : {}),
  };
}

/** Most homes carry no star yet; three and more are rare. */
function starsOf(random: Random): { readonly 星级?: number } {
  const luck = random.next();
  const stars = [0.011, 0.037, 0.105, 0.26, 0.5].findIndex((limit) => luck < limit);
  return stars < 0 ? {} : { 星级: 5 - stars };
}

function stateOf(random: Random) {
  const luck = random.next();
  if (luck > 0.985) return { 建设状态: "计划" };
  if (luck > 0.955) return { 建设状态: "在建" };
  return { 建设状态: "已投用", 投用日期: dayIn(random, random.whole(2014, 2023), 1, 9) };
}

/** Up and down the valley from the town, in the village's own county; unknown where the town has no point. */
function somewhereNear(village: Village, { places, reference, random }: Ground): Xy | undefined {
  const place = placeFor(places, village.town);
  if (!place) return undefined;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const at = place.at(random.between(-1, 1) * 3_800, (random.next() - random.next()) * 2_300);
    if (countyAt(reference, at) === village.county) return at;
  }
  return place.at(random.between(-200, 200), random.between(-100, 100));
}

/** A number given twice, a village left out, a code from before 2021, homes that stand still. */
function carelessly(drafts: readonly Draft[], random: Random): Draft[] {
  // The first row keeps its number: others take it too.
  const order = random.shuffled(drafts.map((_, i) => i)).filter((i) => i > 0);
  const careless = [...drafts];
  const change = (count: number, columns: (draft: Draft) => Draft["row"]) => {
    for (const i of order.splice(0, count)) {
      const draft = nth(careless, i);
      careless[i] = { ...draft, row: { ...draft.row, ...columns(draft) } };
    }
  };
  change(3, () => ({ 编号: String(nth(drafts, 0).row["编号"]) }));
  change(4, () => ({ 村代码: "" }));
  change(3, ({ row }) => ({ 村代码: String(row["村代码"]).replace(/^350405/, "350427") }));
  change(5, () => ({ 建设状态: "停工", 存在问题: "产权未理清,停用" }));
  change(6, () => ({ 建设状态: "" }));
  change(4, () => ({ 填报单位代码: "350400" }));
  change(6, () => ({ 投用日期: dayIn(random, 2023, 10, 12) }));
  return careless;
}
