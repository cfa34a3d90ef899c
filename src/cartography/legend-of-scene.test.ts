import { expect, test } from "vitest";
import type { BuiltLayer } from "../layers/layer-card";
import { chooseTarget, showLayer } from "../scene/changes";
import { firstScene } from "../scene/default-scene";
import { legendOf } from "./legend-of-scene";
import { styleOfScene } from "./style-of-scene";

const layers = [
  built("counties", "district", "polygon", false),
  built("trails", "plan", "line", true),
  built("parks", "plan", "polygon", true),
  built("homes", "plan", "point", true),
  built("villages", "reference", "none", false),
];

test("the legend takes colour, dash and opacity from the very lines on the map", () => {
  const scene = chooseTarget(firstScene(), "T16.trails");
  const style = styleOfScene(scene, layers);
  const entry = legendOf(scene, layers).find(({ layer }) => layer === "trails");
  const statuses = ["done", "underway", "planned", "suspended", "unknown"];
  expect(entry?.marks).toHaveLength(statuses.length);
  for (const [place, status] of statuses.entries()) {
    const paint = style.layers.find(({ id }) => id === `trails/${status}`)?.paint ?? {};
    const mark = entry?.marks[place];
    const width = mark?.width ?? 0;
    const dash = "line-dasharray" in paint ? paint["line-dasharray"] : undefined;
    expect(paint).toMatchObject({ "line-color": mark?.color, "line-opacity": mark?.opacity });
    expect(mark?.dash?.map((part) => part / width)).toEqual(
      Array.isArray(dash) ? dash.map((part) => expect.closeTo(Number(part), 9)) : undefined,
    );
  }
});

test("the legend names what is painted and nothing else: the subject first, the base last", () => {
  const named = (scene = firstScene()) => legendOf(scene, layers).map(({ layer }) => layer);
  expect(named()).toEqual(["homes", "trails", "parks", "counties"]);
  expect(named(chooseTarget(firstScene(), "T16.parks"))).toEqual([
    "parks",
    "homes",
    "trails",
    "counties",
  ]);
  expect(named(showLayer(firstScene(), "homes", false))).toEqual(["trails", "parks", "counties"]);
});

test("on paper the legend has the subject and the base", () => {
  const scene = chooseTarget(firstScene(), "T16.parks");
  expect(legendOf(scene, layers, { print: true }).map(({ layer }) => layer)).toEqual([
    "parks",
    "counties",
  ]);
});

test("a demonstration layer says so in the legend, county lines say that they are a sketch", () => {
  const legend = legendOf(firstScene(), layers);
  expect(legend.filter(({ sample }) => sample).map(({ layer }) => layer)).toEqual([
    "homes",
    "trails",
    "parks",
  ]);
  expect(legend.at(-1)?.marks[0]?.label.zh).toContain("示意");
});

function built(
  id: string,
  role: "plan" | "district" | "reference",
  geometry: "point" | "line" | "polygon" | "none",
  sample: boolean,
): BuiltLayer {
  const card = {
    id,
    title: { zh: id, en: id },
    role,
    geometry,
    target: `T16.${id}`,
    data: `${id}.geojson`,
    fields: {},
    audience: "internal",
    source: "test",
    licence: "MIT",
    credit: "test",
    sample,
  } as const;
  return {
    card,
    features: 1,
    unmapped: 0,
    length_m: 0,
    area_m2: 0,
    sha256: "0",
    exact: { file: `${id}.fgb`, bytes: 1 },
    ...(geometry === "none"
      ? {}
      : { tiles: { file: `${id}.pmtiles`, bytes: 1, sha256: "0", minZoom: 6, maxZoom: 13 } }),
  };
}
