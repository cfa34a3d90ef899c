import { unionOf } from "../geometry/bbox";
import type { Bbox } from "../geometry/shape";
import type { LayersIndex } from "../layers/layer-card";
import type { Plan } from "../plan/plan";

export interface NamedDistrict {
  readonly code: string;
  readonly name: string;
  readonly bbox?: Bbox;
}

export interface DistrictNames {
  readonly city: NamedDistrict;
  readonly clusters: readonly NamedDistrict[];
  readonly counties: readonly NamedDistrict[];
}

interface Sources {
  readonly plan: Plan;
  readonly index: LayersIndex;
}

/** Every district that figures can be cut by, with the box to fly to. County names are the layer's own. */
export function districtNamesOf({ plan, index }: Sources, language: "zh" | "en"): DistrictNames {
  const known = index.layers.flatMap(({ districts }) => districts ?? []);
  const clusterIds = new Set(plan.clusters.map(({ id }) => id));
  const counties = known.filter(({ code }) => !clusterIds.has(code) && code !== plan.city.code);
  const boxOf = (codes: readonly string[]) =>
    counties
      .filter(({ code }) => codes.includes(code))
      .reduce<Bbox | undefined>((whole, { bbox }) => unionOf(whole, bbox), undefined);
  return {
    city: named(plan.city.code, plan.city.name[language], boxOf(counties.map(({ code }) => code))),
    clusters: plan.clusters.map(({ id, name, members }) =>
      named(id, name[language], boxOf(members)),
    ),
    counties,
  };
}

/** The district of a code, or undefined when no layer and no cluster knows it. */
export function districtOf(names: DistrictNames, code: string): NamedDistrict | undefined {
  return [names.city, ...names.clusters, ...names.counties].find((one) => one.code === code);
}

function named(code: string, name: string, bbox: Bbox | undefined): NamedDistrict {
  return bbox ? { code, name, bbox } : { code, name };
}
