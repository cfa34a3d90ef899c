import { beforeAll, expect, test } from "vitest";
import { buildLayers } from "../scripts/build-layers";
import { readBuilt, readPlan } from "../scripts/read-built";
import { whatDoesNotAddUp } from "../src/metrics/adds-up";
import type { LayerProjects } from "../src/metrics/cutting";
import type { Figure, Progress } from "../src/metrics/figure";
import { measurePlan } from "../src/metrics/measure-plan";
import type { Plan } from "../src/plan/plan";

let plan: Plan;
let layers: readonly LayerProjects[];
let city: Progress;

beforeAll(async () => {
  const built = await buildLayers({ layers: "layers", out: "public/tiles" });
  layers = await readBuilt("public/tiles", built.layers);
  plan = await readPlan("layers/plan.json");
  city = measurePlan({ plan, layers, district: "350400" });
}, 300_000);

const broken = (figures: readonly Figure[]) =>
  figures.flatMap((figure) => whatDoesNotAddUp(figure).map((why) => `${figure.id}: ${why}`));

test("each of the 14 targets has a figure with a value", () => {
  expect(city.figures).toHaveLength(14);
  expect(city.figures.filter(({ value }) => value === undefined).map(({ id }) => id)).toEqual([]);
});

test("every figure of the city adds up", () => {
  expect(broken(city.figures)).toEqual([]);
});

test("every figure of a cluster, of every county and at every quarter's end adds up", () => {
  const counties = city.figures[1]?.districts.map(({ code }) => code) ?? [];
  expect(counties).toHaveLength(11);
  for (const district of ["sanshayong", ...counties]) {
    expect(broken(measurePlan({ plan, layers, district }).figures)).toEqual([]);
  }
  for (const asOf of ["2022-12-31", "2023-03-31", "2023-06-30", "2023-12-31", "2024-06-30"]) {
    expect(broken(measurePlan({ plan, layers, district: "350400", asOf }).figures)).toEqual([]);
  }
});

test("every choice of every setting adds up", () => {
  for (const target of plan.tasks.flatMap(({ targets }) => targets)) {
    for (const { id, options } of target.settings) {
      for (const option of options) {
        const settings = { [`${target.id}.${id}`]: option.id };
        const { figures, problems } = measurePlan({ plan, layers, district: "350400", settings });
        const figure = figures.find((one) => one.id === target.id);
        expect(figure?.method.settings[id]).toBe(option.id);
        expect(broken(figures)).toEqual([]);
        expect(problems).toEqual(city.problems);
      }
    }
  }
});

test("what the counties achieve, and what lies outside them, is what the city achieves", () => {
  const counties = city.figures[1]?.districts.map(({ code }) => code) ?? [];
  const parts = counties.map((district) => measurePlan({ plan, layers, district }).figures);

  for (const [at, figure] of city.figures.entries()) {
    const amount = (one: Figure | undefined) => one?.share?.numerator.si ?? one?.si ?? 0;
    const outside = figure.share ? (figure.outside.share?.numerator ?? 0) : figure.outside.si;
    const sum = parts.reduce((total, figures) => total + amount(figures[at]), outside);
    expect(Math.abs(sum - amount(figure))).toBeLessThan(1e-3);
  }
});

test("a later cut-off never achieves less", () => {
  const at = (asOf: string) => measurePlan({ plan, layers, district: "350400", asOf }).figures;
  const [june, september] = [at("2023-06-30"), at("2023-09-30")];

  for (const [index, figure] of june.entries()) {
    expect(september[index]?.si ?? 0).toBeGreaterThanOrEqual((figure.si ?? 0) - 1e-6);
  }
});

test("the order of the rows of a layer changes no figure by a bit", () => {
  const turned = layers.map(({ built, projects }) => ({
    built,
    projects: built.card.role === "district" ? projects : projects.toReversed(),
  }));

  expect(measurePlan({ plan, layers: turned, district: "350400" })).toEqual(city);
});

test("asked again with its memory, it answers the same", () => {
  const memory = { targets: new Map() };
  const ask = () => measurePlan({ plan, layers, district: "350405", memory });

  expect(ask()).toEqual(ask());
  expect(ask()).toEqual(measurePlan({ plan, layers, district: "350405" }));
});
