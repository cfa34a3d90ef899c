import fc from "fast-check";
import { streamSearch } from "flatgeobuf/lib/mjs/packedrtree.js";
import { expect, test, vi } from "vitest";
import { emptyBoxes, packTree, treeBytes } from "./packed-tree";

const side = fc.double({ min: -180, max: 180, noNaN: true });
const box = fc
  .tuple(side, side, side, side)
  .map(([a, b, c, d]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);
/** A row that is not drawn has an empty box. */
const item = fc.oneof(
  { weight: 9, arbitrary: box },
  { weight: 1, arbitrary: fc.constant([...emptyBoxes(1)]) },
);

test("the library's search over the tree finds what a look at every box finds", async () => {
  vi.spyOn(console, "debug").mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { minLength: 1, maxLength: 700 }),
      box,
      async (boxes, asked) => {
        const offsets = Float64Array.from(boxes, (_, i) => i * 8);
        const bytes = packTree({ boxes: Float64Array.from(boxes.flat()), offsets });
        const found: number[] = [];
        const [minX = 0, minY = 0, maxX = 0, maxY = 0] = asked;
        const read = (offset: number, size: number) =>
          Promise.resolve(bytes.slice(offset, offset + size).buffer);
        const rect = { minX, minY, maxX, maxY };
        for await (const [offset, place] of streamSearch(boxes.length, 16, rect, read)) {
          expect(offset).toBe(place * 8);
          found.push(place);
        }

        expect(found.sort((a, b) => a - b)).toEqual(
          boxes.flatMap((own, i) => (meet(own, asked) ? [i] : [])),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test("a tree has as many bytes as a reader will skip", () => {
  expect([1, 16, 17, 256, 257].map(treeBytes)).toEqual(
    [2, 17, 20, 273, 277].map((nodes) => nodes * 40),
  );
});

test("a tree over nothing is refused", () => {
  expect(() => packTree({ boxes: emptyBoxes(0), offsets: new Float64Array(0) })).toThrow(
    "needs an item",
  );
});

function meet(
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
  other: readonly number[],
): boolean {
  const [otherWest = 0, otherSouth = 0, otherEast = 0, otherNorth = 0] = other;
  return east >= otherWest && west <= otherEast && north >= otherSouth && south <= otherNorth;
}
