/** Stretches of a curve that nothing covers so far: start, end, start, end… in order. */
export type Gaps = number[];

/** Takes the stretch `from` to `to` off. */
export function takeOff(gaps: Gaps, from: number, to: number): void {
  for (let k = gaps.length - 2; k >= 0; k -= 2) {
    const [start, end] = [gaps[k] ?? Number.NaN, gaps[k + 1] ?? Number.NaN];
    if (end <= from || start >= to) continue;
    const rest = start < from ? [start, from] : [];
    if (end > to) rest.push(to, end);
    gaps.splice(k, 2, ...rest);
  }
}

const fullTurn = 2 * Math.PI;

/** The same on a circle, of the arc `half` to both sides of the angle `middle`, itself within ±2 turns. */
export function takeOffArc(gaps: Gaps, middle: number, half: number): void {
  const from = withinTurn(middle - half);
  const to = from + 2 * half;
  takeOff(gaps, from, Math.min(to, fullTurn));
  if (to > fullTurn) takeOff(gaps, 0, to - fullTurn);
}

function withinTurn(angle: number): number {
  const rest = angle % fullTurn;
  return rest < 0 ? rest + fullTurn : rest;
}
