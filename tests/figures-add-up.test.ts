import { readFileSync } from "node:fs";
import geodesic from "geographiclib-geodesic";
import { beforeAll, expect, test } from "vitest";
import { buildLayers } from "../scripts/build-layers";
import { readBuilt, readPlan } from "../scripts/read-built";
import { whatDoesNotAddUp } from "../src/metrics/adds-up";
import type { LayerProjects } from "../src/metrics/cutting";
import type { Figure, Progress } from "../src/metrics/figure";
import { type MeasureMemory, measurePlan } from "../src/metrics/measure-plan";
import type { Plan } from "../src/plan/plan";

let plan: Plan;
let layers: readonly LayerProjects[];
let city: Progress;
/** Shared, so that hundreds of figures are measured once an as-of date; the last test holds it to account. */
const memory: MeasureMemory = { targets: new Map() };

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
    expect(broken(measurePlan({ plan, layers, district, memory }).figures)).toEqual([]);
  }
  for (const asOf of ["2022-12-31", "2023-03-31", "2023-06-30", "2023-12-31", "2024-06-30"]) {
    expect(broken(measurePlan({ plan, layers, district: "350400", asOf, memory }).figures)).toEqual(
      [],
    );
  }
});

test("every choice of every setting adds up", () => {
  for (const target of plan.tasks.flatMap(({ targets }) => targets)) {
    for (const { id, options } of target.settings) {
      for (const option of options) {
        const settings = { [`${target.id}.${id}`]: option.id };
        const { figures, problems } = measurePlan({
          plan,
          layers,
          district: "350400",
          settings,
          memory,
        });
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
  const parts = counties.map((district) => measurePlan({ plan, layers, district, memory }).figures);

  for (const [at, figure] of city.figures.entries()) {
    const amount = (one: Figure | undefined) => one?.share?.numerator.si ?? one?.si ?? 0;
    const outside = figure.share ? (figure.outside.share?.numerator ?? 0) : figure.outside.si;
    const sum = parts.reduce((total, figures) => total + amount(figures[at]), outside);
    expect(Math.abs(sum - amount(figure))).toBeLessThan(1e-3);
  }
});

test("what is drawn of each kind of line is what GeographicLib makes of the department's own file", () => {
  for (const [id, layer] of [
    ["T16.trails", "trails"],
    ["T23.gas", "gas-pipes"],
    ["T44.sewers", "sewers"],
    ["T45.mains", "mains"],
  ] as const) {
    const figure = city.figures.find((one) => one.id === id);
    // Risers count as declared: in place of that, what their drawings measure.
    const { si = 0, measuredSi = 0 } = figure?.byDeclaration?.raw ?? {};
    const drawn = (figure?.raw.si ?? 0) - si + measuredSi;
    expect(Math.abs(drawn - lengthByGeographicLib(layer))).toBeLessThan(1e-3 + drawn * 1e-9);
  }
});

function lengthByGeographicLib(layer: string): number {
  const text = readFileSync(`layers/${layer}/${layer}.geojson`, "utf8");
  const { features }: GeoJSON.FeatureCollection = JSON.parse(text);
  const parts = features.flatMap(({ geometry }) => partsOf(geometry));
  return parts.reduce((length, part) => length + lengthOfPart(part), 0);
}

const cgcs2000 = new geodesic.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

function lengthOfPart(part: readonly GeoJSON.Position[]): number {
  return part.slice(1).reduce((length, [lon = 0, lat = 0], at) => {
    const [fromLon = 0, fromLat = 0] = part[at] ?? [];
    return length + (cgcs2000.Inverse(fromLat, fromLon, lat, lon).s12 ?? Number.NaN);
  }, 0);
}

function partsOf(geometry: GeoJSON.Geometry | null): GeoJSON.Position[][] {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  return geometry?.type === "MultiLineString" ? geometry.coordinates : [];
}

test("a later cut-off never achieves less", () => {
  const at = (asOf: string) =>
    measurePlan({ plan, layers, district: "350400", asOf, memory }).figures;
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
  const ask = () => measurePlan({ plan, layers, district: "350405", memory });

  expect(ask()).toEqual(ask());
  expect(ask()).toEqual(measurePlan({ plan, layers, district: "350405" }));
});
