import { expect, test } from "vitest";
import type { IsoDate } from "../layers/project";
import { whatDoesNotAddUp } from "./adds-up";
import { done, figureOf, layer, line, measured, trails } from "./test-city";

const row = { ...done, shape: line(117.01, 26.01, 117.02, 26.01) };
const sample = layer("trails", [{ ...done, shape: line(117.01, 26.05, 117.09, 26.05) }]);

test("a real layer whose card names the target counts and switches its sample off, though the plan does not list it", () => {
  const real = layer("trails-real", [row], {
    sample: false,
    target: "T16.trails",
    asOf: "2023-10-31" as IsoDate,
  });
  const { asOf, figures, problems } = measured(trails, [sample, real]);
  const alone = figureOf({ ...trails, layers: ["trails-real"] }, [real]);

  expect(asOf).toBe("2023-10-31");
  expect(figures[0]?.si).toBe(alone.si);
  expect(figures[0]?.inputs).toContainEqual(
    expect.objectContaining({ layer: "trails", leftOut: "sample" }),
  );
  expect(problems.map(({ why }) => why)).toEqual([
    "sample layer 'trails' is left out of T16.trails, because trails-real is real",
  ]);
  expect(figures.flatMap(whatDoesNotAddUp)).toEqual([]);
});

test("a layer for the eye feeds no target, whatever its card names, and one that both name counts once", () => {
  const shown = layer("shown", [row], { sample: false, role: "reference", target: "T16.trails" });
  const named = { ...sample, built: { ...sample.built } };
  const both = layer("trails", [row], { target: "T16.trails" });

  expect(figureOf(trails, [named, shown]).si).toBe(figureOf(trails, [sample]).si);
  expect(figureOf(trails, [both]).counted).toBe(1);
});
