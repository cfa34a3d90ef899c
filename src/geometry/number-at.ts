/**
 * Reads of flat arrays whose index is within bounds by construction. Two functions, one an array type,
 * so that each stays a single machine load after inlining; a wrong index gives NaN, which every check refuses.
 */
export function numberAt(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}

export function indexAt(values: Uint32Array, index: number): number {
  return values[index] ?? Number.NaN;
}

export function integerAt(values: Int32Array, index: number): number {
  return values[index] ?? Number.NaN;
}
