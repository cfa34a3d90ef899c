import { expect, test } from "vitest";
import type { BuiltLayer } from "../layers/layer-card";
import { troubleOf } from "./tile-trouble";

const trails: BuiltLayer = {
  card: {
    id: "trails",
    title: { zh: "福道", en: "Fudao trails" },
    role: "plan",
    geometry: "line",
    data: "trails.geojson",
    fields: {},
    audience: "internal",
    source: "test",
    licence: "MIT",
    credit: "test",
    sample: true,
  },
  features: 1,
  unmapped: 0,
  length_m: 1,
  area_m2: 0,
  sha256: "0",
  exact: { file: "trails.fgb", bytes: 1 },
  tiles: { file: "trails.pmtiles", bytes: 1, sha256: "0", minZoom: 6, maxZoom: 13 },
};

test("a broken archive is told with the layer's name, its file, the reason and the next step", () => {
  const event = { error: new Error("HTTP 404"), sourceId: "trails" };
  expect(troubleOf(event, [trails])).toEqual({
    layer: "trails",
    zh: "图层“福道”读不出来(trails.pmtiles:HTTP 404)。请检查该文件是否完整,或重新运行 mingtu build,然后刷新页面。",
    en: "Layer “Fudao trails” cannot be read (trails.pmtiles: HTTP 404). Check that the file is complete, or run mingtu build again, then reload the page.",
  });
});

test("trouble that is no layer's is told as it came", () => {
  expect(troubleOf({ error: new Error("lost context") }, [trails])).toMatchObject({
    zh: "地图的一部分没有画出来:lost context",
  });
});
