import { type District, indexDistricts } from "../geometry/district-cut";
import { layNearBorder, type NearBorder } from "../geometry/near-border";
import type { Shape } from "../geometry/shape";
import type { BuiltLayer } from "../layers/layer-card";
import type { Project } from "../layers/project";
import { byCodeUnit } from "./code-unit-order";
import { extentOf, homeOf } from "./extent";
import type { Placed } from "./measure";
import type { Parts } from "./parts";

/** A layer as it was built, and its rows. */
export interface LayerProjects {
  readonly built: BuiltLayer;
  readonly projects: readonly Project[];
}

/** What figures are cut by. */
export interface Cutting {
  /** Absent when no district layer was built: all is outside. */
  readonly layer?: LayerProjects;
  readonly districts: readonly District[];
  readonly near: NearBorder;
  readonly placed: (project: Project, shape: Shape) => Placed;
}

/**
 * Figures are cut by the counties of the city: the layer with most districts of six digits under the city's first four.
 * Where no layer has any, by the one that divides finest.
 */
export function cuttingOf(layers: readonly LayerProjects[], city: string): Cutting {
  const [layer] = layers
    .filter(({ built }) => built.card.role === "district")
    .sort(
      (one, other) =>
        countiesIn(other, city) - countiesIn(one, city) ||
        other.projects.length - one.projects.length ||
        byCodeUnit(one.built.card.id, other.built.card.id),
    );
  const districts = layer ? districtsOf(layer) : [];
  const near = layNearBorder(indexDistricts(districts));
  const extents = new WeakMap<Shape, Parts>();
  return {
    ...(layer && { layer }),
    districts,
    near,
    placed: (project, shape) => {
      const extent = extents.get(shape) ?? extentOf(shape, near);
      extents.set(shape, extent);
      return { project, shape, extent, ...homeOf(shape, extent, near) };
    },
  };
}

function countiesIn({ projects }: LayerProjects, city: string): number {
  const codes = projects.map(codeOf).filter((code) => {
    return /^\d{6}$/.test(code) && code.startsWith(city.slice(0, 4));
  });
  return new Set(codes).size;
}

function codeOf({ id, code, county }: Project): string {
  return code ?? county ?? id.slice(id.indexOf(":") + 1);
}

function districtsOf({ built, projects }: LayerProjects): District[] {
  const { accuracy_m } = built.card;
  return projects.flatMap((project) => {
    const { name, shape } = project;
    if (shape?.kind !== "polygon") return [];
    const known = codeOf(project);
    return {
      code: known,
      name: name ?? known,
      shape,
      ...(accuracy_m !== undefined && { accuracy_m }),
    };
  });
}
