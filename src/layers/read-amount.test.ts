import { expect, test } from "vitest";
import { amountOf } from "./read-amount";

const cases = [
  ["3.2公里", "length", "长度", 3200],
  ["3.2", "length", "长度(公里)", 3200],
  ["3.2", "length", "长度（千米）", 3200],
  ["870", "length", "length_m", 870],
  ["500米", "length", "长度(公里)", 500],
  ["1,200.5", "length", "declaredLength", 1200.5],
  ["15亩", "area", "面积", 10_000],
  ["3", "area", "占地面积(亩)", 2000],
  ["2.5", "area", "面积公顷", 25_000],
  ["0.45 亿元", "money", "总投资", 45_000_000],
  ["344.9", "money", "总投资(万元)", 3_449_000],
  ["2", "flow", "规模(万吨/日)", 20_000],
  ["20000", "flow", "供水规模(立方米/日)", 20_000],
] as const;

test.each(cases)("%s as %s under '%s' is %d", (text, kind, column, si) => {
  const read = amountOf(text, kind, column);

  expect("si" in read ? read.si : read.why).toBeCloseTo(si, 6);
});

test.each([
  ["三公里", "is no number"],
  ["3 里", "'里' is no unit here"],
  ["-3米", "-3米 is negative"],
  ["3", "column '长度' has no unit"],
  ["1e309米", "too large"],
  ["1e308公里", "too large"],
])("%s is refused: %s", (text, why) => {
  expect(amountOf(text, "length", "长度")).toEqual({ why: expect.stringContaining(why) });
});
