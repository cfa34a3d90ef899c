import { circle, featureCollection, area as turfArea, union } from "@turf/turf";
import { signedRingArea } from "../../src/geometry/area";
import { coveredArea } from "../../src/geometry/coverage";
import type { PointShape } from "../../src/geometry/shape";
import { metres } from "../../src/geometry/units";
import type { Contender, Contest } from "./contest";
import { openGeos, polygonOf, unionArea } from "./geos";
import { madePoints } from "./made-shapes";
import type { Scale } from "./scale";
import { facettedDisc } from "./witness";

const radius = metres(500);

/** Area of the union of discs of 500 m. */
export async function coverageContest({ sizes, slow }: Scale): Promise<Contest> {
  const points = madePoints(Math.max(...sizes));
  const geos = await openGeos();
  const byGeos = (facets: number, most: number): Contender => ({
    name: `geos-wasm, discs of ${facets} facets`,
    most,
    prepare: (count) => {
      const rings = points.slice(0, count).map((point) => ringOf(point, facets));
      return () => {
        const discs = rings.map((coords) =>
          polygonOf(geos, {
            kind: "polygon",
            coords,
            ringEnds: Uint32Array.of(facets + 1),
            polygonEnds: Uint32Array.of(1),
          }),
        );
        return Float64Array.of(unionArea(geos, discs, areaOfRing));
      };
    },
    // Facets lack (2π/n)²/6 of every disc, and that of a union no more.
    allowed: (2 * Math.PI) ** 2 / facets ** 2 / 6,
  });
  return {
    measure: "coverage, 500 m",
    items: "discs",
    sizes,
    ours: (count) => Float64Array.of(coveredArea({ points: points.slice(0, count), radius }).area),
    others: [
      { ...byGeos(32, 10_000), bar: 10 },
      byGeos(256, slow / 10),
      {
        name: "Turf, 32 facets on a sphere",
        most: slow / 50,
        prepare: (count) => () => Float64Array.of(turfUnion(points.slice(0, count))),
        allowed: 0.0065 + 0.01,
      },
    ],
  };
}

function ringOf({ coords: [lon = Number.NaN, lat = Number.NaN] }: PointShape, facets: number) {
  return facettedDisc(lon, lat, radius, facets);
}

function areaOfRing(ring: Float64Array): number {
  return Math.abs(signedRingArea(ring, 0, ring.length / 2));
}

function turfUnion(points: readonly PointShape[]): number {
  const discs = points.map(({ coords }) =>
    circle([...coords], radius, { steps: 32, units: "meters" }),
  );
  const together = union(featureCollection(discs));
  return together ? turfArea(together) : Number.NaN;
}
