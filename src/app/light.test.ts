import { expect, test } from "vitest";
import { exampleFigure } from "./example-figure";
import { lightOf } from "./light";

const { target } = exampleFigure();

test("a rate below the share of the year gone is behind, one equal to it is not", () => {
  expect(lightOf(exampleFigure())).toBe("behind");
  expect(lightOf(exampleFigure({ target: { ...target, ratio: 0.7479 } }))).toBe("ahead");
});

test("a target that is met stays met whatever the calendar says", () => {
  expect(lightOf(exampleFigure({ target: { ...target, ratio: 1, met: true } }))).toBe("met");
});

test("a district without a quota is a contribution and never behind", () => {
  const { ratio: _ratio, met: _met, ...noQuota } = target;
  expect(lightOf(exampleFigure({ target: { ...noQuota, contribution: 0.02 } }))).toBe("part");
});

test("a figure that could not be computed is not judged", () => {
  const { value: _value, ...none } = exampleFigure();
  expect(lightOf(none)).toBe("unknown");
  expect(lightOf(undefined)).toBe("unknown");
});

test("a share or a stock is met or not met, and never held against the calendar", () => {
  const achieved = { ...exampleFigure().achieved, kind: "stock" as const };

  expect(lightOf(exampleFigure({ achieved }))).toBe("unmet");
  expect(lightOf(exampleFigure({ achieved, target: { ...target, ratio: 1, met: true } }))).toBe(
    "met",
  );
});

test("after the year a target is met or not met; before it nothing is late", () => {
  expect(lightOf(exampleFigure({ target: { ...target, calendarShare: 1 } }))).toBe("unmet");
  expect(lightOf(exampleFigure({ target: { ...target, calendarShare: 0 } }))).toBe("unknown");
});
