import { areaOf } from "../geometry/area";
import { lengthOf } from "../geometry/length";
import type { Shape } from "../geometry/shape";
import { geoJsonOf } from "../geometry/shape-geojson";
import type { Project } from "../layers/project";
import { type ProjectField, projectFields } from "../layers/project-fields";
import type { Language } from "../plan/plan";
import { columnName } from "./words-of-columns";
import { statusWords, workWords } from "./words-of-tables";

export interface GeoJsonChoice {
  /** zh: 项目名称, 建设状态…, and the statuses in Chinese; en: the field names and values of a project. */
  readonly columns: Language;
  /** What QGIS calls the layer. */
  readonly name?: string;
}

/**
 * Projects as the text of a GeoJSON FeatureCollection (RFC 7946: longitude and latitude on CGCS2000, taken as WGS 84).
 * Each has its id, the fields that its source gave (lengths in m, areas in m², money in yuan: SI, unrounded), what
 * its shape measures on the ellipsoid, and the source's other columns, marked where a name is taken already.
 * A project that is not drawn has no geometry (null). What is absent has no property.
 */
export function projectsGeoJson(
  projects: readonly Project[],
  { columns, name }: GeoJsonChoice,
): string {
  const head = name === undefined ? "" : `"name":${JSON.stringify(name)},`;
  const features = projects.map((project) => JSON.stringify(featureOf(project, columns)));
  return `{"type":"FeatureCollection",${head}"features":[\n${features.join(",\n")}\n]}\n`;
}

function featureOf(project: Project, columns: Language) {
  return {
    type: "Feature",
    id: project.id,
    properties: propertiesOf(project, columns),
    geometry: project.shape ? geoJsonOf(project.shape) : null,
  };
}

type Value = string | number;

function propertiesOf(project: Project, columns: Language): Readonly<Record<string, Value>> {
  const own: readonly (readonly [string, Value])[] = [
    [columnName("id", columns), project.id],
    ...fieldNames.flatMap((field) => {
      const value = fieldOf(project, field, columns);
      return value === undefined ? [] : [[columnName(field, columns), value] as const];
    }),
    ...measured(project.shape, columns),
  ];
  const taken = new Set(own.map(([column]) => column));
  const other = Object.entries(project.other ?? {}).map(([column, value]): [string, Value] => [
    taken.has(column) ? `${column} (source)` : column,
    value,
  ]);
  // fromEntries, for a column may be called __proto__.
  return Object.fromEntries([...own, ...other]);
}

const fieldNames = Object.keys(projectFields).filter((name): name is ProjectField =>
  Object.hasOwn(projectFields, name),
);

function fieldOf(project: Project, field: ProjectField, columns: Language): Value | undefined {
  if (columns === "zh" && field === "status")
    return project.status && statusWords[project.status].zh;
  if (columns === "zh" && field === "work") return project.work && workWords[project.work].zh;
  return project[field];
}

function measured(
  shape: Shape | undefined,
  columns: Language,
): readonly (readonly [string, Value])[] {
  switch (shape?.kind) {
    case "line":
      return [[columnName("measuredLength", columns), lengthOf(shape)]];
    case "polygon":
      return [[columnName("measuredArea", columns), areaOf(shape)]];
    default:
      return [];
  }
}
