import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import geographiclib from "geographiclib-geodesic";
import { PMTiles } from "pmtiles";
import { expect, onTestFinished, test } from "vitest";
import { projectsIn } from "../src/layers/projects-in";
import { buildLayers } from "./build-layers";

/** Of Debian's gdal-bin; where it is not installed, its test is skipped. */
const gdal = "ogrinfo";

const card = {
  id: "trails",
  title: { zh: "福道", en: "Trails" },
  role: "plan",
  geometry: "line",
  data: "trails.geojson",
  idField: "code",
  fields: { status: "建设状态", declaredLength: "长度(公里)" },
  audience: "internal",
  source: "a test",
  licence: "CC0-1.0",
  credit: "nobody",
  sample: true,
};
const lineOf = (...coordinates: number[][]) => ({ type: "LineString", coordinates });
const trail = (code: string, geometry: unknown, more: object = {}) => ({
  type: "Feature",
  properties: { code, name: "𠮷口福道", 建设状态: "完工", ...more },
  geometry,
});
const good = [
  trail("A", lineOf([117.6, 26.2], [117.63, 26.25], [117.7, 26.24])),
  trail("B", {
    type: "MultiLineString",
    coordinates: [
      [
        [116.5, 25.6],
        [116.6, 25.7],
      ],
      [
        [118.1, 27],
        [118.2, 27],
      ],
    ],
  }),
  trail("C", null),
];

test("the lengths and areas of the city's own layers are GeographicLib's", async () => {
  const out = await folder();

  const { layers } = await buildLayers({ layers: "layers", out });

  for (const built of layers) {
    const json = await features(join("layers", built.card.id, built.card.data));
    const { length, area } = geodesicSums(json);
    expect(built.length_m).toBeGreaterThanOrEqual(length * (1 - 1e-8));
    expect(built.length_m).toBeLessThanOrEqual(length * (1 + 1e-8));
    // The official area (edges straight in longitude and latitude) is not the geodesic one over long edges.
    expect(Math.abs(built.area_m2 - area)).toBeLessThanOrEqual(area * 2e-5);
    expect(await readFile(join(out, built.exact.file))).toHaveLength(built.exact.bytes);
  }
  expect(layers.some(({ length_m }) => length_m > 100_000)).toBe(true);
  expect(layers.some(({ area_m2 }) => area_m2 > 1e10)).toBe(true);
});

test("equal layers give equal bytes in every file", async () => {
  const layers = await layersWith(good);
  const [one, two] = [await folder(), await folder()];

  await buildLayers({ layers, out: one });
  await buildLayers({ layers, out: two });

  const files = await readdir(one);
  expect(files.sort()).toEqual([".stamps.json", "layers.json", "trails.fgb", "trails.pmtiles"]);
  for (const file of files)
    expect(await readFile(join(two, file))).toEqual(await readFile(join(one, file)));
});

test("an unchanged layer is not built again, a changed card or file or a lost output is", async () => {
  const layers = await layersWith(good);
  const out = await folder();
  const rebuilt = async () =>
    (await buildLayers({ layers, out })).layers.map((layer) => layer.rebuilt);

  expect(await rebuilt()).toEqual([true]);
  expect(await rebuilt()).toEqual([false]);
  await writeFile(join(layers, "trails/layer.json"), JSON.stringify({ ...card, tolerance_m: 5 }));
  expect(await rebuilt()).toEqual([true]);
  await writeFile(join(layers, "trails/trails.geojson"), collection(good.slice(1)));
  expect(await rebuilt()).toEqual([true]);
  await rm(join(out, "trails.pmtiles"));
  expect(await rebuilt()).toEqual([true]);
  for (const file of ["trails.pmtiles", "trails.fgb"]) {
    await spoil(join(out, file));
    expect(await rebuilt()).toEqual([true]);
  }
  await writeFile(join(out, ".stamps.json"), "[{");
  expect(await rebuilt()).toEqual([true]);
  expect(await rebuilt()).toEqual([false]);
});

test("problems are told again when nothing is built again", async () => {
  const layers = await layersWith([trail("A", null), trail("A", null)]);
  const out = await folder();

  const first = await buildLayers({ layers, out });
  const second = await buildLayers({ layers, out });

  expect(first.problems).toHaveLength(1);
  expect(second.problems).toEqual(first.problems);
});

test("the files of a layer that is gone are deleted, and nothing else", async () => {
  const layers = await layersWith(good);
  const out = await folder();
  await cp(join(layers, "trails"), join(layers, "parks"), { recursive: true });
  await writeFile(join(layers, "parks/layer.json"), JSON.stringify({ ...card, id: "parks" }));
  await cp("layers/plan.json", join(layers, "plan.json"));
  await writeFile(join(out, "notes.txt"), "keep");
  await buildLayers({ layers, out });
  expect(await readdir(out)).toEqual(
    expect.arrayContaining(["parks.fgb", "parks.pmtiles", "plan.json"]),
  );

  await rm(join(layers, "parks"), { recursive: true });
  await rm(join(layers, "plan.json"));
  await buildLayers({ layers, out });

  expect((await readdir(out)).sort()).toEqual([
    ".stamps.json",
    "layers.json",
    "notes.txt",
    "trails.fgb",
    "trails.pmtiles",
  ]);
});

test("rows that are at fault are told by file and row, and stay in the file", async () => {
  const layers = await layersWith([
    trail("A", lineOf([117.6, 26.2], [117.7, 26.2])),
    trail("A", lineOf([117.6, 26.3], [117.7, 26.3])),
    trail("B", { type: "Point", coordinates: [117, 26] }),
    trail("C", lineOf([117, 26], [117, 96])),
    trail("D", null, { 建设状态: "快好了", "长度(公里)": -3 }),
  ]);
  const out = await folder();

  const { layers: built, problems } = await buildLayers({ layers, out });

  expect(problems.map(({ file, row }) => `${file} ${row}`)).toEqual(
    [4, 2, 3, 5, 5].map((row) => `trails/trails.geojson ${row}`),
  );
  for (const { why, next } of problems)
    expect(Math.min(why.length, next.length)).toBeGreaterThan(10);
  expect(built[0]).toMatchObject({ features: 5, unmapped: 3 });
  const projects = projectsIn(new Uint8Array(await readFile(join(out, "trails.fgb"))), "trails");
  expect(projects.map(({ id }) => id).sort()).toEqual(
    ["A", "A-2", "B", "C", "D"].map((id) => `trails:${id}`),
  );
});

test.each([
  ["trails/trails.geojson", "[1,", "trails/trails.geojson is no JSON at line 1, column 4"],
  ["trails/layer.json", "{}", "layer card 'trails': 'id' must be a text"],
  [
    "trails/layer.json",
    JSON.stringify({ ...card, data: "lost.csv" }),
    "trails/lost.csv cannot be read",
  ],
])("a broken %s stops the build with its name and place", async (file, content, why) => {
  const layers = await layersWith(good);
  await writeFile(join(layers, file), content);

  await expect(buildLayers({ layers, out: await folder() })).rejects.toMatchObject({
    name: "InputAtFault",
    message: expect.stringContaining(why),
  });
});

test.each([
  ["[1,", "plan.json is no JSON at line 1"],
  ["{}", "plan.json: "],
])("a plan that reads %s stops the build with its place", async (content, why) => {
  const layers = await layersWith(good);
  await writeFile(join(layers, "plan.json"), content);

  await expect(buildLayers({ layers, out: await folder() })).rejects.toMatchObject({
    name: "InputAtFault",
    message: expect.stringContaining(why),
  });
});

test("a folder that holds no layer is a problem and stops nothing", async () => {
  const layers = await layersWith(good);
  await mkdir(join(layers, "附件"));
  await mkdir(join(layers, ".git"));

  const { layers: built, problems } = await buildLayers({ layers, out: await folder() });

  expect(built.map(({ card: { id } }) => id)).toEqual(["trails"]);
  expect(problems.map(({ file }) => file)).toEqual([".git", "附件"]);
});

test("a file where the folder for the output should be is told", async () => {
  const layers = await layersWith(good);
  const out = join(layers, "trails/layer.json");

  await expect(buildLayers({ layers, out })).rejects.toMatchObject({
    name: "InputAtFault",
    message: expect.stringContaining("is no folder to write into"),
  });
});

test("a folder without layers stops the build with its name", async () => {
  const empty = await folder();

  await expect(buildLayers({ layers: empty, out: await folder() })).rejects.toThrow(
    `'${empty}' holds no layer`,
  );
  await expect(buildLayers({ layers: join(empty, "no"), out: empty })).rejects.toThrow(
    "there is no folder",
  );
});

test("a counted table has an exact file and no tiles", async () => {
  const layers = await folder();
  await mkdir(join(layers, "villages"));
  const table = {
    ...card,
    id: "villages",
    geometry: "none",
    data: "v.csv",
    fields: { class: "kind" },
  };
  await writeFile(join(layers, "villages/layer.json"), JSON.stringify(table));
  await writeFile(
    join(layers, "villages/v.csv"),
    "code,name,kind\n1,甲,村委会(建制村)\n2,乙,居委会(社区)\n",
  );
  const out = await folder();

  const { layers: built } = await buildLayers({ layers, out });

  expect(built[0]).toMatchObject({ features: 2, unmapped: 2, length_m: 0, area_m2: 0 });
  expect(built[0]?.tiles).toBeUndefined();
  expect(await readdir(out)).not.toContain("villages.pmtiles");
});

test("tiles read back with the library and hold the layer under its id", async () => {
  const layers = await layersWith(good);
  const out = await folder();
  const { layers: built } = await buildLayers({ layers, out });
  const bytes = new Uint8Array(await readFile(join(out, "trails.pmtiles")));
  const archive = new PMTiles({
    getKey: () => out,
    getBytes: (at, length) => Promise.resolve({ data: bytes.slice(at, at + length).buffer }),
  });

  expect(await archive.getHeader()).toMatchObject({ minZoom: 6, maxZoom: 13, tileType: 1 });
  expect(await archive.getMetadata()).toMatchObject({ vector_layers: [{ id: "trails" }] });
  expect(built[0]?.tiles).toMatchObject({ bytes: bytes.length, minZoom: 6, maxZoom: 13 });
  const tile = await archive.getZxy(6, 52, 27);
  expect(new TextDecoder().decode(tile?.data)).toContain("𠮷口福道");
});

test.skipIf(!hasGdal())(
  "GDAL opens every exact file with all its rows, and its index",
  async () => {
    const out = await folder();
    const { layers } = await buildLayers({ layers: "layers", out });

    for (const {
      card: { id },
      features: rows,
      unmapped,
    } of layers) {
      const path = join(out, `${id}.fgb`);
      expect(rowsByGdal(path)).toBe(rows);
      if (unmapped < rows)
        expect(rowsByGdal(path, "-spat", "110", "20", "120", "30")).toBe(rows - unmapped);
      if (unmapped < rows) expect(rowsByGdal(path, "-spat", "0", "0", "1", "1")).toBe(0);
    }
  },
);

test("districts are listed with their code, name and box", async () => {
  const out = await folder();

  const { layers } = await buildLayers({ layers: "layers", out });

  const districts = layers.find(({ card: { id } }) => id === "counties")?.districts;
  expect(districts).toHaveLength(11);
  expect(districts).toContainEqual({ code: "350405", name: "沙县区", bbox: expect.any(Array) });
});

test("the verb prints one JSON object, unrounded, and fails with a sentence", async () => {
  const [layers, out] = [await layersWith(good), await folder()];

  const { layers: printed, problems } = JSON.parse(
    mingtu("build", "--layers", layers, "--out", out, "--json"),
  );

  expect(printed).toEqual([
    {
      id: "trails",
      features: 3,
      bbox: [116.5, 25.6, 118.2, 27],
      length_m: expect.any(Number),
      area_m2: 0,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      rebuilt: true,
    },
  ]);
  expect(problems).toEqual([]);
  await writeFile(join(layers, "trails/trails.geojson"), '{"type"');
  expect(() => mingtu("build", "--layers", layers, "--out", out)).toThrow(
    /trails\.geojson is no JSON at line 1/,
  );
  expect(() => mingtu("build", "--lairs", layers)).toThrow(expect.objectContaining({ status: 2 }));
});

test("the verb prints no box as null where nothing is drawn", async () => {
  const [layers, out] = [await layersWith([trail("A", null)]), await folder()];

  const { layers: printed } = JSON.parse(
    mingtu("build", "--layers", layers, "--out", out, "--json"),
  );

  expect(printed).toMatchObject([{ id: "trails", bbox: null }]);
});

function hasGdal(): boolean {
  return spawnSync(gdal, ["--version"]).status === 0;
}

function rowsByGdal(path: string, ...words: string[]): number {
  const said = execFileSync(gdal, ["-al", ...words, path], {
    maxBuffer: 1e9,
    encoding: "utf8",
  });
  return said.split("\n").filter((text) => text.startsWith("OGRFeature(")).length;
}

function mingtu(...words: string[]): string {
  return execFileSync("node_modules/.bin/tsx", ["scripts/mingtu.ts", ...words], {
    encoding: "utf8",
    stdio: "pipe",
  });
}

/** Another byte, the same size. */
async function spoil(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length - 3] = 255 - (bytes[bytes.length - 3] ?? 0);
  await writeFile(path, bytes);
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "mingtu-build-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

async function layersWith(rows: readonly unknown[]): Promise<string> {
  const layers = await folder();
  await mkdir(join(layers, "trails"));
  await writeFile(join(layers, "trails/layer.json"), JSON.stringify(card));
  await writeFile(join(layers, "trails/trails.geojson"), collection(rows));
  return layers;
}

const collection = (rows: readonly unknown[]) =>
  JSON.stringify({ type: "FeatureCollection", features: rows });

async function features(path: string): Promise<readonly GeoJSON.Feature[]> {
  if (path.endsWith(".csv")) return [];
  return JSON.parse(await readFile(path, "utf8")).features;
}

/** Length of lines and area of polygons by GeographicLib on the ellipsoid of CGCS2000. */
function geodesicSums(all: readonly GeoJSON.Feature[]) {
  const { Geodesic } = geographiclib.Geodesic;
  const earth = new Geodesic(6_378_137, 1 / 298.257222101);
  let [length, area] = [0, 0];
  for (const { geometry } of all) {
    for (const path of linesIn(geometry)) length += traced(earth, path, true);
    for (const [shell = [], ...holes] of polygonsIn(geometry)) {
      area += traced(earth, shell, false);
      for (const hole of holes) area -= traced(earth, hole, false);
    }
  }
  return { length, area };
}

function linesIn(geometry: GeoJSON.Geometry | null): readonly GeoJSON.Position[][] {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  return geometry?.type === "MultiLineString" ? geometry.coordinates : [];
}

function polygonsIn(geometry: GeoJSON.Geometry | null): readonly GeoJSON.Position[][][] {
  if (geometry?.type === "Polygon") return [geometry.coordinates];
  return geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
}

function traced(
  earth: geographiclib.GeodesicClass,
  path: readonly GeoJSON.Position[],
  isLine: boolean,
): number {
  const trace = earth.Polygon(isLine);
  for (const [lon = 0, lat = 0] of path) trace.AddPoint(lat, lon);
  const { perimeter, area } = trace.Compute(false, true);
  return isLine ? perimeter : Math.abs(area ?? 0);
}
