import { areaOf } from "../../src/geometry/area";
import {
  cutLine,
  cutPolygon,
  type District,
  indexDistricts,
} from "../../src/geometry/district-cut";
import { lengthOf } from "../../src/geometry/length";
import { madeLines, madePolygons } from "../bench/made-shapes";
import { atMost, greatest, markdownTable } from "./markdown-table";

export function cutTable(counties: readonly District[]): string {
  const index = indexDistricts(counties);
  const ofLines = [
    [30, 300],
    [300, 3000],
    [3000, 30_000],
  ].map(([shortest = 0, longest = 0]) => {
    const lines = madeLines(5000, shortest, longest);
    const parts = lines.map((line) => cutLine(line, index));
    return rowOf(`lines, segments ${shortest} to ${longest} m`, parts, lines.map(lengthOf), "m");
  });
  const polygons = madePolygons(5000);
  const parts = polygons.map((polygon) => cutPolygon(polygon, index));
  const whole = counties.map(({ shape }) => shape);
  return markdownTable(
    ["shapes", "count", "of them in several parts", "greatest difference", "of the whole"],
    [
      ...ofLines,
      rowOf("polygons, 100 m to 1 km across", parts, polygons.map(areaOf), "m²"),
      rowOf(
        "the counties themselves",
        whole.map((shape) => cutPolygon(shape, index)),
        whole.map(areaOf),
        "m²",
      ),
    ],
  );
}

function rowOf(
  name: string,
  parts: readonly Float64Array[],
  wholes: readonly number[],
  unit: string,
): string[] {
  const off = parts.map((own, k) =>
    Math.abs(own.reduce((a, b) => a + b, 0) - (wholes[k] ?? Number.NaN)),
  );
  const relative = off.map((difference, k) => difference / (wholes[k] ?? Number.NaN));
  const shared = parts.filter((own) => own.filter((part) => part > 0).length > 1);
  return [
    name,
    String(parts.length),
    String(shared.length),
    atMost(greatest(off), ` ${unit}`),
    atMost(greatest(relative)),
  ];
}
