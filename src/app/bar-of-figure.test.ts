import { expect, test } from "vitest";
import { barOfFigure, longest } from "./bar-of-figure";
import { exampleFigure, exampleTarget } from "./example-figure";

const target = exampleTarget();
const partOf = (segments: ReturnType<typeof barOfFigure>["segments"], kind: string) =>
  segments.find((segment) => segment.kind === kind)?.part;

test("the bar of a list is as long as the target, and the calendar stands on it", () => {
  const { segments, goal, calendar } = barOfFigure(exampleFigure(), target);

  expect(goal).toBe(1);
  expect(calendar).toBeCloseTo(0.7479, 4);
  expect(partOf(segments, "achieved")).toBeCloseTo(61.02 / 130, 6);
  expect(partOf(segments, "underway")).toBeCloseTo(20 / 130, 6);
});

test("what is drawn beyond the target is cut in a list, and shown behind the target's mark in the panel", () => {
  const drawn = {
    si: 200_000,
    byStatus: { done: 61_020, underway: 60_000, planned: 60_000 },
    overlapSi: 0,
  };
  const figure = exampleFigure({ drawn });
  const sum = ({ segments }: ReturnType<typeof barOfFigure>) =>
    segments.reduce((all, { part }) => all + part, 0);

  expect(sum(barOfFigure(figure, target))).toBeCloseTo(1, 6);
  expect(barOfFigure(figure, target, longest).goal).toBeCloseTo(130 / 181.02, 6);
});

test("a status that counts as achieved is not drawn twice", () => {
  const figure = exampleFigure({
    achieved: { kind: "flow", status: ["underway", "done"], year: "any", partial: false },
  });

  expect(partOf(barOfFigure(figure, target).segments, "underway")).toBeUndefined();
});

test("a contribution has no calendar to be held against", () => {
  const { ratio: _ratio, met: _met, ...noQuota } = exampleFigure().target;
  const bar = barOfFigure(exampleFigure({ target: { ...noQuota, contribution: 0.25 } }), target);

  expect(bar.calendar).toBeUndefined();
  expect(bar.segments).toEqual([{ kind: "contribution", part: 0.25 }]);
});
