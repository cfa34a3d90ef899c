import fc from "fast-check";
import { expect, test } from "vitest";
import { roundNeverMeets } from "./round-never-meets";
import { roundParts } from "./round-parts";

test("three thirds of a hundred add up to a hundred", () => {
  expect(roundParts([100 / 3, 100 / 3, 100 / 3], 100, 1)).toEqual([33.4, 33.3, 33.3]);
});

test("the parts that lose most by rounding down are the ones rounded up", () => {
  expect(roundParts([10.04, 20.08, 69.88], 100, 1)).toEqual([10, 20.1, 69.9]);
});

test("parts that floating point left a hair short keep their step", () => {
  expect(roundParts([0.29, 0.57], 0.86, 2)).toEqual([0.29, 0.57]);
});

test("printed parts add up to the printed whole, each within a step, and nothing stays nothing", () => {
  const part = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e4, noNaN: true }));
  const parts = fc.array(part, { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(
      parts,
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (given, short, digits) => {
        const whole = given.reduce((sum, one) => sum + one, 0);
        // A target just above the whole makes the printed whole step down.
        const printed = roundNeverMeets(whole, whole + short, digits);
        const rounded = roundParts(given, printed, digits);
        const scale = 10 ** digits;
        expect(rounded.reduce((sum, one) => sum + Math.round(one * scale), 0)).toBe(
          Math.round(printed * scale),
        );
        for (const [at, one] of rounded.entries()) {
          expect(Math.abs(one - (given[at] ?? Number.NaN))).toBeLessThan((1 / scale) * (1 + 1e-6));
          if (given[at] === 0) expect(one).toBe(0);
        }
      },
    ),
  );
});

test("a whole that was stepped down, though its parts are full steps, takes the step off one part", () => {
  expect(roundParts([100, 30, 0], 129.9, 1)).toEqual([100, 29.9, 0]);
});

test("parts that do not add up to the whole are a bug, and said", () => {
  expect(() => roundParts([1, 2], 9, 1)).toThrow("parts 1 + 2 do not add up to 9");
  expect(() => roundParts([0, 5], 7, 0)).toThrow("parts 0 + 5 do not add up to 7");
  expect(() => roundParts([3, 3], 4, 0)).toThrow("parts 3 + 3 do not add up to 4");
  expect(() => roundParts([0, 0], 1, 0)).toThrow("parts 0 + 0 do not add up to 1");
  expect(() => roundParts([-1, 2], 1, 1)).toThrow("a part must be 0 or more, not -1");
});
