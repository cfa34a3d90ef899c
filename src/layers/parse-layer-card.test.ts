import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseLayerCard } from "./parse-layer-card";
import { cardWith } from "./test-layer";

test("every card of the city comes through as it is written", () => {
  const folders = readdirSync("layers", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.length).toBeGreaterThan(0);
  for (const { name } of folders) {
    const json: unknown = JSON.parse(readFileSync(`layers/${name}/layer.json`, "utf8"));

    expect(parseLayerCard(json, name)).toEqual(json);
  }
});

test.each([
  [{ role: "plans" }, "'role' must be one of plan, district, reference"],
  [{ geometry: undefined }, "'geometry' must be one of point, line, polygon, none, not absent"],
  [{ title: { zh: "福道" } }, "title: 'en' must be a text, not absent"],
  [{ fields: { lenght: "长度" } }, "fields: 'lenght' is no field of a project"],
  [{ tolerence_m: 5 }, "'tolerence_m' is no field of a card"],
  [{ asOf: "30.9.2023" }, "'asOf' must be a day as 2023-09-30"],
  [{ data: "../plan.json" }, "'data' must be a file beside the card"],
  [{ minZoom: 9, maxZoom: 8 }, "'maxZoom' must be a number from 9 to 16"],
  [{ sample: "yes" }, "'sample' must be true or false"],
  [{ id: "parks" }, "'id' must be the folder's name"],
])("a card with %j is refused by the field's name", (wrong, why) => {
  const json = JSON.parse(JSON.stringify({ ...cardWith(), ...wrong }));

  expect(() => parseLayerCard(json, "trails")).toThrow(why);
});

test("what is no object at all is refused as well", () => {
  expect(() => parseLayerCard([], "trails")).toThrow("layer card 'trails' must be an object");
});
