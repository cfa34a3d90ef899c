import { type Draft, type Ground, point, type SampleLayer } from "./draft";
import { placeFor } from "./places";
import { nth } from "./random";
import type { Village } from "./reference";
import { dayIn } from "./work-row";

export const outlets: SampleLayer = {
  card: {
    id: "outlets",
    title: { zh: "家政服务网点", en: "Housekeeping outlets" },
    target: "T16.outlets",
    geometry: "point",
    idField: "网点编号",
    fields: {
      name: "网点名称",
      reportingUnit: "填报单位代码",
      county: "区划代码",
      town: "乡镇代码",
      village: "社区代码",
      department: "责任单位",
      status: "建设状态",
      finishedOn: "开业日期",
      class: "网点类型",
    },
    about: "社区名和代码是真的,网点和位置是虚构的",
  },
  make: (ground) => {
    const { random } = ground;
    const communities = ground.reference.villages.filter(({ kind }) => kind.startsWith("居委会"));
    const order = random.shuffled(communities);
    const open = order.slice(0, Math.round(order.length * 0.81));
    const coming = order.slice(open.length, open.length + Math.round(order.length * 0.11));
    const drafts = [
      ...open.flatMap((it) =>
        random.chance(0.22)
          ? [outlet(it, 1, ground), outlet(it, 2, ground)]
          : [outlet(it, 1, ground)],
      ),
      ...coming.map((it) => planned(outlet(it, 1, ground), random.chance(0.6))),
    ];
    return carelessly(drafts, ground);
  },
};

function outlet(community: Village, number: number, { places, random }: Ground): Draft {
  const place = placeFor(places, community.town);
  const along = random.between(-0.75, 0.75);
  const room = Math.sqrt(1 - along * along);
  const at = place?.at(
    along * place.halfLength,
    random.between(-0.8, 0.8) * room * place.halfWidth,
  );
  const kind = random.pick(["家政服务站", "家政便民点", "家政驿站"]);
  return {
    row: {
      网点编号: `JZ${community.code}${number}`,
      网点名称: `${community.name}${kind}${number === 1 ? "" : "二店"}`,
      填报单位代码: community.county,
      区划代码: community.county,
      乡镇代码: community.town,
      社区代码: community.code,
      责任单位: "市商务局",
      建设状态: "运营",
      开业日期: dayIn(random, random.whole(2020, 2023), 1, 9),
      网点类型: kind,
    },
    ...(at ? { drawn: point(at) } : {}),
  };
}

function planned({ row, ...draft }: Draft, underway: boolean): Draft {
  const { 开业日期: _opened, ...rest } = row;
  return { ...draft, row: { ...rest, 建设状态: underway ? "筹建" : "在建" } };
}

/** One number stands twice, one outlet closed, one will open after the cut-off, one gave no status. */
function carelessly(drafts: readonly Draft[], { random }: Ground): Draft[] {
  // The first row keeps its number: another one takes it too.
  const order = random.shuffled(drafts.map((_, i) => i)).filter((i) => i > 0);
  const changes: readonly Draft["row"][] = [
    { 网点编号: String(nth(drafts, 0).row["网点编号"]) },
    { 建设状态: "暂停" },
    { 开业日期: "2023-11-06" },
    { 建设状态: "" },
    { 填报单位代码: "350400" },
    { 社区代码: "" },
  ];
  const rows = new Map(changes.map((change, i) => [nth(order, i), change]));
  return drafts.map((draft, i) => ({ ...draft, row: { ...draft.row, ...rows.get(i) } }));
}
