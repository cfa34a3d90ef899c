import { signedRingArea } from "../../src/geometry/area";
import { coveredArea } from "../../src/geometry/coverage";
import { metres } from "../../src/geometry/units";
import { facettedDisc } from "../bench/witness";
import { atMost, markdownTable } from "./markdown-table";

const discs = [
  [26.25, 300],
  [26.25, 500],
  [26.25, 1000],
  [26.25, 20_000],
  [0, 500],
  [60, 1000],
  [-85, 500],
] as const;

export function coverageTable(): string {
  const heads = [
    "latitude",
    "radius",
    "difference, of the area",
    "bound, of the area",
    "a disc of 32 facets lacks",
  ];
  return markdownTable(heads, discs.map(rowOf));
}

function rowOf([lat, radius]: (typeof discs)[number]): string[] {
  const points = [{ kind: "point" as const, coords: Float64Array.of(117.6, lat) }];
  const { area, errorBound } = coveredArea({ points, radius: metres(radius) });
  const [coarse, fine] = [areaOfDisc(lat, radius, 720), areaOfDisc(lat, radius, 1440)];
  const truth = fine + (fine - coarse) / 3;
  return [
    `${lat}°`,
    `${radius.toLocaleString("en")} m`,
    atMost(Math.abs(area / truth - 1)),
    atMost(errorBound / area),
    `${atMost((1 - areaOfDisc(lat, radius, 32) / truth) * 100)} %`,
  ];
}

function areaOfDisc(lat: number, radius: number, facets: number): number {
  return Math.abs(signedRingArea(facettedDisc(117.6, lat, radius, facets), 0, facets + 1));
}
