import { addLineCut, type District, indexDistricts } from "../../src/geometry/district-cut";
import type { LineShape } from "../../src/geometry/shape";
import { byPostgis, type Contest } from "./contest";
import { cutter, drawnOf, openGeos } from "./geos";
import { madeLines } from "./made-shapes";
import type { Scale } from "./scale";

/** Lines by the counties, twice: with the index made before and within the time. */
export async function cutContests(
  { sizes, slow, postgis }: Scale,
  counties: readonly District[],
): Promise<Contest[]> {
  const lines = madeLines(Math.max(...sizes), 30, 300);
  const index = indexDistricts(counties);
  const geos = await openGeos();
  const cutByGeos = cutter(geos, counties);
  // Lines in GEOS' own form and the prepared counties are made outside its time; the time an item needs no more lines.
  const prepare = (count: number) => {
    const drawn = drawnOf(geos, lines.slice(0, count));
    return () => cutByGeos(drawn);
  };
  const prepared = { name: "geos-wasm, prepared", most: 10 * slow, prepare, allowed: 1e-7 };
  const reference = postgis
    ? [byPostgis(async (count) => sumsOf(await postgis.cut(lines.slice(0, count), counties)))]
    : [];
  return [
    {
      measure: "cut by county",
      items: "lines",
      sizes,
      ours: (count) => cutAll(lines, count, index),
      others: [{ ...prepared, bar: 20 }, ...reference],
    },
    {
      measure: "cut by county, with its index",
      items: "lines",
      sizes,
      ours: (count) => cutAll(lines, count, indexDistricts(counties)),
      others: [{ ...prepared, bar: 8 }],
    },
  ];
}

function sumsOf(rows: readonly Float64Array[]): Float64Array {
  return rows.reduce((sums, row) => sums.map((sum, k) => sum + (row[k] ?? Number.NaN)));
}

/** Metres a county, without what lies outside. */
function cutAll(
  lines: readonly LineShape[],
  count: number,
  index: ReturnType<typeof indexDistricts>,
): Float64Array {
  const metres = new Float64Array(index.districts.length + 1);
  for (let k = 0; k < count; k++) {
    const line = lines[k];
    if (line) addLineCut(line, index, metres);
  }
  return metres.subarray(0, -1);
}
