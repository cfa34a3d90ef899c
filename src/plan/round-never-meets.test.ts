import fc from "fast-check";
import { expect, test } from "vitest";
import { meets, roundNeverMeets } from "./round-never-meets";

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const digits = fc.integer({ min: 0, max: 4 });

test("129.96 of 130 is not printed as 130.0, and 130.04 is", () => {
  expect(roundNeverMeets(129.96, 130, 1)).toBe(129.9);
  expect(roundNeverMeets(130.04, 130, 1)).toBe(130);
  expect(roundNeverMeets(0.9996, 1, 2)).toBe(0.99);
  expect(roundNeverMeets(61.04, 130, 1)).toBe(61);
});

test("a sum that floating point left a hair short of its target meets it", () => {
  expect(meets(129.99999999999997, 130)).toBe(true);
  expect(meets(129.9999, 130)).toBe(false);
});

test("rounding never turns an unmet target into a met one", () => {
  const near = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(amount, near, digits, (target, offset, places) => {
      const value = Math.max(0, target + offset);
      fc.pre(!meets(value, target));
      expect(meets(roundNeverMeets(value, target, places), target)).toBe(false);
    }),
  );
});

test("rounding with the target's own decimals never turns a met target into an unmet one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), amount, digits, (steps, above, places) => {
      const target = steps / 10 ** places;
      expect(meets(roundNeverMeets(target + above, target, places), target)).toBe(true);
    }),
  );
});

test("the printed number is less than one step away", () => {
  fc.assert(
    fc.property(amount, amount, digits, (value, target, places) => {
      const moved = Math.abs(roundNeverMeets(value, target, places) - value);
      expect(moved).toBeLessThan(10 ** -places * (1 + 1e-9));
    }),
  );
});

test("a number that is none is refused", () => {
  expect(() => roundNeverMeets(Number.NaN, 1, 1)).toThrow("must be a finite number, not NaN");
});
