import { expect, test } from "vitest";
import { countyRowsOf } from "./county-rows";
import { exampleFigure, exampleTarget } from "./example-figure";
import { writerIn } from "./use-amount";

const target = exampleTarget();
const amount = writerIn("zh");

test("the table has the largest county first, the outside row last, and adds up as printed", () => {
  const figure = exampleFigure();
  const rows = countyRowsOf(figure, target, figure.districts, true, amount);

  expect(rows.map(({ code }) => code)).toEqual(["350404", "350481", "outside"]);
  const printed = rows.reduce((sum, { text }) => sum + Math.round(Number(text) * 10), 0) / 10;
  expect(`${printed.toFixed(1)} 公里`).toBe(amount.valueWithUnit(figure, target));
});

test("a county without a quota shows its part of the whole, one with a quota its rate", () => {
  const figure = exampleFigure();
  const [free] = countyRowsOf(figure, target, figure.districts, true, amount);
  const quota = figure.districts.map((part) => ({ ...part, target: 50, ratio: 0.8 }));
  const [bound] = countyRowsOf(figure, target, quota, true, amount);

  expect(free?.last).toBe(amount.ratio(40_049 / 61_020));
  expect(bound?.last).toBe("80.0%");
});

test("nothing achieved makes no bars and no rates of zero by zero", () => {
  const figure = exampleFigure({
    value: 0,
    si: 0,
    districts: [{ code: "350404", name: "三元区", si: 0 }],
    outside: { si: 0 },
  });
  const rows = countyRowsOf(figure, target, figure.districts, true, amount);

  expect(rows.map(({ bar, last }) => [bar, last])).toEqual([
    [0, "—"],
    [0, "—"],
  ]);
});
