import type { IsoDate } from "./project";

const written = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A calendar day as bureaus write it: 2023-09-30, 2023/9/30, 2023.9.30, 2023年9月30日, 20230930; else undefined. */
export function dayOf(value: unknown): IsoDate | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).trim();
  for (const pattern of written) {
    const [, year, month, day] = pattern.exec(text) ?? [];
    if (year && month && day) return realDay(year, month, day);
  }
  return undefined;
}

/** The last day of a month as bureaus write it: 2023-09, 2023/9, 2023.9, 2023年9月, 2023年9月份; else undefined. */
export function lastDayOfMonth(text: string): IsoDate | undefined {
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})(?:月份?)?$/.exec(text.trim()) ?? [];
  if (!year || !month) return undefined;
  const days = [31, 30, 29, 28].map((day) => realDay(year, month, String(day)));
  return days.find((day) => day !== undefined);
}

/** 2023-02-30 is no day. */
function realDay(year: string, month: string, day: string): IsoDate | undefined {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return isIsoDate(iso) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

const isIsoDate = (text: string): text is IsoDate => /^\d{4}-\d{2}-\d{2}$/.test(text);
