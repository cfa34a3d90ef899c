import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, onTestFinished, test } from "vitest";
import { buildLayers } from "../scripts/build-layers";
import { legendOf } from "../src/cartography/legend-of-scene";
import { paintingOrder } from "../src/cartography/painting-order";
import { styleOfScene } from "../src/cartography/style-of-scene";
import { parseLayerCard } from "../src/layers/parse-layer-card";
import { firstScene } from "../src/scene/default-scene";

const cards = readdirSync("layers", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) =>
    parseLayerCard(JSON.parse(readFileSync(join("layers", name, "layer.json"), "utf8")), name),
  );
const planLayers = cards.filter(({ role }) => role === "plan").map(({ id }) => id);

test("every plan layer is a folder, a file in cartography and a line in the painting order", () => {
  const painted = paintingOrder.map(([layer]) => layer);
  const files = readdirSync("src/cartography");

  expect(planLayers.length).toBeGreaterThan(10);
  expect(planLayers.filter((id) => !painted.includes(id))).toEqual([]);
  expect(planLayers.filter((id) => !files.includes(`${id}.ts`))).toEqual([]);
});

test("nothing else in src knows a plan layer by its name", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|test-|example-/.test(file),
  );
  const known = planLayers.flatMap((id) =>
    sources
      .filter((file) => readFileSync(join("src", file), "utf8").includes(`"${id}"`))
      .filter((file) => ![`cartography/${id}.ts`, "cartography/painting-order.ts"].includes(file))
      .map((file) => `${id}: ${file}`),
  );

  expect(known).toEqual([]);
});

test("a new folder alone is built, drawn, explained in the key, and drawn validly", async () => {
  const root = mkdtempSync(join(tmpdir(), "mingtu-layer-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const layers = join(root, "layers");
  cpSync("layers/counties", join(layers, "counties"), { recursive: true });
  mkdirSync(join(layers, "greenways"));
  const trails = JSON.parse(readFileSync("layers/trails/layer.json", "utf8"));
  const { target: _, ...card } = { ...trails, id: "greenways", data: "greenways.geojson" };
  writeFileSync(
    join(layers, "greenways", "layer.json"),
    JSON.stringify({ ...card, title: { zh: "绿道", en: "Greenways" } }),
  );
  cpSync("layers/trails/trails.geojson", join(layers, "greenways", "greenways.geojson"));

  const { layers: built } = await buildLayers({ layers, out: join(root, "out") });
  const scene = firstScene();
  const style = styleOfScene(scene, built);

  expect(built.map(({ card: { id } }) => id)).toEqual(["counties", "greenways"]);
  expect(style.layers.some((layer) => "source" in layer && layer.source === "greenways")).toBe(
    true,
  );
  expect(legendOf(scene, built, {}).map(({ layer }) => layer)).toContain("greenways");
  expect(validateStyleMin(style)).toEqual([]);
});
