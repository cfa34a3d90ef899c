import type { Row } from "./draft";
import type { Place } from "./places";
import { rounded } from "./plane";
import type { Random } from "./random";

/** How far the works of a layer have come; what is left of 1 is planned. */
interface Pace {
  readonly done: number;
  readonly underway: number;
}

export interface WorkFacts {
  readonly name: string;
  readonly place: Pick<Place, "county" | "countyName" | "town">;
  /** `城管局`, which becomes `三元区城管局`. */
  readonly bureau: string;
  readonly work: string;
  readonly pace: Pace;
  /** 万元 */
  readonly cost: number;
}

/** One row of a ledger of works, as complete as a tidy clerk would make it. */
export function workRow(facts: WorkFacts, random: Random): Row {
  const { place } = facts;
  const schedule = scheduleOf(facts, random);
  return {
    项目代码: projectCode(place.county, random),
    项目名称: facts.name,
    填报单位代码: place.county,
    区划代码: place.county,
    乡镇代码: place.town,
    责任单位: `${place.countyName}${facts.bureau}`,
    建设性质: facts.work,
    ...schedule,
    ...moneyOf(facts.cost, Number(schedule["形象进度"] === "100%"), random),
    ...troubleOf(schedule, random),
    数据来源: `${place.countyName}${facts.bureau}2023年三季度台账(演示)`,
  };
}

/** As the national platform numbers projects: year and month, place, kind, serial. */
export function projectCode(county: string, random: Random): string {
  const month = String(random.whole(1, 12)).padStart(2, "0");
  return `22${month}-${county}-04-01-${random.whole(100000, 999999)}`;
}

function scheduleOf({ pace, work }: WorkFacts, random: Random): Row {
  if (work === "现状")
    return {
      建设状态: "已完工",
      完工日期: dayIn(random, random.whole(2018, 2021), 2, 12),
      形象进度: "100%",
    };
  const luck = random.next();
  const started = random.chance(0.3) ? dayIn(random, 2022, 5, 12) : dayIn(random, 2023, 1, 3);
  if (luck < pace.done) {
    const finished = dayIn(random, 2023, 4, 9);
    const word = random.chance(0.8) ? "已完工" : "完成";
    return { 建设状态: word, 年度: 2023, 开工日期: started, 完工日期: finished, 形象进度: "100%" };
  }
  if (luck < pace.done + pace.underway) {
    const part = `${random.whole(2, 18) * 5}%`;
    return {
      建设状态: random.chance(0.85) ? "在建" : "续建",
      年度: 2023,
      开工日期: started,
      形象进度: part,
    };
  }
  return { 建设状态: random.chance(0.7) ? "未开工" : "计划", 年度: 2023 };
}

/** A day up to the 27th, so that every month has it. */
export function dayIn(random: Random, year: number, firstMonth: number, lastMonth: number): string {
  const month = String(random.whole(firstMonth, lastMonth)).padStart(2, "0");
  return `${year}-${month}-${String(random.whole(1, 27)).padStart(2, "0")}`;
}

function moneyOf(cost: number, finished: number, random: Random): Row {
  const part = finished === 1 ? random.between(0.6, 1) : random.between(0.05, 0.5);
  return { "总投资(万元)": rounded(cost, 1), "年度完成投资(万元)": rounded(cost * part, 1) };
}

const troubles = [
  ["征地拆迁滞后", "由属地乡镇牵头,10月底前完成交地"],
  ["汛期影响施工", "抢抓晴好天气,倒排工期,11月底前完工"],
  ["资金缺口较大", "申报专项债券,落实县级配套"],
  ["与既有管线交叉,迁改协调难", "召开协调会,明确迁改责任单位和时限"],
  ["施工图审查未通过", "督促设计单位9月底前修改报审"],
  ["林地手续未办结", "会同林业部门加快办理使用林地审核"],
] as const;

function troubleOf(schedule: Row, random: Random): Row {
  const finished = schedule["形象进度"] === "100%";
  if (finished || !random.chance(0.3)) return {};
  const [issue, next] = random.pick(troubles);
  return { 存在问题: issue, 下步措施: next };
}
