import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { kinks, polygon } from "@turf/turf";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { run } from "../scripts/sample";
import { type LonLat, planeOf } from "../scripts/sample/plane";
import { countyAt, readReference } from "../scripts/sample/reference";
import { sampleFolders } from "../scripts/sample/sample-files";
import { parseLayerCard } from "../src/layers/parse-layer-card";

const layers = fileURLToPath(new URL("../layers/", import.meta.url));
const reference = await readReference(layers);

const position = z.tuple([z.number(), z.number()]);
const featureCollection = z.object({
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.union([z.string(), z.number()])),
      geometry: z
        .discriminatedUnion("type", [
          z.object({ type: z.literal("Point"), coordinates: position }),
          z.object({ type: z.literal("LineString"), coordinates: z.array(position) }),
          z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(position)) }),
          z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)) }),
        ])
        .nullable(),
    }),
  ),
});
type Feature = z.infer<typeof featureCollection>["features"][number];

test("the committed sample is made again byte for byte from seed 2023", () => {
  const folders = sampleFolders(reference, 2023);
  expect(folders.length).toBe(16);
  for (const { id, files } of folders) {
    for (const [name, text] of files) {
      expect(readFileSync(join(layers, id, name), "utf8") === text, `${id}/${name}`).toBe(true);
    }
  }
});

test("every sample card says that it is made up, and nothing real says so", () => {
  const sampled = new Set(sampleFolders(reference, 2023).map(({ id }) => id));
  const folders = readdirSync(layers, { withFileTypes: true }).filter((it) => it.isDirectory());
  for (const { name } of folders) {
    const json: unknown = JSON.parse(readFileSync(join(layers, name, "layer.json"), "utf8"));
    const card = parseLayerCard(json, name);
    expect(card.sample, name).toBe(sampled.has(name));
    if (!card.sample) continue;
    expect(card.source).toContain("演示数据");
    expect(card.licence).toBe("CC0-1.0");
    expect(card.asOf).toBe("2023-09-30");
  }
});

test("another seed gives other rows of the same sort, written as a folder that stands alone", async () => {
  const out = await mkdtemp(join(tmpdir(), "mingtu-sample-"));
  const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await run(["--seed", "7", "--out", out, "--json"]);
  const report: unknown = JSON.parse(String(said.mock.lastCall?.[0]));
  said.mockRestore();
  expect(report).toMatchObject({
    seed: 7,
    out,
    layers: sampleFolders(reference, 7).map(({ id, features, unmapped }) => ({
      id,
      features,
      unmapped,
    })),
  });
  expect(readdirSync(out).toSorted()).toEqual(readdirSync(layers).toSorted());
  expect(await readFile(join(out, "plan.json"))).toEqual(await readFile(join(layers, "plan.json")));
  for (const id of ["trails", "gas-pipes", "homes"]) {
    expect(await readFile(join(out, id, `${id}.geojson`), "utf8")).not.toBe(textOf(id, 2023));
  }
  const card: unknown = JSON.parse(await readFile(join(out, "trails", "layer.json"), "utf8"));
  expect(parseLayerCard(card, "trails").sample).toBe(true);
  await rm(out, { recursive: true });
});

test("sample without a seed or a folder is wrong usage", async () => {
  await expect(run(["--out", "x"])).rejects.toThrow("--seed N");
  await expect(run(["--seed", "seven", "--out", "x"])).rejects.toThrow("'seven'");
  await expect(run(["--seed", "7"])).rejects.toThrow("--out DIR");
});

test("the cluster is its three counties without the edges that two of them share", () => {
  const members = reference.counties.filter(({ code }) =>
    ["350404", "350405", "350481"].includes(code),
  );
  const once = new Set<string>();
  for (const { ring } of members) for (const edge of edgesOf(ring)) flip(once, edge);
  const file = z.object({
    features: z.tuple([
      z.object({
        geometry: z.object({ coordinates: z.array(z.array(position.transform(planeOf))) }),
      }),
    ]),
  });
  const json: unknown = JSON.parse(
    readFileSync(join(layers, "sanshayong", "sanshayong.geojson"), "utf8"),
  );
  const rings = file.parse(json).features[0].geometry.coordinates;
  expect(new Set(rings.flatMap(edgesOf))).toEqual(once);
});

describe.each([2023, 7, 99])("with seed %i", (seed) => {
  const trails = featuresOf("trails", seed);

  test("the same trail is handed in by two departments, a metre or two apart", () => {
    const pairs = trails.flatMap((a, i) =>
      trails
        .slice(i + 1)
        .filter((b) => columnOf(a, "责任单位") !== columnOf(b, "责任单位") && isSameLine(a, b)),
    );
    expect(pairs.length).toBeGreaterThanOrEqual(4);
  });

  test("some trails share a stretch and then go apart", () => {
    const shared = trails.flatMap((a) =>
      trails.filter((b) => a !== b && partNear(a, b) > 0.2 && partNear(a, b) < 0.8),
    );
    expect(shared.length).toBeGreaterThanOrEqual(2);
  });

  test.each(["trails", "parks", "mains"])("%s cross county lines and leave the city", (id) => {
    const counties = featuresOf(id, seed).map(
      (it) => new Set(pointsOf(it).map((at) => countyAt(reference, planeOf(at)))),
    );
    expect(
      counties.filter((codes) => codes.size > 1 && !codes.has(undefined)).length,
    ).toBeGreaterThan(0);
    expect(
      counties.filter((codes) => codes.size > 1 && codes.has(undefined)).length,
    ).toBeGreaterThan(0);
  });

  test.each([
    ["trails", "长度(公里)", "项目代码"],
    ["parks", "面积(公顷)", "项目代码"],
    ["gas-pipes", "长度(米)", "项目代码"],
    ["sewers", "长度(米)", "项目代码"],
    ["mains", "长度(公里)", "项目代码"],
    ["blackwater", "长度(米)", "水体编号"],
  ])("%s are as untidy as bureaus' files are", (id, amount, idField) => {
    const features = featuresOf(id, seed);
    const some = (what: string, is: (it: Feature) => boolean) =>
      expect(features.filter(is).length, `${id}: ${what}`).toBeGreaterThan(0);
    some("no declared amount", (it) => columnOf(it, amount) === undefined);
    some("no status", (it) => columnOf(it, "建设状态") === undefined);
    some("suspended", (it) => ["停工", "缓建"].includes(String(columnOf(it, "建设状态"))));
    some(
      "finished after the cut-off",
      (it) => String(columnOf(it, "完工日期")) > "2023-09-30" && Boolean(columnOf(it, "完工日期")),
    );
    some("finished the year before", (it) => String(columnOf(it, "完工日期")).startsWith("2022"));
    some("not on the map", (it) => it.geometry === null);
    some("an old county code", (it) =>
      ["350403", "350427"].includes(String(columnOf(it, "区划代码"))),
    );
    some(
      "reported from elsewhere",
      (it) => columnOf(it, "填报单位代码") !== columnOf(it, "区划代码"),
    );
    some("declares what is not drawn", (it) => isMisdeclared(it, amount));
    const ids = features.map((it) => columnOf(it, idField));
    expect(new Set(ids).size, `${id}: a number given twice`).toBeLessThan(ids.length);
  });

  test("a trail has a name with a character of the second plane", () => {
    expect(
      trails.filter((it) => String(columnOf(it, "项目名称")).includes("𠮷")).length,
    ).toBeGreaterThan(0);
  });

  test("everything is drawn in the city or just beyond it, and every ring is closed and crosses itself nowhere", () => {
    const features = sampleFolders(reference, seed).flatMap(({ id }) => featuresOf(id, seed));
    const strays = features
      .flatMap(pointsOf)
      .filter(([lon, lat]) => lon < 116.2 || lon > 118.8 || lat < 25.3 || lat > 27.3);
    expect(strays).toEqual([]);
    const rings = features.flatMap(({ geometry }) =>
      geometry?.type === "Polygon" ? geometry.coordinates : [],
    );
    expect(rings.length).toBeGreaterThan(500);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
    expect(rings.filter((ring) => kinks(polygon([ring])).features.length > 0)).toEqual([]);
  });

  test("the shares and sums are of believable size", () => {
    const communities = new Set(
      featuresOf("outlets", seed)
        .filter((it) => columnOf(it, "建设状态") === "运营")
        .map((it) => columnOf(it, "社区代码")),
    );
    const villages = new Set(
      featuresOf("homes", seed)
        .filter((it) => columnOf(it, "建设状态") === "已投用")
        .map((it) => columnOf(it, "村代码")),
    );
    expect(communities.size / 205).toBeGreaterThan(0.75);
    expect(communities.size / 205).toBeLessThan(0.87);
    expect(villages.size / 1740).toBeGreaterThan(0.63);
    expect(villages.size / 1740).toBeLessThan(0.73);
  });
});

const made = new Map<number, ReturnType<typeof sampleFolders>>();

function textOf(id: string, seed: number): string {
  const folders = made.get(seed) ?? sampleFolders(reference, seed);
  made.set(seed, folders);
  return folders.find((folder) => folder.id === id)?.files.get(`${id}.geojson`) ?? "";
}

function featuresOf(id: string, seed: number): Feature[] {
  return featureCollection.parse(JSON.parse(textOf(id, seed))).features;
}

function columnOf({ properties }: Feature, column: string): string | number | undefined {
  return properties[column];
}

function pointsOf({ geometry }: Feature): LonLat[] {
  if (geometry === null) return [];
  if (geometry.type === "Point") return [geometry.coordinates];
  return geometry.type === "LineString" ? geometry.coordinates : geometry.coordinates.flat();
}

function isSameLine(a: Feature, b: Feature): boolean {
  return partNear(a, b) > 0.95 && partNear(b, a) > 0.95;
}

/** The part of a's vertices that lie within 3 m of b's line. */
function partNear(a: Feature, b: Feature): number {
  const [from, to] = [pointsOf(a).map(planeOf), pointsOf(b).map(planeOf)];
  if (from.length === 0 || to.length < 2) return 0;
  if (Math.abs((from[0]?.[0] ?? 0) - (to[0]?.[0] ?? 0)) > 12_000) return 0;
  return (
    from.filter((at) => segmentsOf(to).some(([p, q]) => apart(at, p, q) < 3)).length / from.length
  );
}

type Xy = ReturnType<typeof planeOf>;

function segmentsOf(path: readonly Xy[]): [Xy, Xy][] {
  return path.slice(1).map((here, i): [Xy, Xy] => [path[i] ?? here, here]);
}

function apart([x, y]: Xy, [px, py]: Xy, [qx, qy]: Xy): number {
  const [dx, dy] = [qx - px, qy - py];
  const part = Math.min(1, Math.max(0, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - px - dx * part, y - py - dy * part);
}

function isMisdeclared(feature: Feature, column: string): boolean {
  const declared = columnOf(feature, column);
  const path = pointsOf(feature).map(planeOf);
  if (typeof declared !== "number" || path.length < 2) return false;
  const drawn = column.startsWith("面积")
    ? areaOf(path) / 10_000
    : lengthOf(path) / (column.endsWith("(公里)") ? 1000 : 1);
  return Math.abs(declared - drawn) > drawn * 0.2;
}

function lengthOf(path: readonly Xy[]): number {
  return segmentsOf(path).reduce((sum, [p, q]) => sum + Math.hypot(q[0] - p[0], q[1] - p[1]), 0);
}

function areaOf(ring: readonly Xy[]): number {
  return Math.abs(segmentsOf(ring).reduce((sum, [p, q]) => sum + p[0] * q[1] - q[0] * p[1], 0)) / 2;
}

function edgesOf(ring: readonly Xy[]): string[] {
  return segmentsOf(ring).map(([p, q]) => [p.join(" "), q.join(" ")].toSorted().join(" to "));
}

function flip(set: Set<string>, edge: string): void {
  if (!set.delete(edge)) set.add(edge);
}
