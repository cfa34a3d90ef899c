import type { FieldKind } from "./project-fields";

export type AmountKind = Extract<FieldKind, "length" | "area" | "money" | "flow">;

/** Each unit's worth in SI: m, m², yuan, m³ a day. 15 亩 = 1 公顷. */
const unitsOf: Readonly<Record<AmountKind, Readonly<Record<string, number>>>> = {
  length: { m: 1, 米: 1, km: 1000, 公里: 1000, 千米: 1000 },
  area: {
    m2: 1,
    "m²": 1,
    "㎡": 1,
    平方米: 1,
    平米: 1,
    ha: 10_000,
    hm2: 10_000,
    "hm²": 10_000,
    公顷: 10_000,
    亩: 10_000 / 15,
    km2: 1_000_000,
    "km²": 1_000_000,
    平方公里: 1_000_000,
    平方千米: 1_000_000,
  },
  money: { yuan: 1, 元: 1, 万元: 1e4, 万: 1e4, 亿元: 1e8, 亿: 1e8 },
  flow: {
    m3: 1,
    "m³": 1,
    "m3/d": 1,
    "m³/d": 1,
    吨: 1,
    "吨/日": 1,
    "吨/天": 1,
    "t/d": 1,
    立方米: 1,
    "立方米/日": 1,
    "万m3/d": 1e4,
    "万m³/d": 1e4,
    "万吨/日": 1e4,
    "万吨/天": 1e4,
    "万立方米/日": 1e4,
  },
};

/** The column that holds SI by its own name, as our exact files and the sample do. */
const siColumns = /^(declaredLength|declaredArea|totalInvestment|yearInvestment|capacity)$/;

/**
 * An amount in SI out of `3.2公里`, `1,200` under `长度(米)`, `0.45 亿元`.
 * The unit stands behind the number, or in the column's name; without one nothing is guessed.
 */
export function amountOf(
  value: unknown,
  kind: AmountKind,
  column: string,
): { readonly si: number } | { readonly why: string } {
  const text = String(value).replaceAll(/[,，\s]/g, "");
  const [, digits, unit = ""] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(.*)$/i.exec(text) ?? [];
  if (digits === undefined) return { why: `'${String(value)}' is no number` };
  const worth = unit === "" ? worthInColumn(column, kind) : unitsOf[kind][lower(unit)];
  if (worth === undefined) {
    const what = unit === "" ? `column '${column}' has no unit` : `'${unit}' is no unit here`;
    return { why: `${what}; known are ${Object.keys(unitsOf[kind]).join(" ")}` };
  }
  const si = Number(digits) * worth;
  if (!Number.isFinite(si)) return { why: `${text} is too large for a number` };
  return si < 0 ? { why: `${text} is negative` } : { si };
}

/** `长度(米)`, `长度（公里）`, `length_m`, `投资/万元`, `declaredLength`. */
function worthInColumn(column: string, kind: AmountKind): number | undefined {
  if (siColumns.test(column)) return 1;
  const inside = /[(（[［【]([^)）\]］】]+)[)）\]］】]\s*$/.exec(column)?.[1];
  const behind = /[_/:：\s]([^_/:：\s]+)$/.exec(column)?.[1];
  const units = unitsOf[kind];
  return units[lower(inside ?? "")] ?? units[lower(behind ?? "")] ?? endsWithUnit(column, units);
}

/** `投资万元`: the longest Chinese unit that the name ends on. */
function endsWithUnit(column: string, units: Readonly<Record<string, number>>): number | undefined {
  const unit = Object.keys(units)
    .filter((candidate) => /[\u4e00-\u9fff]/.test(candidate) && column.endsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  return unit === undefined ? undefined : units[unit];
}

const lower = (unit: string) => unit.trim().toLowerCase();
