import { formatTarget } from "./format-amount";
import type { Bilingual, Language, Target } from "./plan";

/** The comparator as the notice words it; 计划量 where it only states an amount. */
export function comparatorText(
  { comparator, aspirational }: Pick<Target, "comparator" | "aspirational">,
  language: Language,
): string {
  const text = comparators[comparator][language];
  if (!aspirational) return text;
  return language === "zh" ? `力争…${text}` : `strive for ${text}`;
}

/** The target in one phrase: `达到 90%`, `力争 30% 以上`, `130 公里（计划量）`. */
export function targetText(target: Target, language: Language): string {
  const amount = formatTarget(target, language);
  const phrase = phrases[target.comparator][language].replace("#", amount);
  if (!target.aspirational) return phrase;
  return language === "zh" ? `力争 ${phrase}` : `strive for ${phrase}`;
}

const comparators: Readonly<Record<Target["comparator"], Bilingual>> = {
  reach: { zh: "达到", en: "reach" },
  "at least": { zh: "以上", en: "at least" },
  "no fewer than": { zh: "不少于", en: "no fewer than" },
  planned: { zh: "计划量", en: "planned amount" },
};

const phrases: Readonly<Record<Target["comparator"], Bilingual>> = {
  reach: { zh: "达到 #", en: "reach #" },
  "at least": { zh: "# 以上", en: "at least #" },
  "no fewer than": { zh: "不少于 #", en: "no fewer than #" },
  planned: { zh: "#（计划量）", en: "# (planned)" },
};
