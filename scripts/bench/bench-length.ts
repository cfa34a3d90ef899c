import { length as turfLength } from "@turf/turf";
import { lengthOf } from "../../src/geometry/length";
import { geoJsonOf } from "../../src/geometry/shape-geojson";
import { byPostgis, type Contest } from "./contest";
import { madeLines } from "./made-shapes";
import type { Scale } from "./scale";
import { exactLength } from "./witness";

/** Lines of segments from `shortest` to `longest` metres, one by one. */
export function lengthContest(
  { sizes, slow, postgis }: Scale,
  [shortest, longest]: readonly [number, number],
  bars: { readonly turf: number; readonly geographiclib?: number },
): Contest {
  const lines = madeLines(Math.max(...sizes), shortest, longest);
  return {
    measure: `length, segments ${shortest} to ${longest} m`,
    items: "lines",
    sizes,
    ours: (count) => {
      const metres = new Float64Array(count);
      for (let k = 0; k < count; k++) {
        const line = lines[k];
        if (line) metres[k] = lengthOf(line);
      }
      return metres;
    },
    others: [
      {
        name: "Turf, a sphere",
        most: slow,
        prepare: (count) => {
          const drawn = lines.slice(0, count).map((line) => ({
            type: "Feature" as const,
            properties: {},
            geometry: geoJsonOf(line),
          }));
          return () => Float64Array.from(drawn, (line) => turfLength(line, { units: "meters" }));
        },
        allowed: 4e-3,
        bar: bars.turf,
      },
      {
        name: "geographiclib-geodesic",
        most: slow,
        prepare: (count) => () => Float64Array.from(lines.slice(0, count), exactLength),
        allowed: 1e-9,
        ...(bars.geographiclib === undefined ? {} : { bar: bars.geographiclib }),
      },
      ...(postgis ? [byPostgis((count) => postgis.lengths(lines.slice(0, count)))] : []),
    ],
  };
}
