import type { Project } from "../layers/project";
import type { Target } from "../plan/plan";
import { currentCounty } from "./current-code";
import type { Cutting } from "./cutting";
import type { Placed } from "./measure";
import { sumIn } from "./parts";
import type { Place } from "./place";

/** The positions that a figure is about: districts of the place that the target speaks of, and outside for the whole city. */
export interface Selection {
  readonly place: Place;
  readonly districts: readonly number[];
  /** With the outside, where that belongs to the figure. */
  readonly all: readonly number[];
  readonly outside?: number;
}

export function selectionOf(place: Place, { counties }: Target, { districts }: Cutting): Selection {
  const chosen = [...districts.keys()].filter((at) => {
    const code = districts[at]?.code ?? "";
    return place.members.includes(code) && (!counties || counties.includes(code));
  });
  if (!place.whole || counties) return { place, districts: chosen, all: chosen };
  const outside = districts.length;
  return { place, districts: chosen, all: [...chosen, outside], outside };
}

/** Whether a drawn row is a matter of the place at all; of the whole city every row is. */
export function concerns({ place, all }: Selection, { extent, home }: Placed): boolean {
  return place.whole || all.includes(home) || sumIn(extent, all) > 0;
}

/** A row that is not drawn is placed by the codes it carries. */
export function concernsUnmapped({ place }: Selection, project: Project): boolean {
  if (place.whole) return true;
  const { county, town, village, reportingUnit } = project;
  const code = county ?? town ?? village ?? reportingUnit;
  return code !== undefined && place.members.includes(currentCounty(code));
}
