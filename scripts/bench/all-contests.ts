import { areaContest } from "./bench-area";
import { coverageContest } from "./bench-coverage";
import { cutContests } from "./bench-cut";
import { lengthContest } from "./bench-length";
import { overlapContest } from "./bench-overlap";
import type { Contest } from "./contest";
import { readCounties } from "./read-counties";
import type { Scale } from "./scale";

/** Every measure, with the speed that was asked for over each contender. */
export async function allContests(scale: Scale): Promise<Contest[]> {
  const counties = await readCounties();
  return [
    lengthContest(scale, [30, 1000], { turf: 35, geographiclib: 100 }),
    lengthContest(scale, [1000, 10_000], { turf: 7 }),
    areaContest(scale),
    ...(await cutContests(scale, counties)),
    overlapContest(scale),
    await coverageContest(scale),
  ];
}
