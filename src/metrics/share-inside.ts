import { areasOnceNear } from "../geometry/near-border-area";
import type { PolygonShape } from "../geometry/shape";
import { byCodeUnit } from "./code-unit-order";
import type { Cutting, LayerProjects } from "./cutting";
import { addTo, noParts } from "./parts";
import type { ShareOf } from "./share-of";
import { achievedOf } from "./share-same";
import type { Tally } from "./tally";

/** Achieved area inside the containers, of the area of the containers; neither counts ground twice. */
export function shareInside(
  { counted }: Tally,
  containers: readonly PolygonShape[],
  { near, districts }: Cutting,
): ShareOf {
  const [numerator, denominator] = [noParts(districts.length), noParts(districts.length)];
  for (const { kept, achieved } of counted) if (achieved) addTo(numerator, kept);
  for (const parts of areasOnceNear(containers, near).kept) addTo(denominator, parts);
  return { numerator, denominator, uncovered: [], achieved: achievedOf(counted) };
}

/** The polygons of a layer in order of their ids, so that sums do not hang on the order of a file. */
export function containersOf(layer: LayerProjects | undefined): PolygonShape[] {
  return [...(layer?.projects ?? [])]
    .sort((one, other) => byCodeUnit(one.id, other.id))
    .flatMap(({ shape }) => (shape?.kind === "polygon" ? shape : []));
}
