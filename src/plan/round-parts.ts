/**
 * Parts rounded to `digits` decimals so that the printed ones add up to the printed whole (largest remainder):
 * 33.33 + 33.33 + 33.33 of 100.0 is 33.4 + 33.3 + 33.3. Nothing stays nothing.
 * @param parts not negative, and adding up to the whole before rounding (the outside row is a part too)
 * @param printedWhole the whole as it is printed, less than one step of `digits` decimals from the parts' sum
 * @throws RangeError when the parts do not add up to the whole
 */
export function roundParts(
  parts: readonly number[],
  printedWhole: number,
  digits: number,
): readonly number[] {
  const scale = 10 ** digits;
  const steps = parts.map((part) => stepsOf(part, scale));
  const byRest = steps.filter(({ exact }) => exact > 0).sort((a, b) => restOf(b) - restOf(a));
  const whole = Math.round(printedWhole * scale);
  const missing = whole - sumOf(steps.map(({ floor }) => floor));
  // A hair more than a step: the parts' sum and the whole were added up in different orders.
  const isOff = Math.abs(sumOf(steps.map(({ exact }) => exact)) - whole) > 1 + 1e-6;
  if (isOff || missing > byRest.length)
    throw new RangeError(`parts ${parts.join(" + ")} do not add up to ${printedWhole}`);
  const raised = new Set(byRest.slice(0, Math.max(0, missing)));
  const lowered = missing < 0 ? byRest.findLast(({ floor }) => floor > 0) : undefined;
  return steps.map(
    (step) => (step.floor + Number(raised.has(step)) - Number(step === lowered)) / scale,
  );
}

interface Steps {
  readonly exact: number;
  readonly floor: number;
}

function stepsOf(part: number, scale: number): Steps {
  if (!Number.isFinite(part) || part < 0)
    throw new RangeError(`a part must be 0 or more, not ${part}`);
  return { exact: part * scale, floor: Math.floor(part * scale) };
}

function restOf({ exact, floor }: Steps): number {
  return exact - floor;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
