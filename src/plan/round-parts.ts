/**
 * Parts rounded to `digits` decimals so that the printed ones add up to the printed whole (largest remainder):
 * 33.33 + 33.33 + 33.33 of 100.0 is 33.4 + 33.3 + 33.3. No part moves by a whole step or more; nothing stays nothing.
 * @param parts not negative, and adding up to the whole before rounding (the outside row is a part too)
 * @param printedWhole the whole as it is printed, with `digits` decimals
 * @throws RangeError when the parts do not add up to the whole
 */
export function roundParts(
  parts: readonly number[],
  printedWhole: number,
  digits: number,
): readonly number[] {
  const scale = 10 ** digits;
  const steps = parts.map((part) => stepsOf(part, scale));
  const missing = Math.round(printedWhole * scale) - sumOf(steps.map(({ whole }) => whole));
  const upward = steps.filter(({ rest }) => rest > 0).sort((a, b) => b.rest - a.rest);
  if (missing < 0 || missing > upward.length)
    throw new RangeError(`parts ${parts.join(" + ")} do not add up to ${printedWhole}`);
  const raised = new Set(upward.slice(0, missing));
  return steps.map((step) => (step.whole + (raised.has(step) ? 1 : 0)) / scale);
}

function stepsOf(part: number, scale: number): { readonly whole: number; readonly rest: number } {
  if (!Number.isFinite(part) || part < 0)
    throw new RangeError(`a part must be 0 or more, not ${part}`);
  const whole = Math.floor(part * scale);
  return { whole, rest: part * scale - whole };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
