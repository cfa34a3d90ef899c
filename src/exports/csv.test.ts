import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvOf } from "./csv";

test("text that a spreadsheet would run is kept as text", () => {
  const hostile = [
    "=1+1",
    "+A1",
    "-A1",
    "@SUM(A1)",
    "＝1+1",
    "＋A1",
    "－1",
    "＠x",
    "\t=1",
    "　=1",
    "\u200F=1",
    "\0=1",
  ];

  const cells = Papa.parse<string[]>(csvOf([hostile]).slice(1).trimEnd()).data[0];

  expect(cells).toEqual(hostile.map((text) => `'${text}`));
});

test("a negative number stays a number and an absent cell stays empty", () => {
  expect(csvOf([[-1.5, undefined, 0]])).toBe("\uFEFF-1.5,,0\r\n");
});

test("any table reads back as it was, but for the mark before a formula", () => {
  const cell = fc
    .string({ unit: "grapheme" })
    .filter((text) => !/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^\s/u.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const read = Papa.parse<string[]>(csvOf(rows).slice(1), {
          newline: "\r\n",
          delimiter: ",",
        });
        expect(read.data.slice(0, -1)).toEqual(rows);
      },
    ),
  );
});
