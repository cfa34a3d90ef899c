import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapText } from "./wrap-text";

/** Chinese is as wide as two Latin letters here. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);

test("no line begins with a closing mark or ends with an opening one", () => {
  const text = "坐标系：CGCS2000；制图投影（比例尺按图幅中心），界线为示意，不作划界依据。";

  for (let width = 8; width < 60; width += 1) {
    for (const line of wrapText(text, width, widthOf)) {
      expect(line).not.toMatch(/^[，。；：）]/);
      expect(line).not.toMatch(/[（]$/);
    }
  }
});

test("words and numbers stay whole while they fit a line", () => {
  expect(wrapText("due 2023-12-31 at the latest", 14, widthOf)).toEqual([
    "due 2023-12-31",
    "at the latest",
  ]);
});

test("a word wider than the line is broken, and nothing gets lost", () => {
  const texts = fc.string({ unit: fc.constantFrom(..."三明福道（），。ab 1-𠮷".split(/(?:)/u)) });

  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = wrapText(text, width, widthOf);

      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});
