import fc from "fast-check";
import { expect, test } from "vitest";
import { areaOf } from "../geometry/area";
import type { LineShape, PointShape, PolygonShape, Shape } from "../geometry/shape";
import { metres, squareMetres, yuan } from "../geometry/units";
import type { LayerCard } from "../layers/layer-card";
import type { IsoDate, Project } from "../layers/project";
import { statuses, works } from "../layers/project";
import type { Plan, Target } from "../plan/plan";
import { whatDoesNotAddUp } from "./adds-up";
import type { LayerProjects } from "./cutting";
import type { Figure, Progress } from "./figure";
import { measurePlan, type PlanToMeasure } from "./measure-plan";

// A made-up city of two counties side by side, each 0.1° by 0.1°: 东 begins at 117.1°.
const words = (zh: string) => ({ zh, en: zh });
const line = (...coords: number[]): LineShape => ({
  kind: "line",
  coords: Float64Array.from(coords),
  partEnds: Uint32Array.of(coords.length / 2),
});
const point = (lon: number, lat: number): PointShape => ({
  kind: "point",
  coords: Float64Array.of(lon, lat),
});
const box = (west: number, south: number, east: number, north: number): PolygonShape => ({
  kind: "polygon",
  coords: Float64Array.of(west, south, east, south, east, north, west, north, west, south),
  ringEnds: Uint32Array.of(5),
  polygonEnds: Uint32Array.of(1),
});
const west = box(117, 26, 117.1, 26.1);
const east = box(117.1, 26, 117.2, 26.1);

function layer(
  id: string,
  projects: readonly Partial<Project>[],
  card: Partial<LayerCard> = {},
): LayerProjects {
  return {
    built: {
      card: {
        id,
        title: words(id),
        role: "plan",
        geometry: "line",
        data: `${id}.geojson`,
        fields: {},
        audience: "internal",
        source: "made up",
        licence: "MIT",
        credit: "",
        asOf: "2023-09-30" as IsoDate,
        sample: true,
        ...card,
      },
      features: projects.length,
      unmapped: projects.filter(({ shape }) => !shape).length,
      length_m: 0,
      area_m2: 0,
      sha256: id,
      exact: { file: `${id}.fgb`, bytes: 0 },
    },
    projects: projects.map((project, at) => ({
      id: `${id}:${at + 1}`,
      layer: id,
      row: at + 1,
      ...project,
    })),
  };
}

const counties = layer(
  "counties",
  [
    { code: "350404", name: "西区", shape: west },
    { code: "350481", name: "东市", shape: east },
  ],
  { role: "district", sample: false },
);

const trails: Target = {
  id: "T16.trails",
  title: words("福道"),
  value: 10,
  unit: "km",
  comparator: "planned",
  aspirational: false,
  scope: words("全市"),
  deadline: { date: "2023-12-31", stated: true },
  basis: words("new + upgraded"),
  achieved: {
    kind: "flow",
    status: ["done"],
    work: ["new", "upgraded"],
    year: "plan",
    quantity: "length",
    partial: false,
  },
  once: "geometry",
  layers: ["trails"],
  settings: [],
  shares: [],
};
const stock = {
  ...trails.achieved,
  kind: "stock",
  work: [],
  year: "any",
  quantity: "count",
} as const;

function planOf(...targets: Target[]): Plan {
  return {
    title: words("要点"),
    number: "180号",
    issuer: words("发改委"),
    dates: { signed: "2023-07-20", registered: "2023-07-21" },
    year: 2023,
    city: { code: "350400", name: words("三明市") },
    clusters: [{ id: "pair", name: words("两地"), members: ["350404", "350481"] }],
    sections: [],
    tasks: [
      {
        id: "T16",
        number: 16,
        section: "一",
        subsection: "（一）",
        title: words("任务"),
        departments: [],
        spatial: "yes",
        why: words(""),
        layers: [],
        targets,
      },
    ],
  };
}

function measured(
  target: Target,
  layers: readonly LayerProjects[],
  asked: Partial<PlanToMeasure> = {},
): Progress {
  return measurePlan({
    plan: planOf(target),
    layers: [...layers, counties],
    district: "350400",
    ...asked,
  });
}

function figureOf(
  target: Target,
  layers: readonly LayerProjects[],
  asked: Partial<PlanToMeasure> = {},
): Figure {
  const [figure] = measured(target, layers, asked).figures;
  if (!figure) throw new Error("no figure");
  return figure;
}

const done = { status: "done", work: "new", year: 2023 } as const;
const acrossTheBorder = line(117.05, 26.05, 117.15, 26.05);

test("a trail across a county border is split between the counties, and the part beyond them is outside", () => {
  const figure = figureOf(trails, [
    layer("trails", [{ ...done, shape: line(117.15, 26.05, 117.3, 26.05) }]),
  ]);

  expect(figure.districts.map(({ name }) => name)).toEqual(["西区", "东市"]);
  expect(figure.districts[0]?.si).toBe(0);
  expect(figure.outside.si / (figure.districts[1]?.si ?? 0)).toBeCloseTo(2, 4);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

const roughCounties = layer("counties", counties.projects, {
  role: "district",
  sample: false,
  accuracy_m: 100,
});

function roughly(target: Target, projects: readonly Partial<Project>[], district = "350400") {
  const layers = [layer("trails", projects), roughCounties, builtup];
  const [figure] = measurePlan({ plan: planOf(target), layers, district }).figures;
  if (!figure) throw new Error("no figure");
  expect(whatDoesNotAddUp(figure)).toEqual([]);
  return figure;
}

test("nearer to a county line than it is accurate a trail is uncertain, on both sides of the line", () => {
  const figure = roughly(trails, [{ ...done, shape: acrossTheBorder }]);

  expect(figure.districts.map(({ uncertainSi }) => uncertainSi?.toFixed(1))).toEqual([
    "100.0",
    "100.0",
  ]);
  expect(figure.uncertain?.si).toBeCloseTo(200, 1);
  expect(figure.uncertain?.accuracy_m).toBe(100);
  const county = roughly(trails, [{ ...done, shape: acrossTheBorder }], "350481");
  expect(county.uncertain?.si).toBeCloseTo(100, 1);
  expect(
    figureOf(trails, [layer("trails", [{ ...done, shape: acrossTheBorder }])]),
  ).not.toHaveProperty("uncertain");
});

test("beyond the outer line a trail is the nearest county's for its accuracy, and outside after that", () => {
  const leaving = line(117.15, 26.05, 117.3, 26.05);
  const exact = figureOf(trails, [layer("trails", [{ ...done, shape: leaving }])]);
  const figure = roughly(trails, [{ ...done, shape: leaving }]);

  expect(exact.outside.si - figure.outside.si).toBeCloseTo(100, 1);
  expect(figure.districts[1]?.uncertainSi).toBeCloseTo(200, 1);
  expect(figure.si).toBeCloseTo(exact.si ?? 0, 6);
});

test("what stands just beyond the outer line is counted, uncertain, in the nearest county", () => {
  const plants = {
    ...trails,
    unit: "count",
    achieved: { ...trails.achieved, quantity: "count" },
  } as const;
  const figure = roughly(plants, [
    { ...done, shape: point(117.2005, 26.05) },
    { ...done, shape: point(117.202, 26.05) },
    { ...done, shape: box(117.1995, 26.01, 117.21, 26.02) },
  ]);

  expect(figure.districts.map(({ si, uncertainSi }) => [si, uncertainSi])).toEqual([
    [0, undefined],
    [1, 1],
  ]);
  expect(figure.outside.si).toBe(2);
});

test("a county's figure holds only what lies in it, as its part of the city's", () => {
  const layers = [
    layer("trails", [
      { ...done, shape: acrossTheBorder },
      { ...done, shape: line(117.12, 26.01, 117.13, 26.01) },
      { ...done, county: "350403" },
      { ...done, county: "350481" },
    ]),
  ];
  const [city, county] = [
    figureOf(trails, layers),
    figureOf(trails, layers, { district: "350404" }),
  ];

  expect(county.si).toBeCloseTo((city.districts[0]?.si ?? 0) as number, 6);
  expect(county.target.contribution).toBeCloseTo((county.si ?? 0) / (city.si ?? 1), 9);
  expect(county.target).not.toHaveProperty("ratio");
  expect({ rows: county.unmapped.rows, elsewhere: county.elsewhere?.rows }).toEqual({
    rows: 1,
    elsewhere: 2,
  });
  expect(whatDoesNotAddUp(county)).toEqual([]);
});

test("the part of a trail outside every district is the city's and no county's", () => {
  const layers = [layer("trails", [{ ...done, shape: line(117.15, 26.05, 117.3, 26.05) }])];
  const county = figureOf(trails, layers, { district: "350481" });

  expect(figureOf(trails, layers).outside.si).toBeGreaterThan(9_000);
  expect(county.outside).toEqual({ si: 0 });
  expect(county.si).toBeLessThan(5_100);
  expect(whatDoesNotAddUp(county)).toEqual([]);
});

test("a park under two counties is measured by area, and drawn over another counts once", () => {
  const parks: Target = {
    ...trails,
    unit: "ha",
    achieved: { ...trails.achieved, quantity: "area" },
  };
  const park = box(117.09, 26.01, 117.11, 26.02);
  const figure = figureOf(parks, [
    layer("trails", [
      { ...done, shape: park, declaredArea: squareMetres(2_000_000) },
      { ...done, shape: park },
      { ...done, shape: line(117.01, 26.01, 117.02, 26.01) },
    ]),
  ]);

  expect(figure.si).toBeCloseTo(areaOf(park), 3);
  expect(figure.districts[0]?.si).toBeCloseTo(areaOf(park) / 2, 0);
  expect(figure.drawn.overlapSi).toBeCloseTo(areaOf(park), 3);
  expect(figure.declared).toMatchObject({ si: 2_000_000, missing: 1 });
  expect(figure.leftOut).toMatchObject([{ id: "trails:3", code: "wrong-shape", si: 0 }]);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

test("a trail that two departments drew counts once, and of the two the done one is kept", () => {
  const figure = figureOf(trails, [
    layer("trails", [
      { status: "planned", work: "new", shape: acrossTheBorder },
      { ...done, shape: acrossTheBorder },
    ]),
  ]);

  expect(figure.drawn.byStatus.planned).toBeCloseTo(0, 3);
  expect(figure.si).toBeCloseTo(figure.drawn.si, 3);
  expect(figure.drawn.overlapSi).toBeCloseTo(figure.si ?? 0, 0);
  expect(figure.overlap.pairs).toMatchObject([{ a: "trails:2", b: "trails:1", takenOff: true }]);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

test("two pipes in one trench are reported and taken off only when their project code is the same", () => {
  const pipes = { ...trails, once: "code" } as const;
  const drawn = (one: string, other: string) =>
    figureOf(pipes, [
      layer("trails", [
        { ...done, code: one, shape: acrossTheBorder },
        { ...done, code: other, shape: acrossTheBorder },
      ]),
    ]);
  const [different, same] = [drawn("A", "B"), drawn("A", "A")];

  expect(different.overlap.si).toBe(0);
  expect(different.overlap.pairs).toMatchObject([{ takenOff: false, verdict: "open" }]);
  expect(same.si).toBeCloseTo((different.si ?? 0) / 2, 1);
  expect(same.overlap.pairs).toMatchObject([{ takenOff: true }]);
  expect(whatDoesNotAddUp(same)).toEqual([]);
});

test("the first real layer of a target switches its sample layers off, and says so", () => {
  const target = { ...trails, layers: ["trails", "paths"] };
  const sample = layer("trails", [{ ...done, shape: acrossTheBorder }]);
  const real = layer("paths", [{ ...done, shape: line(117.01, 26.01, 117.02, 26.01) }], {
    sample: false,
  });
  const alone = figureOf({ ...trails, layers: ["paths"] }, [real]);
  const { figures, problems } = measured(target, [sample, real]);

  expect(figures[0]?.si).toBe(alone.si);
  expect(figures[0]?.inputs).toContainEqual(
    expect.objectContaining({ layer: "trails", leftOut: "sample" }),
  );
  expect(problems).toMatchObject([
    { why: "sample layer 'trails' is left out of T16.trails, because paths is real" },
  ]);
});

test("what cannot be computed has no value and a reason, and is never zero", () => {
  expect(figureOf(trails, [])).toMatchObject({ whyCode: "no-layer" });
  expect(figureOf(trails, [layer("trails", [])])).toMatchObject({ whyCode: "no-rows" });
  const undrawn = figureOf(trails, [layer("trails", [{ ...done, declaredLength: metres(900) }])]);
  expect(undrawn).toMatchObject({
    whyCode: "not-drawn",
    unmapped: { rows: 1, declaredSi: 900, undeclared: 0, fitting: { rows: 1, declaredSi: 900 } },
  });
  expect(undrawn).not.toHaveProperty("value");
  expect(undrawn.target).not.toHaveProperty("met");
});

test("a layer whose works are all planned has achieved nothing, which is a figure", () => {
  const figure = figureOf(trails, [
    layer("trails", [{ status: "planned", work: "new", shape: acrossTheBorder }]),
  ]);

  expect(figure).toMatchObject({ value: 0, si: 0, target: { ratio: 0, met: false } });
});

test("declared lengths stand beside the measured ones of the same rows", () => {
  const figure = figureOf(trails, [
    layer("trails", [
      { ...done, shape: acrossTheBorder, declaredLength: metres(11_000) },
      { ...done, shape: line(117.01, 26.01, 117.02, 26.01) },
    ]),
  ]);
  const measuredSi = figure.projects[0]?.si ?? 0;

  expect(figure.declared).toMatchObject({
    si: 11_000,
    measuredSi,
    difference: (11_000 - measuredSi) / measuredSi,
    missing: 1,
  });
});

test("the finished part of works underway stands beside the figure", () => {
  const underway = { status: "underway", work: "new", shape: acrossTheBorder } as const;
  const figure = figureOf(trails, [layer("trails", [{ ...underway, completedPart: 0.25 }])]);

  expect(figure.partialSi).toBeCloseTo(figure.drawn.si / 4, 6);
  expect(figure.si).toBe(0);
  expect(figureOf(trails, [layer("trails", [underway])])).not.toHaveProperty("partialSi");
});

test("a trail that one county reports and another holds is named, and one that the city reports is not", () => {
  const east = line(117.15, 26.05, 117.16, 26.05);
  const figure = figureOf(trails, [
    layer("trails", [
      { ...done, shape: east, reportingUnit: "350403" },
      { ...done, shape: east, reportingUnit: "350400" },
      { ...done, shape: east, reportingUnit: "350481" },
    ]),
  ]);

  expect(figure.disagreeing).toEqual([
    { id: "trails:1", district: "350481", reportingUnit: "350404" },
  ]);
});

test("old county codes of a reporting unit are today's, and a unit that is not given is unknown", () => {
  const at = (south: number) => line(117.01, south, 117.02, south);
  const figure = figureOf(trails, [
    layer("trails", [
      { ...done, shape: at(26.01), reportingUnit: "350402" },
      { ...done, shape: at(26.02), reportingUnit: "350403" },
      { ...done, shape: at(26.03), reportingUnit: "350400" },
      { ...done, shape: at(26.04) },
    ]),
  ]);

  expect(figure.byReportingUnit.map(({ code, name }) => `${code} ${name}`)).toEqual([
    "350400 三明市",
    "350404 西区",
    "unknown unknown",
  ]);
});

const villages = layer(
  "villages",
  [
    { village: "350404001001", county: "350404", class: "村" },
    { village: "350404001002", county: "350404", class: "村" },
    { village: "350481001001", county: "350481", class: "村" },
    { village: "350481001999", county: "350481", class: "居" },
  ],
  { role: "reference", geometry: "none", sample: false },
);
const coverage: Target = {
  ...trails,
  id: "T49.villages",
  unit: "percent",
  value: 70,
  achieved: { ...stock, kind: "share" },
  once: "code",
  layers: ["homes"],
  share: { of: "list", layer: "villages", kind: "村" },
};

test("villages are covered by code: twice is once, not drawn counts, and what is off the list is left out", () => {
  const home = { status: "done", shape: point(117.05, 26.05) } as const;
  const figure = figureOf(coverage, [
    villages,
    layer("homes", [
      { ...home, village: "350404001001" },
      { ...home, village: "350404001001", name: "second" },
      { status: "done", village: "350481001001" },
      { status: "done", village: "350404001001" },
      { status: "planned", village: "350404001002" },
      { ...home, village: "350481001999" },
      home,
    ]),
  ]);

  expect(figure.share).toEqual({
    numerator: { si: 2, unmapped: 1 },
    denominator: { si: 3 },
    covered: [
      { code: "350404001001", id: "homes:1" },
      { code: "350481001001", id: "homes:3" },
    ],
    uncovered: ["350404001002"],
  });
  expect(figure.districts.map(({ share }) => share)).toEqual([
    { numerator: 1, denominator: 2 },
    { numerator: 1, denominator: 1 },
  ]);
  expect(figure.leftOut.map(({ code }) => code)).toEqual(["no-unit", "no-unit"]);
  expect(figure.target.met).toBe(false);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

const waters: Target = {
  ...coverage,
  id: "T33.blackwater",
  value: 60,
  counties: ["350404", "350481"],
  layers: ["waters"],
  share: { of: "same", inside: "builtup" },
  settings: [
    {
      id: "basis",
      title: words("口径"),
      default: "count",
      options: [
        { id: "count", title: words("个数"), quantity: "count" },
        { id: "length", title: words("长度"), quantity: "length" },
        { id: "area", title: words("面积"), quantity: "area" },
      ],
    },
    {
      id: "pooled",
      title: words("合计"),
      default: "pooled",
      options: [
        { id: "pooled", title: words("合计") },
        { id: "each", title: words("分别"), each: true },
      ],
    },
  ],
};
const builtup = layer("builtup", [{ shape: box(117.02, 26, 117.18, 26.1) }], { role: "reference" });
const listed = layer("waters", [
  { status: "done", shape: line(117.03, 26.01, 117.06, 26.01), declaredArea: squareMetres(100) },
  { status: "done", shape: line(117.03, 26.02, 117.04, 26.02), declaredArea: squareMetres(300) },
  {
    status: "suspended",
    shape: line(117.15, 26.01, 117.16, 26.01),
    declaredArea: squareMetres(100),
  },
  { status: "done", shape: line(117.15, 26.03, 117.16, 26.03) },
  { status: "done", shape: line(117.0, 26.05, 117.03, 26.05) },
]);

test("of the listed waters inside the built-up area a share is done, by number, by length or by declared area", () => {
  const by = (basis: string) =>
    figureOf(waters, [listed, builtup], { settings: { "T33.blackwater.basis": basis } });

  expect(by("count").share).toMatchObject({ numerator: { si: 3 }, denominator: { si: 4 } });
  expect(by("length").si).toBeCloseTo(5 / 6, 3);
  expect(by("area").share).toMatchObject({ numerator: { si: 400 }, denominator: { si: 500 } });
  expect(by("count").leftOut).toMatchObject([{ id: "waters:5", code: "out-of-scope" }]);
  for (const basis of ["count", "length", "area"]) expect(whatDoesNotAddUp(by(basis))).toEqual([]);
});

test("a listed water that is not drawn is in no denominator, and the figure says so", () => {
  const more = layer("waters", [
    ...listed.projects.map(({ id: _, ...row }) => row),
    { status: "done" },
  ]);
  const figure = figureOf(waters, [more, builtup]);

  expect(figure.share?.denominator.si).toBe(4);
  expect(figure.method.notes.map(({ en }) => en).join()).toContain("1 on the list are not drawn");
});

test("judged in each place by itself, the lowest decides", () => {
  const figure = figureOf(waters, [listed, builtup], {
    settings: { "T33.blackwater.pooled": "each" },
  });

  expect(figure).toMatchObject({ si: 0.5, target: { met: false } });
  expect(figureOf(waters, [listed, builtup]).target.met).toBe(true);
});

test("a choice that the plan does not know is said, and its default holds", () => {
  const settings = { "T33.blackwater.basis": "volume" };
  const { figures, problems } = measured(waters, [listed, builtup], { settings });

  expect(figures[0]?.method.settings["basis"]).toBe("count");
  expect(problems[0]?.why).toContain("'volume' is not one of count, length, area");
});

test("permeable ground counts once, only inside the boundary", () => {
  const permeable: Target = {
    ...coverage,
    id: "T22.permeable",
    achieved: { ...stock, kind: "share", quantity: "area" },
    layers: ["permeable"],
    share: { of: "inside", layer: "builtup" },
  };
  const half = box(117.02, 26, 117.1, 26.1);
  const figure = figureOf(permeable, [
    builtup,
    layer("permeable", [
      { status: "done", shape: half },
      { status: "done", shape: half },
      { status: "done", shape: box(117, 26, 117.02, 26.1) },
    ]),
  ]);

  // The edges are geodesics: the long one of the boundary bows 2 m further north than the short ones inside it.
  expect(figure.si).toBeCloseTo(0.5, 3);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

test("money of a main across the border is split by its length, and money of no drawn row stands apart", () => {
  const money: Target = {
    ...trails,
    id: "T45.investment",
    unit: "1e8 yuan",
    value: 1,
    achieved: {
      ...trails.achieved,
      kind: "money",
      status: [...statuses],
      work: [],
      quantity: "money",
    },
    once: "code",
  };
  const mains = layer("trails", [
    { shape: acrossTheBorder, yearInvestment: yuan(5e7), status: "suspended" },
    { shape: acrossTheBorder, status: "done" },
    { yearInvestment: yuan(3e7) },
  ]);
  const figure = figureOf(money, [mains]);

  expect(figure.value).toBeCloseTo(0.5, 9);
  expect(figure.districts.map(({ si }) => Math.round((si ?? 0) / 1e4))).toEqual([2500, 2500]);
  expect(figure.unmapped).toMatchObject({ rows: 1, declaredSi: 3e7, undeclared: 0 });
  expect(measured(money, [mains]).problems).toEqual([]);
  expect(measured(money, [mains], { asOf: "2023-06-30" }).problems).toMatchObject([
    { file: "trails/layer.json", why: expect.stringContaining("invested by 2023-09-30") },
  ]);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

test("a building handed in twice counts once, and its project code elsewhere is reported", () => {
  const buildings: Target = {
    ...trails,
    unit: "count",
    value: 2,
    achieved: { ...trails.achieved, work: [], quantity: "count" },
    once: "code",
  };
  const house = { ...done, name: "大厝", code: "A1", shape: point(117.05, 26.05) };
  const figure = figureOf(buildings, [
    layer("trails", [
      house,
      { ...house, work: "repaired" },
      { ...house, code: "B2" },
      { ...house, shape: point(117.06, 26.05) },
    ]),
  ]);

  expect(figure.si).toBe(2);
  expect(figure.overlap.pairs.map(({ b, takenOff }) => `${b} ${takenOff}`)).toEqual([
    "trails:2 true",
    "trails:3 true",
    "trails:4 false",
  ]);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
});

test("an unknown district or a day that is none is refused with what would do", () => {
  expect(() => measured(trails, [], { district: "999999" })).toThrow(
    "'999999' is no district; known are 350400, pair, 350404, 350481",
  );
  expect(() => measured(trails, [], { asOf: "2023-02-30" })).toThrow("'2023-02-30' is no day");
});

// Property: whatever a bureau hands in, every figure adds up, whole or of a county, in any order of rows.
const degree = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const anywhere = fc.tuple(degree(116.95, 117.25), degree(25.95, 26.15));
const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.array(anywhere, { minLength: 2, maxLength: 5 }).map((places) => line(...places.flat())),
  anywhere.map(([lon, lat]) => point(lon, lat)),
  fc
    .tuple(anywhere, degree(0.001, 0.08), degree(0.001, 0.08))
    .map(([[lon, lat], width, height]) => box(lon, lat, lon + width, lat + height)),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const anyDay = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10) as IsoDate);
const anyProject = fc
  .record({
    shape: optional(anyShape),
    status: optional(fc.constantFrom(...statuses)),
    work: optional(fc.constantFrom(...works)),
    year: optional(fc.constantFrom(2022, 2023, 2024)),
    finishedOn: optional(anyDay),
    completedPart: optional(fc.double({ min: 0, max: 1, noNaN: true })),
    declaredLength: optional(fc.constantFrom(metres(0), metres(1200))),
    yearInvestment: optional(fc.constantFrom(yuan(0), yuan(1_000_000), yuan(33.33))),
    code: optional(fc.constantFrom("A", "B", " ")),
    name: optional(fc.constantFrom("一号", "二号")),
    class: optional(fc.constantFrom("立管", "市政")),
    village: optional(fc.constantFrom("350404001001", "350481001001", "1")),
    reportingUnit: optional(fc.constantFrom("350404", "350403", "350400", "350405403")),
    county: optional(fc.constantFrom("350404", "350481")),
  })
  .map((project) =>
    Object.fromEntries(Object.entries(project).filter(([, value]) => value !== undefined)),
  );

const quantities: readonly Target[] = [
  trails,
  { ...trails, id: "T.code", once: "code" },
  {
    ...trails,
    id: "T.declared",
    once: "code",
    achieved: { ...trails.achieved, declaredClass: ["立管"] },
  },
  { ...trails, id: "T.area", unit: "ha", achieved: { ...trails.achieved, quantity: "area" } },
  {
    ...trails,
    id: "T.areaByCode",
    unit: "ha",
    once: "code",
    achieved: { ...trails.achieved, quantity: "area", work: [] },
  },
  { ...trails, id: "T.count", unit: "count", achieved: stock },
  {
    ...trails,
    id: "T.money",
    unit: "1e8 yuan",
    achieved: {
      ...trails.achieved,
      kind: "money",
      status: [...statuses],
      work: [],
      quantity: "money",
    },
  },
  { ...coverage, layers: ["trails"] },
  { ...waters, layers: ["trails"] },
  {
    ...coverage,
    id: "T.inside",
    layers: ["trails"],
    achieved: { ...stock, kind: "share", quantity: "area" },
    share: { of: "inside", layer: "builtup" },
  },
];

test("whatever is handed in, every figure adds up and the order of rows changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(anyProject, { maxLength: 8 }),
      fc.constantFrom("350400", "pair", "350404", "350481"),
      fc.constantFrom("2022-12-31", "2023-06-30", "2023-09-30", "2023-12-31"),
      fc.constantFrom(counties, roughCounties),
      (projects, district, asOf, cutBy) => {
        const rows = layer("trails", projects);
        const turned = { ...rows, projects: rows.projects.toReversed() };
        const measure = (given: LayerProjects) =>
          measurePlan({
            plan: planOf(...quantities),
            layers: [given, villages, builtup, cutBy],
            district,
            asOf,
          });
        const progress = measure(rows);
        expect(progress.figures.flatMap((figure) => whatDoesNotAddUp(figure))).toEqual([]);
        expect(measure(turned)).toEqual(progress);
      },
    ),
    { numRuns: 150 },
  );
});
