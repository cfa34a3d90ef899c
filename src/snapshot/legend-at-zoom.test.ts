import { expect, test } from "vitest";
import type { LegendEntry } from "../cartography/legend-of-scene";
import { legendAtZoom } from "./legend-at-zoom";

const entry = (layer: string): LegendEntry => ({
  layer,
  title: { zh: layer, en: layer },
  sample: false,
  marks: [],
});

test("a legend names what the sheet's zoom draws, and not what appears when one comes nearer", () => {
  const style = {
    layers: [
      { id: "a", type: "background" as const },
      { id: "b", type: "line" as const, source: "trails" },
      { id: "c", type: "circle" as const, source: "towns", minzoom: 9 },
      { id: "d", type: "line" as const, source: "rivers", maxzoom: 8.5 },
    ],
  };
  const legend = ["trails", "towns", "rivers"].map(entry);
  const at = (zoom: number) => legendAtZoom(legend, style, zoom).map(({ layer }) => layer);

  expect(at(8)).toEqual(["trails", "rivers"]);
  expect(at(9)).toEqual(["trails", "towns"]);
});
