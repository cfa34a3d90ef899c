import { area as turfArea } from "@turf/turf";
import geographiclib from "geographiclib-geodesic";
import { areaOf } from "../../src/geometry/area";
import type { PolygonShape } from "../../src/geometry/shape";
import { geoJsonOf } from "../../src/geometry/shape-geojson";
import { exactArea } from "../bench/witness";
import { type Random, randomOf } from "../sample/random";
import { atMost, greatest, markdownTable } from "./markdown-table";

const cgcs2000 = new geographiclib.Geodesic.Geodesic(6378137, 1 / 298.257222101);

/** West, south, east, north in degrees; m² by the official series. */
const trapezoids = [
  [117.6, 26.25, 117.61, 26.26, 1_106_817.599],
  [117.5, 26, 118, 26.5, 2_767_151_801.294],
  [116, 26, 117, 27, 11_045_094_735.426],
] as const;

export function officialTable(): string {
  const heads = ["trapezoid", "official m²", "Mingtu m²", "of it", "four corners alone", "Turf"];
  return markdownTable(
    heads,
    trapezoids.map(([west, south, east, north, official]) => {
      const dense = trapezoid([west, south, east, north], 1000);
      const corners = trapezoid([west, south, east, north], 1);
      return [
        `${west}–${east} × ${south}–${north}`,
        official.toFixed(3),
        areaOf(dense).toFixed(3),
        atMost(Math.abs(areaOf(dense) / official - 1)),
        atMost(Math.abs(areaOf(corners) / official - 1)),
        `${atMost(Math.abs(turfArea(geoJsonOf(dense)) / official - 1) * 100)} %`,
      ];
    }),
  );
}

const polygonsASize = 500;
const sizes = [20, 300, 1000, 5000, 30_000, 300_000, 2_000_000];

export function areaTable(): string {
  const heads = ["corners at", "count", "greatest difference, of the area", "Turf"];
  return markdownTable(heads, sizes.map(rowOf));
}

function rowOf(size: number): string[] {
  const random = randomOf(`accuracy area ${size}`);
  const polygons = Array.from({ length: polygonsASize }, () => starOf(random, size));
  const truths = polygons.map(exactArea);
  const off = polygons.map((polygon, k) => {
    const truth = truths[k] ?? Number.NaN;
    return Math.max(Math.abs(areaOf(polygon) - truth) - 1e-4, 0) / truth;
  });
  const sphere = polygons.map((polygon, k) =>
    Math.abs(turfArea(geoJsonOf(polygon)) / (truths[k] ?? Number.NaN) - 1),
  );
  return [
    `${(size / 2).toLocaleString("en")} to ${size.toLocaleString("en")} m`,
    String(polygons.length),
    atMost(greatest(off)),
    `${atMost(greatest(sphere) * 100)} %`,
  ];
}

/** Corners all around a centre, away from the poles and the 180th meridian, where Turf has no answer. */
function starOf(random: Random, size: number): PolygonShape {
  const [lon, lat] = [random.between(-140, 140), random.between(-60, 60)];
  const corners = random.whole(3, 12);
  const turn = random.chance(0.5) ? 360 : -360;
  const path: number[] = [];
  for (let k = 0; k < corners; k++) {
    const there = cgcs2000.Direct(lat, lon, (turn * k) / corners, size * random.between(0.5, 1));
    path.push(there.lon2 ?? Number.NaN, there.lat2 ?? Number.NaN);
  }
  return ringOf(path);
}

function trapezoid(
  [west, south, east, north]: readonly [number, number, number, number],
  steps: number,
): PolygonShape {
  const path: number[] = [];
  for (let k = 0; k <= steps; k++) path.push(west + ((east - west) * k) / steps, south);
  for (let k = steps; k >= 0; k--) path.push(west + ((east - west) * k) / steps, north);
  return ringOf(path);
}

/** Closes the ring. */
function ringOf(path: readonly number[]): PolygonShape {
  const coords = Float64Array.from([...path, ...path.slice(0, 2)]);
  const ringEnds = Uint32Array.of(coords.length / 2);
  return { kind: "polygon", coords, ringEnds, polygonEnds: Uint32Array.of(1) };
}
