import type { LeftOut, LeftOutCode } from "../metrics/figure";
import type { Bilingual } from "../plan/plan";
import { listed, type Pen, say } from "./pen";

/** Why a drawn row is not in the figure, in the few words that a sheet has room for. */
const reasons: Readonly<Record<LeftOutCode, Bilingual>> = {
  suspended: { zh: "暂停", en: "suspended" },
  "wrong-work": { zh: "建设性质不计", en: "kind of work" },
  "no-work": { zh: "建设性质未填", en: "no kind of work" },
  "wrong-status": { zh: "状态不计", en: "status" },
  "after-cut-off": { zh: "截止日后", en: "after the cut-off" },
  "other-year": { zh: "非本年", en: "other year" },
  "no-year": { zh: "年度未填", en: "no year" },
  "few-stars": { zh: "星级不足", en: "too few stars" },
  class: { zh: "类别不计", en: "class" },
  "not-open": { zh: "未在册", en: "not open" },
  "no-amount": { zh: "数量未填", en: "no amount" },
  "wrong-shape": { zh: "图形不符", en: "wrong shape" },
  "out-of-scope": { zh: "不在范围", en: "out of scope" },
  "no-unit": { zh: "单位未填", en: "no unit" },
};

/** `非本年 12、暂停 3`: the reasons with their counts, most frequent first. */
export function leftOutReasons(pen: Pen, leftOut: readonly LeftOut[]): string {
  const counts = new Map<LeftOutCode, number>();
  for (const { code } of leftOut) counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const words = sorted.map(([code, count]) => `${say(pen, reasons[code])} ${count}`);
  return listed(pen, words, "comma");
}
