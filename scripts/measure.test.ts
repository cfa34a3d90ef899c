import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { segmentLength } from "../src/geometry/length";
import type { MeasureReport } from "./measure";

let folder = "";
const fileOf = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingtu-measure-"));
  const trail = {
    type: "LineString",
    coordinates: [
      [117.05, 26.05],
      [117.15, 26.05],
    ],
  };
  const beyond = {
    type: "LineString",
    coordinates: [
      [117.25, 26.05],
      [117.26, 26.05],
    ],
  };
  await write("trails.geojson", [
    trail,
    beyond,
    null,
    {
      type: "LineString",
      coordinates: [
        [500, 26],
        [501, 26],
      ],
    },
  ]);
  await write("again.geojson", [trail, { type: "Point", coordinates: [117.01, 26.01] }]);
  await write(
    "counties.geojson",
    [box(117, 117.1), box(117.1, 117.2)],
    [
      { code: "350404", name: "三元区" },
      { code: 350481, name: "永安市" },
    ],
  );
  await write("overlapping.geojson", [box(117, 117.11), box(117.1, 117.2)], [{}, { id: "b" }]);
  await write("across.geojson", [box(179.9, -179.9), trail]);
  await write("only-across.geojson", [box(179.9, -179.9)]);
  const [west, south, east, north] = [117, 26, 117.1, 26.1];
  const bow = [
    [west, south],
    [east, north],
    [east, south],
    [west, north],
    [west, south],
  ];
  await write("bow.geojson", [{ type: "Polygon", coordinates: [bow] }]);
  await writeFile(fileOf("broken.geojson"), '{"type":"FeatureCollection","features":[');
  await write("metres.geojson", [
    {
      type: "LineString",
      coordinates: [
        [505000, 2900000],
        [505100, 2900000],
      ],
    },
  ]);
});

afterAll(() => rm(folder, { recursive: true }));

test("the parts of a trail in two counties and outside are its length", async () => {
  const { report } = await measure("trails.geojson", "--by", fileOf("counties.geojson"));
  const [west, east] = report.districts;

  expect(report.features).toBe(2);
  expect(report.districts.map(({ code, name }) => `${code} ${name}`)).toEqual([
    "350404 三元区",
    "350481 永安市",
  ]);
  expect(west?.length_m).toBeCloseTo(east?.length_m ?? 0, 3);
  expect(report.outside).toMatchObject({ features: 1 });
  expect(
    (west?.length_m ?? 0) + (east?.length_m ?? 0) + (report.outside?.length_m ?? 0),
  ).toBeCloseTo(
    segmentLength(117.05, 26.05, 117.15, 26.05) + segmentLength(117.25, 26.05, 117.26, 26.05),
    6,
  );
});

test("rows that are not drawn or off the earth are problems with their row", async () => {
  const { report } = await measure("trails.geojson");

  expect(report.problems.map(({ file, row }) => `${file} ${row}`)).toEqual([
    "trails.geojson 3",
    "trails.geojson 4",
  ]);
  expect(report.districts).toEqual([]);
  expect(report).not.toHaveProperty("outside");
});

test("a polygon across the 180th meridian is told by row, and the rest is measured", async () => {
  const across = await measure("across.geojson");
  const alone = await measure("only-across.geojson");

  expect(across.report).toMatchObject({
    features: 1,
    problems: [{ file: "across.geojson", row: 1 }],
  });
  expect(alone.code).toBe(1);
  expect(alone.stderr).toContain("row 1, its outline crosses the 180th meridian");
  expect(alone.stderr).not.toContain("    at ");
});

test("an outline that crosses itself is measured and told by row", async () => {
  const { report } = await measure("bow.geojson");

  expect(report.features).toBe(1);
  expect(report.problems).toMatchObject([
    { row: 1, why: expect.stringContaining("crosses itself near 117.050000, 26.050000") },
  ]);
});

test("two files of one name are told apart by their paths, one file given twice by its places", async () => {
  const [a, b] = [fileOf("again.geojson"), fileOf("copy/again.geojson")];
  await mkdir(fileOf("copy"), { recursive: true });
  await copyFile(a, b);
  const two = await measure("again.geojson", b, "--once");
  const twice = await measure("again.geojson", a, "--once");

  expect(two.report.overlap?.pairs).toMatchObject([{ a: `${a}:1`, b: `${b}:1` }]);
  expect(two.report.inputs.map(({ file }) => file)).toEqual([a, b]);
  expect(twice.report.overlap?.pairs).toMatchObject([{ a: `${a}#1:1`, b: `${a}#2:1` }]);
});

test("with --once, a trail in two files counts once and the pair is named", async () => {
  const { report } = await measure("trails.geojson", fileOf("again.geojson"), "--once");
  const { report: raw } = await measure("trails.geojson", fileOf("again.geojson"));

  expect(report.overlap?.pairs).toMatchObject([{ a: "trails.geojson:1", b: "again.geojson:1" }]);
  expect(report.length_m + (report.overlap?.length_m ?? 0)).toBeCloseTo(raw.length_m, 6);
  expect(report.overlap?.length_m).toBeGreaterThan(9_000);
  expect(report.method).toMatchObject({ once: true, tolerance_m: 5 });
});

test("districts that lie over one another are said", async () => {
  const { report } = await measure("trails.geojson", "--by", fileOf("overlapping.geojson"));

  expect(report.districts.map(({ code }) => code)).toEqual(["overlapping.geojson:1", "b"]);
  expect(report.problems.at(-1)).toMatchObject({
    file: "overlapping.geojson",
    why: expect.stringContaining("lie over one another"),
  });
});

test("a broken file, metres taken for degrees and a missing file are the input's fault", async () => {
  for (const [file, word] of [
    ["broken.geojson", "broken.geojson"],
    ["metres.geojson", "projected"],
    ["none.geojson", "cannot be read"],
  ] as const) {
    const { code, stderr } = await measure(file);
    expect(code).toBe(1);
    expect(stderr).toContain(word);
    expect(stderr).not.toContain("    at ");
  }
});

test("no file, an unknown option and a tolerance without --once are wrong usage", async () => {
  for (const words of [
    [],
    ["--what"],
    ["trails.geojson", "--tolerance", "5"],
    ["trails.geojson", "--once", "--tolerance", "far"],
  ]) {
    expect((await run(words)).code).toBe(2);
  }
});

async function measure(file: string, ...words: string[]) {
  const { code, stdout, stderr } = await run([fileOf(file), ...words, "--json"]);
  const report: MeasureReport = code === 0 ? JSON.parse(stdout) : { problems: [], districts: [] };
  return { code, stderr, report };
}

async function run(words: string[]) {
  const script = ["--import", "tsx", "scripts/mingtu.ts", "measure", ...words];
  return promisify(execFile)(process.execPath, script).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({
      code: Number(code),
      stdout: String(stdout),
      stderr: String(stderr),
    }),
  );
}

function box(west: number, east: number) {
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, 26],
        [east, 26],
        [east, 26.1],
        [west, 26.1],
        [west, 26],
      ],
    ],
  };
}

async function write(
  name: string,
  geometries: readonly unknown[],
  properties: readonly unknown[] = [],
) {
  const features = geometries.map((geometry, at) => ({
    type: "Feature",
    properties: properties[at] ?? {},
    geometry,
  }));
  await writeFile(fileOf(name), JSON.stringify({ type: "FeatureCollection", features }));
}
