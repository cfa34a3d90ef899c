import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { District } from "../../src/geometry/district-cut";
import { shapeOfGeoJson } from "../../src/geometry/shape-geojson";

const collection = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), name: z.string() }),
      geometry: z.unknown(),
    }),
  ),
});

/** The eleven counties as shipped. */
export async function readCounties(): Promise<District[]> {
  const file = new URL("../../layers/counties/counties.geojson", import.meta.url);
  const { features } = collection.parse(JSON.parse(await readFile(file, "utf8")));
  return features.map(({ properties: { code, name }, geometry }) => {
    const read = shapeOfGeoJson(geometry);
    if ("why" in read) throw new Error(`${file.pathname}, ${name}: ${read.why}`);
    if (read.shape.kind !== "polygon") throw new Error(`${file.pathname}, ${name}: no polygon`);
    return { code, name, shape: read.shape };
  });
}
