import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { expect, onTestFinished, test } from "vitest";
import type { BuiltLayer } from "./layer-card";
import { openLayer, openLayersIndex } from "./open-layer";
import { hostOf } from "./test-host";
import { cardWith, line, projectWith } from "./test-layer";
import { writeFlatGeobuf } from "./write-flatgeobuf";

const rows = [
  projectWith({ row: 1, name: "𠮷口", shape: line([117, 26, 117.1, 26.1]) }),
  projectWith({ row: 2, name: "未上图" }),
];
const exact = writeFlatGeobuf(rows, cardWith());
const built: BuiltLayer = {
  card: cardWith(),
  features: 2,
  unmapped: 1,
  bbox: [117, 26, 117.1, 26.1],
  length_m: 14_935.2,
  area_m2: 0,
  sha256: bytesToHex(sha256(exact)),
  exact: { file: "trails.fgb", bytes: exact.length },
  tiles: { file: "trails.pmtiles", bytes: 9, sha256: "0", minZoom: 6, maxZoom: 13 },
};
const index = JSON.stringify({ version: 1, layers: [built] });

test("the index and a layer open with one plain GET each", async () => {
  const host = await hosting({ "layers.json": index, "trails.fgb": exact });

  const { layers } = await openLayersIndex(host.base);
  const projects = await openLayer(built, host.base);

  expect(layers).toEqual([built]);
  expect(projects).toEqual(rows);
  expect(host.asked).toEqual(["layers.json", "trails.fgb"]);
});

test("an address without its last slash is the same folder", async () => {
  const host = await hosting({ "layers.json": index });

  expect((await openLayersIndex(host.base.slice(0, -1))).layers).toHaveLength(1);
});

test.each([
  ["is missing", undefined, "trails.fgb answers 404"],
  ["is a page", "<!doctype html>", "trails.fgb has 15 bytes where layers.json says"],
  ["is cut off", exact.slice(0, -8), "the transfer broke off"],
  [
    "is of another build",
    exact.map((byte, i) => (i === 300 ? byte ^ 1 : byte)),
    "is not the file that layers.json cites",
  ],
])("an exact file that %s is told with the remedy", async (_, content, why) => {
  const host = await hosting(content === undefined ? {} : { "trails.fgb": content });

  await expect(openLayer(built, host.base)).rejects.toThrow(why);
  await expect(openLayer(built, host.base)).rejects.toThrow("run mingtu build");
});

test("a host that is not there is told by its address", async () => {
  await expect(openLayersIndex("http://127.0.0.1:9/")).rejects.toThrow(
    "http://127.0.0.1:9/layers.json cannot be reached",
  );
});

test.each([
  ["<!doctype html>", "layers.json is no JSON"],
  ['{"version":2,"layers":[]}', "is of version 2, this page reads 1"],
  [
    index.replace('"features":2', '"features":"two"'),
    "layers.json: trails: 'features' must be a number",
  ],
  [index.replace("trails.fgb", "https://elsewhere/x.fgb"), "is no file beside layers.json"],
  [index.replace("[117,26,", "[117,"), "'bbox' must be west, south, east, north"],
])("an index as %s is refused", async (content, why) => {
  const host = await hosting({ "layers.json": content });

  await expect(openLayersIndex(host.base)).rejects.toThrow(why);
});

test("a reading that is no longer wanted stops", async () => {
  const host = await hosting({ "trails.fgb": exact });
  const stop = new AbortController();
  stop.abort();

  await expect(openLayer(built, host.base, stop.signal)).rejects.toMatchObject({
    name: "AbortError",
  });
});

async function hosting(files: Parameters<typeof hostOf>[0]) {
  const host = await hostOf(files);
  onTestFinished(host.close);
  return host;
}
