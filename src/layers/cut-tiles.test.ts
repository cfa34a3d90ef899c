import fc from "fast-check";
import { expect, test } from "vitest";
import { cutTiles } from "./cut-tiles";
import { box, cardWith, line, point, polygon, projectWith } from "./test-layer";
import { readTile } from "./test-tile";

const zooms = { minZoom: 6, maxZoom: 13 };
const lon = fc.double({ min: 116.4, max: 118.6, noNaN: true });
const lat = fc.double({ min: 25.5, max: 27.1, noNaN: true });
const size = fc.double({ min: 1e-6, max: 0.2, noNaN: true });

test("no drawn project is missing at any zoom, however small it is", () => {
  const shape = fc.oneof(
    fc.tuple(lon, lat).map(([x, y]) => point(x, y)),
    fc.tuple(lon, lat, size).map(([x, y, d]) => line([x, y, x + d, y + d / 3])),
    fc.tuple(lon, lat, size, size).map(([x, y, w, h]) => polygon([box(x, y, x + w, y + h)])),
  );
  fc.assert(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 12 }), (shapes) => {
      const rows = shapes.map((one, i) => projectWith({ row: i + 1, shape: one }));
      const seen = new Map<number, Set<string | undefined>>();
      for (const { z, bytes } of cutTiles(rows, cardWith(), zooms)) {
        const ids = seen.get(z) ?? new Set();
        for (const { properties } of readTile(bytes).features) ids.add(properties["id"]);
        seen.set(z, ids);
      }

      for (let z = zooms.minZoom; z <= zooms.maxZoom; z += 1) {
        expect(seen.get(z)).toEqual(new Set(rows.map(({ id }) => id)));
      }
    }),
    { numRuns: 30 },
  );
});

test("at the maximal zoom a vertex lies within a metre of its place", () => {
  const shape = line([117.60001, 26.20001, 117.60777, 26.20333, 117.61234, 26.20999]);

  const tiles = [...cutTiles([projectWith({ shape })], cardWith(), { minZoom: 13, maxZoom: 13 })];

  const vertices = tiles.flatMap(({ z, x, y, bytes }) =>
    readTile(bytes).features.flatMap(({ commands }) =>
      commands.flatMap(([, atX, atY]) =>
        atX === undefined || atY === undefined ? [] : [placeOf(z, x + atX / 4096, y + atY / 4096)],
      ),
    ),
  );
  for (let i = 0; i < shape.coords.length; i += 2) {
    const [x = 0, y = 0] = shape.coords.subarray(i, i + 2);
    const nearest = Math.min(
      ...vertices.map((at) => Math.hypot((at[0] - x) * 99_800, (at[1] - y) * 110_800)),
    );
    expect(nearest).toBeLessThan(1);
  }
});

test("a feature carries what styles ask for, and nothing that it does not have", () => {
  const shape = point(117.6, 26.2);
  const trail = projectWith({ shape, name: "𠮷", status: "done", county: "350404", issue: "征迁" });
  const town = projectWith({ shape, name: "镇", county: "350404", other: { kind: "镇" } });

  expect(propertiesIn(trail, {})).toEqual({ id: "trails:1", name: "𠮷", status: "done" });
  expect(propertiesIn(town, { role: "reference" })).toEqual({
    id: "trails:1",
    name: "镇",
    county: "350404",
    kind: "镇",
  });
});

test("a layer that draws nothing has no tile", () => {
  expect([...cutTiles([projectWith({ name: "未上图" })], cardWith(), zooms)]).toEqual([]);
});

test("a hole stays a hole", () => {
  const shape = polygon([box(117, 26, 118, 26.6), box(117.4, 26.2, 117.6, 26.4)]);

  const [tile] = cutTiles([projectWith({ shape })], cardWith(), { minZoom: 6, maxZoom: 6 });

  const closed = readTile(tile?.bytes).features[0]?.commands.filter(([name]) => name === "close");
  expect(closed).toHaveLength(2);
});

function propertiesIn(
  project: Parameters<typeof projectWith>[0],
  card: Parameters<typeof cardWith>[0],
) {
  const [tile] = cutTiles([projectWith(project)], cardWith(card), { minZoom: 6, maxZoom: 6 });
  return readTile(tile?.bytes).features[0]?.properties;
}

/** Degrees of a place in units of tiles. */
function placeOf(z: number, x: number, y: number): readonly [number, number] {
  const n = Math.PI * (1 - (2 * y) / 2 ** z);
  return [(x / 2 ** z) * 360 - 180, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
}
