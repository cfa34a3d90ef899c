import type { Border } from "./coverage-border";
import { isWithin } from "./coverage-border";
import type { Gaps } from "./coverage-gaps";
import { visitRuns } from "./coverage-grid";
import type { Circle } from "./coverage-plane";
import { numberAt } from "./number-at";

const fullTurn = 2 * Math.PI;

/** Ends of a straight stretch in the plane. */
export type Stretch = readonly [x1: number, y1: number, x2: number, y2: number];

/** The parts of the arcs that lie within the border, none of which crosses it. */
export function arcsWithin(border: Border, { x, y, r }: Circle, arcs: Gaps): Gaps {
  const cuts: number[] = [];
  visitEdges(border, [x - r, y - r, x + r, y + r], (k) => {
    const dx = numberAt(border.x2, k) - numberAt(border.x1, k);
    const dy = numberAt(border.y2, k) - numberAt(border.y1, k);
    const [ox, oy] = [numberAt(border.x1, k) - x, numberAt(border.y1, k) - y];
    const length2 = dx * dx + dy * dy;
    const middle = -(ox * dx + oy * dy) / length2;
    const off = ox * dy - oy * dx;
    const half2 = (r * r - (off * off) / length2) / length2;
    if (!(half2 > 0)) return;
    const half = Math.sqrt(half2);
    for (const t of [middle - half, middle + half]) {
      if (t >= 0 && t <= 1) cuts.push(angleOf(ox + t * dx, oy + t * dy));
    }
  });
  return partsWithin(arcs, cuts, (t) => isWithin(border, x + r * Math.cos(t), y + r * Math.sin(t)));
}

function angleOf(dx: number, dy: number): number {
  const angle = Math.atan2(dy, dx);
  return angle < 0 ? angle + fullTurn : angle;
}

/** The same of stretches, given as 0 to 1, of a straight one. */
export function stretchesWithin(border: Border, [x1, y1, x2, y2]: Stretch, stretches: Gaps): Gaps {
  const [ux, uy] = [x2 - x1, y2 - y1];
  const cuts: number[] = [];
  const box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
  visitEdges(border, box, (k) => {
    const dx = numberAt(border.x2, k) - numberAt(border.x1, k);
    const dy = numberAt(border.y2, k) - numberAt(border.y1, k);
    const [ox, oy] = [numberAt(border.x1, k) - x1, numberAt(border.y1, k) - y1];
    const turn = ux * dy - uy * dx;
    if (turn === 0) return;
    const onEdge = (ox * uy - oy * ux) / turn;
    if (onEdge >= 0 && onEdge <= 1) cuts.push((ox * dy - oy * dx) / turn);
  });
  return partsWithin(stretches, cuts, (t) => isWithin(border, x1 + t * ux, y1 + t * uy));
}

function visitEdges(
  { grid, reach }: Border,
  [west, south, east, north]: readonly [number, number, number, number],
  visit: (edge: number) => void,
): void {
  visitRuns(grid, west - reach, south - reach, east + reach, north + reach, (from, end) => {
    for (let k = from; k < end; k++) visit(k);
  });
}

/** Between two cuts everything is inside or nothing: the middle of the part tells. */
function partsWithin(parts: Gaps, cuts: number[], isInside: (t: number) => boolean): Gaps {
  cuts.sort((a, b) => a - b);
  const within: Gaps = [];
  for (let k = 0; k < parts.length; k += 2) {
    const [start, end] = [parts[k] ?? Number.NaN, parts[k + 1] ?? Number.NaN];
    const ends = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    ends.slice(1).forEach((next, before) => {
      const from = ends[before] ?? Number.NaN;
      if (isInside((from + next) / 2)) within.push(from, next);
    });
  }
  return within;
}
