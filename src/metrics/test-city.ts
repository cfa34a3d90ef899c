import type { LineShape, PointShape, PolygonShape } from "../geometry/shape";
import type { LayerCard } from "../layers/layer-card";
import type { IsoDate, Project } from "../layers/project";
import type { Plan, Target } from "../plan/plan";
import type { LayerProjects } from "./cutting";
import type { Figure, Progress } from "./figure";
import { measurePlan, type PlanToMeasure } from "./measure-plan";

// For tests only: a city of two counties side by side, each 0.1° by 0.1°; the eastern begins at 117.1°.

const words = (zh: string) => ({ zh, en: zh });

export function line(...coords: number[]): LineShape {
  const ends = Uint32Array.of(coords.length / 2);
  return { kind: "line", coords: Float64Array.from(coords), partEnds: ends };
}

export function point(lon: number, lat: number): PointShape {
  return { kind: "point", coords: Float64Array.of(lon, lat) };
}

/** One ring from places in order, closed by itself. */
export function ring(...coords: number[]): PolygonShape {
  return {
    kind: "polygon",
    coords: Float64Array.from([...coords, ...coords.slice(0, 2)]),
    ringEnds: Uint32Array.of(coords.length / 2 + 1),
    polygonEnds: Uint32Array.of(1),
  };
}

export function box(west: number, south: number, east: number, north: number): PolygonShape {
  return ring(west, south, east, south, east, north, west, north);
}

export function layer(
  id: string,
  projects: readonly Partial<Project>[],
  card: Partial<LayerCard> = {},
): LayerProjects {
  const defaults: LayerCard = {
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
  };
  return {
    built: {
      card: { ...defaults, ...card },
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

export const counties = layer(
  "counties",
  [
    { code: "350404", name: "西区", shape: box(117, 26, 117.1, 26.1) },
    { code: "350481", name: "东市", shape: box(117.1, 26, 117.2, 26.1) },
  ],
  { role: "district", sample: false },
);

export const trails: Target = {
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

/** Permeable ground inside the built-up area, from layers `permeable` and `builtup`. */
export const permeable: Target = {
  ...trails,
  id: "T22.permeable",
  unit: "percent",
  value: 30,
  achieved: {
    kind: "share",
    status: ["done"],
    work: [],
    year: "any",
    quantity: "area",
    partial: false,
  },
  once: "code",
  layers: ["permeable"],
  share: { of: "inside", layer: "builtup" },
};

export const done = { status: "done", work: "new", year: 2023 } as const;

export function planOf(...targets: Target[]): Plan {
  const task = { id: "T16", number: 16, section: "一", subsection: "（一）", title: words("任务") };
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
      { ...task, departments: ["市城管局"], spatial: "yes", why: words(""), layers: [], targets },
    ],
  };
}

export function measured(
  target: Target,
  layers: readonly LayerProjects[],
  asked: Partial<PlanToMeasure> = {},
): Progress {
  const all = { plan: planOf(target), layers: [...layers, counties], district: "350400" };
  return measurePlan({ ...all, ...asked });
}

export function figureOf(
  target: Target,
  layers: readonly LayerProjects[],
  asked: Partial<PlanToMeasure> = {},
): Figure {
  const [figure] = measured(target, layers, asked).figures;
  if (!figure) throw new Error("no figure");
  return figure;
}
