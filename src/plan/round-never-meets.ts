/**
 * Whether an amount meets its target, which counts itself in (以上 includes the number).
 * Sums of floating-point lengths err by less than a part in 10⁹ (0.13 mm of 130 km); that much is no shortfall.
 */
export function meets(value: number, target: number): boolean {
  return value >= target - Math.abs(target) * 1e-9;
}

/**
 * `value` rounded to `digits` decimals, but one step lower where plain rounding would print an unmet target as met:
 * 129.96 of 130 is 129.9 and not 130.0.
 */
export function roundNeverMeets(value: number, target: number, digits: number): number {
  const rounded = roundTo(value, digits);
  if (meets(value, target) || !meets(rounded, target)) return rounded;
  const steps = 10 ** digits;
  return (Math.round(rounded * steps) - 1) / steps;
}

/** `value` to `digits` decimals; a number that is none is a bug of the caller. */
export function roundTo(value: number, digits: number): number {
  if (!Number.isFinite(value))
    throw new RangeError(`an amount must be a finite number, not ${value}`);
  const steps = 10 ** digits;
  return Math.round(value * steps) / steps;
}
