import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf } from "./picture-blocks";

test("an A3 at 300 dpi is one block, drawn as it is", () => {
  const [block, ...others] = blocksOf(4961, 3508, 3.125);
  expect(others).toEqual([]);
  expect(block).toMatchObject({ width: 1588, height: 1123 });
  expect(block?.keep).toEqual({ fromX: 0, fromY: 0, toX: 0, toY: 0, width: 4961, height: 3508 });
});

test("blocks cover every pixel of the picture once, and each canvas can be had", () => {
  const size = fc.integer({ min: 1, max: 30_000 });
  const ratio = fc.double({ min: 0.5, max: 8, noNaN: true });
  fc.assert(
    fc.property(size, size, ratio, (width, height, pixelRatio) => {
      const blocks = blocksOf(width, height, pixelRatio);
      expect(blocks.reduce((sum, { keep }) => sum + keep.width * keep.height, 0)).toBe(
        width * height,
      );
      for (const { keep, ...frame } of blocks) {
        expect(keep.toX + keep.width).toBeLessThanOrEqual(width);
        expect(keep.toY + keep.height).toBeLessThanOrEqual(height);
        expect(keep.fromX + keep.width).toBeLessThanOrEqual(
          Math.floor(frame.width * pixelRatio) + 1e-6,
        );
        expect(frame.width * frame.height * pixelRatio ** 2).toBeLessThan(33_000_000);
      }
      const corners = new Set(blocks.map(({ keep }) => `${keep.toX},${keep.toY}`));
      expect(corners.size).toBe(blocks.length);
    }),
  );
});

test("a kept pixel shows the same place whatever block it is in", () => {
  const pixelRatio = 300 / 96;
  for (const { keep, ...frame } of blocksOf(14_043, 9_933, pixelRatio)) {
    const left = (keep.toX - 14_043 / 2) / pixelRatio;
    expect(frame.offsetX - frame.width / 2 + keep.fromX / pixelRatio).toBeCloseTo(left, 6);
    const top = (keep.toY - 9_933 / 2) / pixelRatio;
    expect(frame.offsetY - frame.height / 2 + keep.fromY / pixelRatio).toBeCloseTo(top, 6);
  }
});
