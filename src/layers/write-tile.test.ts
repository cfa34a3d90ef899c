import { expect, test } from "vitest";
import { readTile } from "./test-tile";
import { writeTile } from "./write-tile";

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
] as const;
const hole = [
  [2, 2],
  [2, 4],
  [4, 4],
  [4, 2],
  [2, 2],
] as const;

test("names beyond U+FFFF come out of a tile as they went in", () => {
  const properties = { id: "trails:1", name: "𠮷口㘙㘚福道" };

  const tile = writeTile("trails", [{ kind: "point", paths: [[[5, 7]]], properties }]);

  expect(readTile(tile)).toEqual({
    name: "trails",
    extent: 4096,
    features: [{ kind: 1, properties, commands: [["move", 5, 7]] }],
  });
});

test("a line is drawn from its first vertex on, also to the left of the tile", () => {
  const path = [
    [-3, 5],
    [-3, 5],
    [4096, 8191],
  ] as const;

  const tile = writeTile("a", [{ kind: "line", paths: [path], properties: {} }]);

  expect(readTile(tile).features[0]?.commands).toEqual([
    ["move", -3, 5],
    ["line", 4096, 8191],
  ]);
});

test("a polygon keeps its hole and is closed by command, not by its last vertex", () => {
  const tile = writeTile("a", [{ kind: "polygon", paths: [square, hole], properties: {} }]);

  expect(readTile(tile).features[0]?.commands).toEqual([
    ["move", 0, 0],
    ["line", 10, 0],
    ["line", 10, 10],
    ["line", 0, 10],
    ["close"],
    ["move", 2, 2],
    ["line", 2, 4],
    ["line", 4, 4],
    ["line", 4, 2],
    ["close"],
  ]);
});

test("a ring that encloses nothing goes, and takes its holes along", () => {
  const flat = [
    [0, 0],
    [5, 0],
    [0, 0],
  ] as const;

  const tile = writeTile("a", [
    { kind: "polygon", paths: [flat, hole, square], properties: { id: "kept" } },
    { kind: "polygon", paths: [flat], properties: { id: "gone" } },
  ]);

  const { features } = readTile(tile);
  expect(features.map(({ properties }) => properties["id"])).toEqual(["kept"]);
  expect(features[0]?.commands.filter(([name]) => name === "move")).toEqual([["move", 0, 0]]);
});

test("a tile with nothing to draw is no tile", () => {
  expect(writeTile("a", [{ kind: "line", paths: [[[1, 1]]], properties: {} }])).toBeUndefined();
});

test("texts that repeat are stored once", () => {
  const one = {
    kind: "point",
    paths: [[[1, 1]]],
    properties: { status: "underway-for-long" },
  } as const;

  const grown = (writeTile("a", [one, one])?.length ?? 0) - (writeTile("a", [one])?.length ?? 0);

  expect(grown).toBeLessThan("underway-for-long".length);
});
