import { addTo, noParts } from "./parts";
import type { ShareOf } from "./share-of";
import type { Tally } from "./tally";

/** The achieved of the target's own rows. */
export function shareOfSame({ counted }: Tally, districts: number): ShareOf {
  const [numerator, denominator] = [noParts(districts), noParts(districts)];
  for (const { kept, achieved } of counted) {
    addTo(denominator, kept);
    if (achieved) addTo(numerator, kept);
  }
  return {
    numerator,
    denominator,
    uncovered: [],
    achieved: achievedOf(counted),
  };
}

export function achievedOf(counted: Tally["counted"]): ShareOf["achieved"] {
  return counted
    .filter(({ achieved }) => achieved)
    .map(({ project, kept }) => ({ project, parts: kept }));
}
