import type { Project } from "../layers/project";
import { byCodeUnit } from "./code-unit-order";
import { currentCounty } from "./current-code";
import type { Cutting, LayerProjects } from "./cutting";
import { addTo, allIn, noParts } from "./parts";
import type { AchievedAmount, ShareOf } from "./share-of";
import { achievedOf } from "./share-same";
import type { Tally } from "./tally";

/** Unit code → position of its county among the districts. */
export type Units = ReadonlyMap<string, number>;

/** The rows of a counted table that are of one kind. */
export function unitsOf(list: LayerProjects, kind: string, { districts }: Cutting): Units {
  const places = new Map(districts.map(({ code }, place) => [code, place]));
  return new Map(
    list.projects
      .filter((unit) => unit.class === kind)
      .map((unit) => [codeOf(unit), places.get(countyOf(unit)) ?? -1]),
  );
}

/** Units with at least one achieved project by the same village code; a code counts without a place on the map. */
export function shareOfList(
  { counted }: Tally,
  unmapped: readonly Project[],
  units: Units,
  districts: number,
): ShareOf {
  const drawn = achievedOf(counted).map(({ project }) => project);
  const covered = new Map<string, AchievedAmount>();
  const byUnmapped = noParts(districts);
  for (const [at, project] of [...drawn, ...unmapped].entries()) {
    const code = project.village ?? "";
    const place = units.get(code);
    if (place === undefined || covered.has(code)) continue;
    const parts = allIn(place, 1, districts);
    covered.set(code, { project, parts });
    if (at >= drawn.length) addTo(byUnmapped, parts);
  }
  const [numerator, denominator] = [noParts(districts), noParts(districts)];
  for (const { parts } of covered.values()) addTo(numerator, parts);
  for (const place of units.values()) addTo(denominator, allIn(place, 1, districts));
  const listed = [...units]
    .map(([code, place]) => ({ code, place: place < 0 ? districts : place }))
    .sort((one, other) => byCodeUnit(one.code, other.code));
  return {
    numerator,
    denominator,
    uncovered: listed.filter(({ code }) => !covered.has(code)),
    covered: listed.flatMap(({ code, place }) => {
      const id = covered.get(code)?.project.id;
      return id === undefined ? [] : { code, place, id };
    }),
    unmapped: byUnmapped,
    achieved: [...covered.values()],
  };
}

function codeOf({ village, code, id }: Project): string {
  return village ?? code ?? id.slice(id.indexOf(":") + 1);
}

function countyOf(unit: Project): string {
  return currentCounty(unit.county ?? codeOf(unit));
}
