import type { NoticeProblem, NoticeTarget } from "./notice";
import { yearOf } from "./notice-head";
import { halfWidth, withoutAsides } from "./notice-lines";

/** The quantities that a task promises, and those that only a person can judge. */
export function readTargets(
  id: string,
  text: string,
  year: number | null,
): { readonly targets: readonly NoticeTarget[]; readonly problems: readonly NoticeProblem[] } {
  const plain = withoutAsides(halfWidth(text));
  const quantities = [...plain.matchAll(quantity)].map((match) => quantityAt(match, plain));
  const judged = quantities.map((one) => ({ one, doubt: doubtOf(one) }));
  const promised = judged.filter(({ doubt }) => doubt === undefined).map(({ one }) => one);
  const targets = promised.map((one, at) => ({
    id: `${id}.${at + 1}`,
    text: clauseOf(one, promised, plain, text),
    value: one.value,
    unit: one.unit,
    comparator: comparatorOf(one),
    year: yearOf(one.sentence) ?? year,
  }));
  const doubts = judged.flatMap(({ one, doubt }) =>
    doubt === undefined || doubt === "" ? [] : [`${one.written}: ${doubt}`],
  );
  const problems = [...doubts, ...inCharacters(plain)].map((why) => ({
    why: `${id} ${why}`,
    next,
  }));
  return { targets, problems };
}

const next = "not taken as a target; if it is one, write it into plan.json by hand";

const units =
  "平方公里|平方米|立方米|万平方米|公里|千米|公顷|万亩|亩|米|亿元|万元|元|万吨|吨|个百分点|%|万户|户|万人|人次|人|个|条|栋|幢|座|所|处|家|套|项|辆|台|株|支|间|宗|件|场";

/** A number, perhaps a range, and its unit; ordinals, model names and stretches of time are none. */
const quantity = new RegExp(
  String.raw`(?<![\d.A-Za-z第—~-])(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)(?:%?[-—~至](\d+(?:\.\d+)?))? ?(${units})(?!月|工作日|小时|季度|星期|周)`,
  "g",
);

interface Quantity {
  readonly at: number;
  readonly end: number;
  readonly written: string;
  readonly value: number;
  readonly unit: string;
  readonly isRange: boolean;
  /** From the last full stop to the number. */
  readonly sentence: string;
  /** From the last comma to the number. */
  readonly before: string;
  /** From the unit to the next comma or stop. */
  readonly after: string;
}

function quantityAt(match: RegExpExecArray, plain: string): Quantity {
  const [written, number = "", upTo, unit = ""] = match;
  const end = match.index + written.length;
  const sentence = plain.slice(lastOf(plain, match.index, /[。;]/), match.index);
  return {
    at: match.index,
    end,
    written,
    value: Number(number.replaceAll(",", "")),
    unit,
    isRange: upTo !== undefined,
    sentence,
    before: plain.slice(lastOf(plain, match.index, /[。;,]/), match.index),
    after: plain.slice(end, end + plain.slice(end).search(/[。;,]|$/)),
  };
}

const deeds =
  /新建|改建|扩建|改造|建设|建成|完成|推进|推动|达到|覆盖|消除|整治|铺设|敷设|新增|提升|提高|增加|实施|打造|培育|创建|治理|修复|修缮|更新|开工|投入|完善|落实|保护|保障|配备|设置|安装|培训|拆除|种植|清理|搬迁|盘活|供应|筹集|不少于|不低于|超过|力争|确保/;
const comparators =
  /(?:达到|达|不少于|不低于|不小于|超过|不超过|控制在|提高到|提升到|提高至|提升至)$/;

/** Why a quantity is no target: undefined when it is one, empty when that is plain (a threshold, a radius). */
function doubtOf({ isRange, sentence, before, after }: Quantity): string | undefined {
  if (isRange) return "a range, with two values";
  if (/每.{0,4}$/.test(before)) return "a rate";
  if (/(?:现有|按|按照|半径|距|小于|大于)$/.test(before)) return "";
  if (/^(?:范围|半径|以内|内|之内)/.test(after)) return "";
  if (!deeds.test(sentence)) return "a quantity in a sentence that promises nothing";
  return thresholdIn(before, after);
}

/** 以上 behind a number states a target after 达到 or 覆盖 and at a clause's end; before a noun it may only choose (50户以上的小区). */
function thresholdIn(before: string, after: string): string | undefined {
  const rest = /^(?:及?以上|以下)(.*)$/.exec(after)?.[1];
  if (rest === undefined || rest === "") return undefined;
  const isReached = comparators.test(before) || /覆盖$/.test(before);
  if (isReached && rest.startsWith("的")) return undefined;
  return "a threshold or a target: the wording allows both";
}

function comparatorOf({ before, after }: Quantity): string | null {
  const words = [
    /力争/.exec(before)?.[0],
    comparators.exec(before)?.[0],
    /^(?:及?以上|以下)/.exec(after)?.[0],
  ].filter((word) => word !== undefined);
  return words.length === 0 ? null : words.join("…");
}

/** The clause around a quantity; where one clause holds two, they part at a 、 between them, if it can be, before a verb. */
function clauseOf(one: Quantity, all: readonly Quantity[], plain: string, text: string): string {
  const start = one.at - one.before.length;
  const end = one.end + one.after.length;
  const [earlier] = all.filter(({ end: stop }) => stop <= one.at && stop > start).slice(-1);
  const later = all.find(({ at }) => at >= one.end && at < end);
  const from = earlier ? partingOf(plain, earlier.end, one.at) : start;
  const to = later ? partingOf(plain, one.end, later.at) : end;
  return text
    .slice(from, to)
    .replace(/^[、,，]/, "")
    .replace(/[、]$/, "")
    .trim();
}

function partingOf(plain: string, from: number, to: number): number {
  const marks = [...plain.slice(from, to).matchAll(/、/g)].map(({ index }) => from + index);
  const beforeVerb = marks.find((mark) => deeds.exec(plain.slice(mark + 1, to))?.index === 0);
  return beforeVerb ?? marks[0] ?? to;
}

/** Amounts written in characters: 三十公里, 百分之六十. */
function inCharacters(plain: string): readonly string[] {
  const pattern =
    /百分之[一二三四五六七八九十百两]+|[一二三四五六七八九十百千两]+(?:公里|公顷|平方米|亩|亿元|万元)/g;
  return [...plain.matchAll(pattern)].map(([written]) => `${written}: a quantity in characters`);
}

function lastOf(plain: string, before: number, mark: RegExp): number {
  for (let at = before - 1; at >= 0; at--) if (mark.test(plain[at] ?? "")) return at + 1;
  return 0;
}
