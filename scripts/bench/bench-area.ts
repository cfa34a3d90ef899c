import { area as turfArea } from "@turf/turf";
import { areaOf } from "../../src/geometry/area";
import { geoJsonOf } from "../../src/geometry/shape-geojson";
import { byPostgis, type Contest } from "./contest";
import { madePolygons } from "./made-shapes";
import type { Scale } from "./scale";
import { exactArea } from "./witness";

/** Polygons of ten corners, one by one. */
export function areaContest({ sizes, slow, postgis }: Scale): Contest {
  const polygons = madePolygons(Math.max(...sizes));
  return {
    measure: "area",
    items: "polygons",
    sizes,
    ours: (count) => Float64Array.from(polygons.slice(0, count), areaOf),
    others: [
      {
        name: "Turf, a sphere",
        most: slow,
        prepare: (count) => {
          const drawn = polygons.slice(0, count).map(geoJsonOf);
          return () => Float64Array.from(drawn, turfArea);
        },
        allowed: 6e-3,
      },
      {
        name: "geographiclib-geodesic",
        most: slow,
        prepare: (count) => () => Float64Array.from(polygons.slice(0, count), exactArea),
        // Its sums to the equator are good to about 1e-4 m²: of 5,000 m² no more than that.
        allowed: 1e-7,
      },
      ...(postgis ? [byPostgis((count) => postgis.areas(polygons.slice(0, count)))] : []),
    ],
  };
}
