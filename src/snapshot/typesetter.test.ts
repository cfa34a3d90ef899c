import { expect, test } from "vitest";
import { exampleTypesetter } from "./example-sheet";
import { geta } from "./typesetter";

test("a rare character is set from the second font", () => {
  const fonts = exampleTypesetter();

  expect(fonts.settable("𠮷口村")).toBe("𠮷口村");
  expect(fonts.runsOf("𠮷口村", 1, "bold").map(({ face, text }) => [face, text])).toEqual([
    ["jp-regular", "𠮷"],
    ["sc-bold", "口村"],
  ]);
  expect(fonts.missing.size).toBe(0);
});

test("a character that no font has becomes a geta and is named", () => {
  const fonts = exampleTypesetter();

  expect(fonts.settable("福道🚲一期")).toBe(`福道${geta}一期`);
  expect([...fonts.missing]).toEqual(["🚲"]);
});

test("marks that turn the reading direction and line ends do not reach the paper", () => {
  const fonts = exampleTypesetter();

  expect(fonts.settable("\u202e福道\u0007\n二期\ufeff")).toBe("福道 二期");
  expect(fonts.settable("<script>=1+1</script>")).toBe("<script>=1+1</script>");
});

test("a Chinese character is one em wide and a run as wide as its characters", () => {
  const fonts = exampleTypesetter();

  expect(fonts.widthOf("三明市", 3, "regular")).toBeCloseTo(9, 6);
  expect(fonts.widthOf("fi", 1, "regular")).toBeCloseTo(
    fonts.widthOf("f", 1, "regular") + fonts.widthOf("i", 1, "regular"),
    9,
  );
});
