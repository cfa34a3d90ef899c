import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type LayerSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import type { BuiltLayer, LayerCard } from "../layers/layer-card";
import { parseLayerCard } from "../layers/parse-layer-card";
import {
  chooseDistrict,
  chooseTarget,
  chooseTask,
  dress,
  pickProject,
  setOpacity,
  showLayer,
} from "../scene/changes";
import { firstScene } from "../scene/default-scene";
import type { Scene } from "../scene/scene";
import { drawingOf, paintingOrder } from "./painting-order";
import { styleOfScene } from "./style-of-scene";

const folder = new URL("../../layers/", import.meta.url);
const cards = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) =>
    parseLayerCard(JSON.parse(readFileSync(new URL(`${name}/layer.json`, folder), "utf8")), name),
  );
const layers = cards.map(built);
const targets = [...new Set(cards.flatMap(({ target }) => (target ? [target] : [])))];

test("every style of the committed layers is a valid style", () => {
  const scenes = [undefined, ...targets].flatMap((target) =>
    (["light", "dark"] as const).flatMap((theme) => {
      const scene = dress(chooseTarget(firstScene(), target), theme);
      return [
        scene,
        chooseDistrict(scene, "350481"),
        pickProject(scene, "trails:1"),
        pickProject(scene, "homes:1"),
      ];
    }),
  );
  expect(scenes.length).toBeGreaterThan(60);
  for (const scene of [...scenes, chooseTask(firstScene(), "T12")]) {
    for (const print of [false, true]) {
      expect(validateStyleMin(styleOfScene(scene, layers, { print }))).toEqual([]);
    }
  }
});

test("the validator is awake: a style with a wrong colour is not valid", () => {
  const style = styleOfScene(firstScene(), layers);
  const wrong = {
    ...style,
    layers: [{ id: "x", type: "background", paint: { "background-color": "sky" } }],
  };
  expect(validateStyleMin(wrong as typeof style)).not.toEqual([]);
});

test("every committed layer of the plan has its own file and a place in the painting order", () => {
  const drawn = cards.filter(({ role, geometry }) => role === "plan" && geometry !== "none");
  expect(drawn.length).toBeGreaterThanOrEqual(14);
  for (const { id, geometry } of drawn) {
    expect(existsSync(new URL(`${id}.ts`, import.meta.url)), `src/cartography/${id}.ts`).toBe(true);
    const [, drawing] = paintingOrder.find(([layer]) => layer === id) ?? [];
    expect(drawing?.geometry, `${id} in painting-order.ts`).toBe(geometry);
  }
});

test("a style asks for nothing but our own tiles", () => {
  const addresses =
    JSON.stringify(styleOfScene(firstScene(), layers)).match(/[a-z]+:\/\/[^"{]*/g) ?? [];
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith("mingtu://"))).toEqual([]);
});

test("all style layers have names of their own", () => {
  const ids = styleOfScene(pickProject(firstScene(), "trails:1"), layers).layers.map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("a status is told by the line, not by its colour alone", () => {
  const painted = styleOfScene(chooseTarget(firstScene(), "T16.trails"), layers).layers;
  const strokes = ["done", "underway", "planned", "suspended"].map((status) => {
    const layer = painted.find(({ id }) => id === `trails/${status}`);
    return JSON.stringify(paintOf(layer)["line-dasharray"] ?? "solid");
  });
  expect(new Set(strokes).size).toBe(4);
});

test("the chosen target is drawn in full, the others step back, and on paper they are gone", () => {
  const scene = chooseTarget(firstScene(), "T16.trails");
  expect(colourIn(scene, "trails/done")).toBe(colourIn(firstScene(), "trails/done"));
  expect(colourIn(scene, "mains/done")).not.toBe(colourIn(firstScene(), "mains/done"));
  const printed = styleOfScene(scene, layers, { print: true }).layers.map(
    ({ id }) => id.split("/")[0],
  );
  expect(new Set(printed)).toEqual(new Set(["outside", "counties", "rivers", "trails", "towns"]));
});

test("the plan's word on what feeds a target goes before the cards'", () => {
  const scene = chooseTarget(firstScene(), "T45.investment");
  const style = styleOfScene(scene, layers, { subject: ["plants", "mains"], print: true });
  expect(style.layers.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["plants/marks", "mains/done"]),
  );
});

test("a layer that is switched off is not drawn, one at half opacity is half as strong", () => {
  const off = styleOfScene(showLayer(firstScene(), "trails", false), layers);
  expect(off.layers.filter(({ id }) => id.startsWith("trails/"))).toEqual([]);
  const strength = (scene: Scene) => Number(paintIn(scene, "trails/done")["line-opacity"]);
  expect(strength(setOpacity(firstScene(), "trails", 0.5))).toBeCloseTo(
    strength(firstScene()) / 2,
    9,
  );
});

test("a chosen county is left clear and outlined, the others lie under a veil", () => {
  const style = styleOfScene(chooseDistrict(firstScene(), "350481"), layers).layers;
  const veil = style.find(({ id }) => id === "counties/veil");
  expect(veil).toMatchObject({ filter: ["!", ["in", ["get", "code"], ["literal", ["350481"]]]] });
  expect(style.some(({ id }) => id === "counties/chosen")).toBe(true);
  expect(styleOfScene(firstScene(), layers).layers.some(({ id }) => id === "counties/veil")).toBe(
    false,
  );
});

test("a cluster is outlined by its own polygon, with its counties left clear", () => {
  const members = ["350404", "350405", "350481"];
  const style = styleOfScene(chooseDistrict(firstScene(), "sanshayong"), layers, {
    members,
  }).layers;
  expect(style.find(({ id }) => id === "sanshayong/chosen")).toMatchObject({
    source: "sanshayong",
  });
  expect(style.some(({ id }) => id === "counties/veil")).toBe(true);
});

test("rivers end where they would pretend to know better", () => {
  const river = styleOfScene(firstScene(), layers).layers.find(({ id }) => id === "rivers/line");
  expect(river?.maxzoom).toBeCloseTo(10, 1);
});

test("a planner's own layer is drawn without a file of its own, under the marks and over the lines of its kind", () => {
  const own = { ...cards[0], id: "my-lines", role: "plan", geometry: "line" } as LayerCard;
  const style = styleOfScene(firstScene(), [...layers, built(own)]);
  const order = style.layers.map(({ id }) => id);
  expect(drawingOf(own)?.geometry).toBe("line");
  expect(order.indexOf("my-lines/done")).toBeGreaterThan(order.indexOf("trails/done"));
  expect(order.indexOf("my-lines/done")).toBeLessThan(order.indexOf("homes/marks"));
  expect(validateStyleMin(style)).toEqual([]);
});

test("without any reference layer the plan is still drawn", () => {
  const plan = layers.filter(({ card }) => card.role === "plan");
  expect(validateStyleMin(styleOfScene(firstScene(), plan))).toEqual([]);
  expect(styleOfScene(firstScene(), []).layers).toHaveLength(1);
});

function built(card: LayerCard): BuiltLayer {
  const file = { file: `${card.id}.pmtiles`, bytes: 1, sha256: "0", minZoom: 6, maxZoom: 13 };
  const districts = {
    counties: ["350404", "350405", "350421", "350481"].map((code) => ({
      code,
      name: code,
      bbox: [117, 26, 118, 27] as const,
    })),
    sanshayong: [{ code: "sanshayong", name: "三沙永", bbox: [117, 26, 118, 27] as const }],
  }[card.id];
  return {
    card,
    features: 1,
    unmapped: 0,
    bbox: [116.4, 25.5, 118.7, 27.1],
    length_m: 0,
    area_m2: 0,
    sha256: "0",
    exact: { file: `${card.id}.fgb`, bytes: 1 },
    ...(districts ? { districts } : {}),
    ...(card.geometry === "none" ? {} : { tiles: file }),
  };
}

function colourIn(scene: Scene, id: string): unknown {
  return paintIn(scene, id)["line-color"];
}

function paintIn(scene: Scene, id: string): Record<string, unknown> {
  return paintOf(styleOfScene(scene, layers).layers.find((layer) => layer.id === id));
}

function paintOf(layer: LayerSpecification | undefined): Record<string, unknown> {
  if (!layer) throw new Error("the style layer is not there");
  return { ...layer.paint };
}
