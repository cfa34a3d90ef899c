import type { Language, Unit } from "./plan";

/** The units that bureaus write; a plan's own units are among them. */
export type ShownUnit = Unit | "m" | "m2" | "mu" | "1e4 yuan";

export interface UnitStyle {
  /** As written behind the number; empty for a bare count. */
  readonly text: string;
  /** SI (m, m², count, yuan, 0…1) in one of this unit. */
  readonly si: number;
  readonly digits: number;
}

/** How a unit is written in a language; English has no word for 亿 and 万, so it counts money in millions and thousands. */
export function unitStyle(unit: ShownUnit, language: Language): UnitStyle {
  return styles[unit][language];
}

/** What stands behind the number: 公里, 栋, %; empty for a count in English. */
export function unitText(unit: ShownUnit, language: Language, counter?: string): string {
  if (unit === "count" && language === "zh" && counter !== undefined) return counter;
  return styles[unit][language].text;
}

/** 1 亩 = 1/15 公顷 */
const mu = 10_000 / 15;

const styles: Readonly<Record<ShownUnit, Readonly<Record<Language, UnitStyle>>>> = {
  km: { zh: { text: "公里", si: 1000, digits: 1 }, en: { text: "km", si: 1000, digits: 1 } },
  m: { zh: { text: "米", si: 1, digits: 0 }, en: { text: "m", si: 1, digits: 0 } },
  ha: { zh: { text: "公顷", si: 10_000, digits: 1 }, en: { text: "ha", si: 10_000, digits: 1 } },
  m2: { zh: { text: "平方米", si: 1, digits: 0 }, en: { text: "m²", si: 1, digits: 0 } },
  mu: { zh: { text: "亩", si: mu, digits: 1 }, en: { text: "mu", si: mu, digits: 1 } },
  count: { zh: { text: "个", si: 1, digits: 0 }, en: { text: "", si: 1, digits: 0 } },
  percent: { zh: { text: "%", si: 0.01, digits: 1 }, en: { text: "%", si: 0.01, digits: 1 } },
  "1e8 yuan": {
    zh: { text: "亿元", si: 1e8, digits: 2 },
    en: { text: "million yuan", si: 1e6, digits: 0 },
  },
  "1e4 yuan": {
    zh: { text: "万元", si: 1e4, digits: 0 },
    en: { text: "thousand yuan", si: 1e3, digits: 0 },
  },
};
