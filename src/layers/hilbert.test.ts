import { expect, test } from "vitest";
import { hilbert } from "./hilbert";

test("the curve visits every cell of a block once, each beside the one before", () => {
  const side = 64;
  const cells: [number, number][] = [];
  for (let x = 0; x < side; x += 1) {
    for (let y = 0; y < side; y += 1) cells[hilbert(x, y)] = [x, y];
  }

  expect(cells).toHaveLength(side * side);
  for (let i = 1; i < cells.length; i += 1) {
    const [x = Number.NaN, y = Number.NaN] = cells[i] ?? [];
    const [beforeX = Number.NaN, beforeY = Number.NaN] = cells[i - 1] ?? [];
    expect(Math.abs(x - beforeX) + Math.abs(y - beforeY)).toBe(1);
  }
});

test("the far corners keep to 32 bits without a sign", () => {
  const corners = [hilbert(0, 0), hilbert(0xffff, 0), hilbert(0, 0xffff), hilbert(0xffff, 0xffff)];

  expect(Math.min(...corners)).toBe(0);
  expect(Math.max(...corners)).toBe(2 ** 32 - 1);
});
