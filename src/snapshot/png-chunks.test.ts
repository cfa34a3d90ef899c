import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { chunksOf, headerOf, withPaperSize } from "./png-chunks";

const png = new Uint8Array(PNG.sync.write(new PNG({ width: 7, height: 5 })));

test("a picture says that it has 300 pixels an inch, and still opens", () => {
  const sized = withPaperSize(png, 300, "三明市2023年福道进展图");
  const physical = chunksOf(sized).filter(({ type }) => type === "pHYs");
  const [only] = physical;
  const view = new DataView(only?.data.slice().buffer ?? new ArrayBuffer(0));

  expect(physical).toHaveLength(1);
  expect([view.getUint32(0), view.getUint32(4), view.getUint8(8)]).toEqual([11_811, 11_811, 1]);
  expect(PNG.sync.read(Buffer.from(sized))).toMatchObject({ width: 7, height: 5 });
});

test("an older resolution is replaced and not doubled", () => {
  const twice = withPaperSize(withPaperSize(png, 96, "a"), 150, "b");

  expect(chunksOf(twice).filter(({ type }) => type === "pHYs")).toHaveLength(1);
});

test("the header tells size and kind", () => {
  expect(headerOf(chunksOf(png))).toEqual({
    width: 7,
    height: 5,
    bitDepth: 8,
    colorType: 6,
    interlaced: false,
  });
});

test("a picture that was cut off is refused with a sentence", () => {
  expect(() => chunksOf(png.subarray(0, png.length - 6))).toThrow("ends inside");
  expect(() => chunksOf(new Uint8Array([1, 2, 3]))).toThrow("no PNG");
});
