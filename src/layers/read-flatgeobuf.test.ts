import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { projectsIn } from "./projects-in";
import { readFlatGeobuf } from "./read-flatgeobuf";
import { box, cardWith, line, polygon, projectWith } from "./test-layer";
import { writeFlatGeobuf } from "./write-flatgeobuf";

const small = writeFlatGeobuf(
  [
    projectWith({
      row: 1,
      name: "一",
      shape: line([117, 26, 117.1, 26.1], [117.2, 26, 117.3, 26]),
    }),
    projectWith({ row: 2, name: "二", completedPart: 0.5, shape: line([118, 26, 118.1, 26.1]) }),
    projectWith({ row: 3, name: "三" }),
  ],
  cardWith(),
);

test("a file that is cut off at any byte is refused with a sentence", () => {
  for (let length = 0; length < small.length; length += 1) {
    expect(() => projectsIn(small.slice(0, length), "trails")).toThrow(/trails\.fgb/);
  }
});

test("bytes behind the last row are refused", () => {
  const longer = new Uint8Array(small.length + 8);
  longer.set(small);

  expect(() => projectsIn(longer, "trails")).toThrow("8 bytes behind its last row");
});

test("a page that a host sends instead of the file is no FlatGeobuf", () => {
  const page = new TextEncoder().encode("<!doctype html><title>404</title>");

  expect(() => projectsIn(page, "trails")).toThrow("trails.fgb is no FlatGeobuf file");
});

test("another layer's file is refused by name", () => {
  expect(() => projectsIn(small, "parks")).toThrow("holds the layer 'trails'");
});

test("spoilt bytes are read or refused with a sentence, and never run on", () => {
  const spoilt = writeFlatGeobuf(
    [
      projectWith({
        shape: polygon([box(117, 26, 118, 27)], [box(116, 26, 116.5, 27)]),
        name: "园",
      }),
    ],
    cardWith({ geometry: "polygon" }),
  );
  const change = fc.tuple(fc.nat(spoilt.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = spoilt.slice();
      for (const [at, value] of changes) bytes[at] = value;
      try {
        projectsIn(bytes, "trails");
      } catch (trouble) {
        expect(trouble).toBeInstanceOf(Error);
        expect(String(trouble)).toMatch(/trails/);
      }
    }),
    { numRuns: 3000 },
  );
});

test("a text that claims to reach beyond its row is refused", () => {
  const bytes = small.slice();
  const [one, two, three] = new TextEncoder().encode("一");
  const at = bytes.findIndex(
    (byte, i) => byte === one && bytes[i + 1] === two && bytes[i + 2] === three,
  );
  bytes[at - 4] = 60;

  expect(() => projectsIn(bytes, "trails")).toThrow("the cell of 'name' is cut off");
});

test("bytes at an odd place in memory are read as well", () => {
  const shifted = new Uint8Array(small.length + 3);
  shifted.set(small, 3);

  expect(projectsIn(shifted.subarray(3), "trails")).toEqual(projectsIn(small, "trails"));
});

test("a file that GDAL wrote is read with its columns of all types", () => {
  const bytes = new Uint8Array(readFileSync("tests/fixtures/layers-by-gdal.fgb"));

  const { head, rows } = readFlatGeobuf(bytes, "layers-by-gdal.fgb");

  expect(head).toMatchObject({ count: 3, epsg: 4326, hasTree: true });
  expect(rows.map(({ cells }) => Object.fromEntries(cells))).toContainEqual({
    name: "𠮷溪",
    length: 1.5,
    lanes: 2,
    day: "2023-09-30T00:00:00",
    open: true,
  });
  expect(rows.map(({ shape }) => shape?.kind)).toEqual(["polygon", "polygon", "polygon"]);
});
