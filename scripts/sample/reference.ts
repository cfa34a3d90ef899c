import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import { InputAtFault } from "../verb";
import type { Path, Xy } from "./path";
import { planeOf } from "./plane";

/** The real ground that the sample is drawn on: what stands in the reference layers. */
export interface Reference {
  readonly counties: readonly {
    readonly code: string;
    readonly name: string;
    readonly ring: Path;
  }[];
  readonly rivers: ReadonlyMap<string, Path>;
  readonly towns: readonly Town[];
  /** All village-level units: 村委会, 居委会 and others. */
  readonly villages: readonly Village[];
}

export interface Town {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  /** Absent where no open source gives the place. */
  readonly at?: Xy;
}

export interface Village {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly town: string;
  readonly county: string;
}

const position = z.tuple([z.number(), z.number()]).transform(planeOf);
const coded = z.object({ code: z.string(), name: z.string() });
const county = z.object({
  properties: coded,
  geometry: z.object({ type: z.literal("Polygon"), coordinates: z.tuple([z.array(position)]) }),
});
const river = z.object({
  properties: z.object({ name: z.string() }),
  geometry: z.object({ type: z.literal("LineString"), coordinates: z.array(position) }),
});
const town = z.object({
  properties: coded.extend({ county: z.string() }),
  geometry: z.object({ type: z.literal("Point"), coordinates: position }).nullable(),
});
const village = z.object({
  code: z.string(),
  short: z.string(),
  kind: z.string(),
  town_code: z.string(),
  county: z.string(),
});

/** @throws InputAtFault naming the file that is missing or not as expected */
export async function readReference(layers: string): Promise<Reference> {
  const counties = await readFeatures(join(layers, "counties", "counties.geojson"), county);
  const rivers = await readFeatures(join(layers, "rivers", "rivers.geojson"), river);
  const towns = await readFeatures(join(layers, "towns", "towns.geojson"), town);
  const villages = await readVillages(join(layers, "villages", "villages.csv"));
  return {
    counties: counties.map((it) => ({ ...it.properties, ring: it.geometry.coordinates[0] })),
    rivers: new Map(rivers.map((it) => [it.properties.name, it.geometry.coordinates])),
    towns: towns.map(({ properties, geometry }) =>
      geometry ? { ...properties, at: geometry.coordinates } : properties,
    ),
    villages,
  };
}

export function countyAt(reference: Reference, [x, y]: Xy): string | undefined {
  return reference.counties.find(({ ring }) => holds(ring, x, y))?.code;
}

function holds(ring: Path, x: number, y: number): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const here of ring) {
    if (before && here[1] > y !== before[1] > y) {
      const crossing =
        before[0] + ((y - before[1]) * (here[0] - before[0])) / (here[1] - before[1]);
      if (crossing > x) inside = !inside;
    }
    before = here;
  }
  return inside;
}

async function readFeatures<T>(file: string, feature: z.ZodType<T>): Promise<T[]> {
  const json: unknown = JSON.parse(await textOf(file));
  return passed(file, z.object({ features: z.array(feature) }).safeParse(json)).features;
}

async function readVillages(file: string): Promise<Village[]> {
  const table: unknown = Papa.parse(await textOf(file), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const rows = passed(file, z.array(village).safeParse(table));
  return rows.map(({ short, town_code, ...row }) => ({ ...row, name: short, town: town_code }));
}

function passed<T>(file: string, result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  throw new InputAtFault(
    `${file} is not the reference layer expected: ${z.prettifyError(result.error)}`,
  );
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new InputAtFault(`cannot read ${file}; the sample is drawn on the reference layers`, {
      cause,
    });
  }
}
