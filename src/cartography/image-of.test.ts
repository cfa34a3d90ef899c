import { expect, test } from "vitest";
import { fillings, markShapes } from "./drawing";
import { hatchId, imageOf, markId } from "./image-of";

test("a filled mark is solid in its middle, a hollow one is empty, a half one has a core and a gap", () => {
  for (const shape of markShapes) {
    expect(isPainted(markId(shape, "full"), 0), shape).toBe(true);
    expect(isPainted(markId(shape, "hollow"), 0), shape).toBe(false);
    expect(isPainted(markId(shape, "half"), 0), shape).toBe(true);
    const along = [...Array(48).keys()].map((step) => isPainted(markId(shape, "half"), step));
    const edges = along.filter(
      (painted, place) => place > 0 && painted !== along[place - 1],
    ).length;
    expect(edges, `${shape}: core, gap, rim, outside`).toBe(3);
  }
});

test("no mark reaches the border of its picture, where it would be cut off", () => {
  for (const shape of markShapes) {
    for (const filling of fillings) {
      const { width, data } = pictureOf(markId(shape, filling));
      const border = [...Array(width).keys()].flatMap((x) => [
        x,
        (width - 1) * width + x,
        x * width,
        x * width + width - 1,
      ]);
      expect(Math.max(...border.map((pixel) => data[pixel * 4 + 3] ?? 255))).toBeLessThan(
        0.75 * 255,
      );
    }
  }
});

test("a hatch is in the colour that its name says and repeats without a seam", () => {
  const { data, width } = pictureOf(hatchId("#2166ac"));
  expect([...data.slice(0, 3)]).toEqual([0x21, 0x66, 0xac]);
  const alpha = (x: number, y: number) => data[((y % width) * width + (x % width)) * 4 + 3];
  for (let x = 0; x < width; x++) expect(alpha(x, width - 1)).toBe(alpha(x + width - 1, 0));
});

test("a name that no style of ours makes has no picture", () => {
  for (const id of ["", "mark/star/full", "mark/circle", "hatch/red", "hatch/12345678"]) {
    expect(imageOf(id)).toBeUndefined();
  }
});

function isPainted(id: string, stepsFromMiddle: number): boolean {
  const { width, height, data } = pictureOf(id);
  const pixel = Math.floor(height / 2) * width + Math.floor(width / 2) + stepsFromMiddle;
  return (data[pixel * 4 + 3] ?? 0) >= 0.75 * 255;
}

function pictureOf(id: string) {
  const picture = imageOf(id);
  if (!picture) throw new Error(`no picture for ${id}`);
  return picture;
}
