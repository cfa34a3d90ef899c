import { type District, indexDistricts } from "../geometry/district-cut";
import { layNearBorder, type NearBorder } from "../geometry/near-border";
import type { Shape } from "../geometry/shape";
import type { BuiltLayer } from "../layers/layer-card";
import type { Project } from "../layers/project";
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

/** Figures are cut by the layer of districts that divides finest: counties, not a cluster of them. */
export function cuttingOf(layers: readonly LayerProjects[]): Cutting {
  const [layer] = layers
    .filter(({ built }) => built.card.role === "district")
    .sort((one, other) => other.projects.length - one.projects.length);
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

function districtsOf({ built, projects }: LayerProjects): District[] {
  const { accuracy_m } = built.card;
  return projects.flatMap(({ id, code, county, name, shape }) => {
    if (shape?.kind !== "polygon") return [];
    const known = code ?? county ?? id.slice(id.indexOf(":") + 1);
    return {
      code: known,
      name: name ?? known,
      shape,
      ...(accuracy_m !== undefined && { accuracy_m }),
    };
  });
}
