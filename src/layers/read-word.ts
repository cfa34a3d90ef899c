import { type Status, statuses, type Work, works } from "./project";

const statusWords: Readonly<Record<Status, string>> = {
  planned: "计划 规划 拟建 待建 未建 未开工 未开建 未动工 前期 前期工作 储备 计划建设 谋划 筹建",
  underway:
    "在建 建设中 施工 施工中 进行中 推进中 开工 已开工 续建 动工 已动工 实施中 改造中 整治中",
  done: "完成 已完成 完工 已完工 建成 已建成 竣工 已竣工 投用 已投用 投产 已投产 投运 已投运 运营 运营中 已验收 验收 completed finished",
  suspended: "停工 停建 已停工 暂停 缓建 暂缓 中止 取消 on-hold halted",
};

const workWords: Readonly<Record<Work, string>> = {
  new: "新建 新增 新设 新",
  upgraded: "改造 提升 改造提升 提升改造 升级 升级改造 更新 更新改造 改建 整治 upgrade renovated",
  expanded: "扩建 改扩建 扩容 拓宽 expansion",
  repaired: "维修 修缮 修复 大修 repair",
  existing: "现状 现有 既有 已有 存量 原有",
};

/** What a bureau's word says of a project's state; undefined when no list holds the word, or its parts disagree. */
export const statusOf = (word: string): Status | undefined =>
  onlyOne(meaningsIn(word, statuses, statusWords));

/** What a bureau's word says of the kind of work; `新(改扩)建` and `新建和改造提升` say none. */
export const workOf = (word: string): Work | undefined => onlyOne(worksIn(word));

/** Every kind of work that a word of several parts names: `新建/改造` new and upgraded. Empty when a part is unknown. */
export const worksIn = (word: string): readonly Work[] => meaningsIn(word, works, workWords);

function onlyOne<Meaning>([meaning, ...more]: readonly Meaning[]): Meaning | undefined {
  return more.length === 0 ? meaning : undefined;
}

function meaningsIn<Meaning extends string>(
  word: string,
  meanings: readonly Meaning[],
  words: Readonly<Record<Meaning, string>>,
): readonly Meaning[] {
  const whole = find(word, meanings, words);
  if (whole !== undefined) return [whole];
  const parts = word.split(/以及|[和及与并、，,；;/+]/u).filter((part) => part.trim() !== "");
  const found = parts.map((part) => find(part, meanings, words));
  if (found.includes(undefined)) return [];
  return meanings.filter((meaning) => found.includes(meaning));
}

function find<Meaning extends string>(
  word: string,
  meanings: readonly Meaning[],
  words: Readonly<Record<Meaning, string>>,
): Meaning | undefined {
  const plain = word.trim().toLowerCase();
  return meanings.find((meaning) => meaning === plain || words[meaning].split(" ").includes(plain));
}
