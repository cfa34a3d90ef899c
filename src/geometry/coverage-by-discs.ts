import type { Discs } from "./coverage-discs";
import { type Gaps, takeOff, takeOffArc } from "./coverage-gaps";
import { visitRuns } from "./coverage-grid";
import { numberAt } from "./number-at";

/**
 * Takes off the circle of disc `i` what the other discs cover: first those of its own cell, which in a crowd
 * leave nothing, so that hundreds of others need no look.
 */
export function takeDiscsOffCircle(discs: Discs, i: number, gaps: Gaps): void {
  const r = numberAt(discs.r, i);
  takeNearOffCircle(discs, i, gaps, 0);
  if (gaps.length > 0) takeNearOffCircle(discs, i, gaps, r + discs.reach);
}

function takeNearOffCircle(discs: Discs, i: number, gaps: Gaps, far: number): void {
  const [x, y, r] = [numberAt(discs.x, i), numberAt(discs.y, i), numberAt(discs.r, i)];
  visitRuns(discs.grid, x - far, y - far, x + far, y + far, (from, end) => {
    for (let j = from; j < end && gaps.length > 0; j++) {
      const dx = numberAt(discs.x, j) - x;
      const dy = numberAt(discs.y, j) - y;
      const rj = numberAt(discs.r, j);
      const d2 = dx * dx + dy * dy;
      if (d2 < (r + rj) * (r + rj) && j !== i) takeDiscOffCircle(gaps, r, dx, dy, rj);
    }
  });
}

/** The discs overlap, and their centres differ. */
function takeDiscOffCircle(gaps: Gaps, r: number, dx: number, dy: number, rj: number): void {
  const d = Math.sqrt(dx * dx + dy * dy);
  if (d <= rj - r) gaps.length = 0;
  if (d <= Math.abs(r - rj)) return;
  // The product keeps the digits that a difference of squares of like radii would lose.
  const cosine = (d * d + (r - rj) * (r + rj)) / (2 * d * r);
  takeOffArc(gaps, Math.atan2(dy, dx), Math.acos(Math.max(-1, Math.min(1, cosine))));
}

/**
 * Takes off the straight stretch from (x1, y1) to (x2, y2), as 0 to 1, what discs cover.
 * @param touches discs that touch the stretch and cover none of it
 */
export function takeDiscsOffStretch(
  discs: Discs,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  gaps: Gaps,
  touches: (disc: number) => boolean,
): void {
  const far = discs.reach;
  const [west, east] = [Math.min(x1, x2) - far, Math.max(x1, x2) + far];
  const [south, north] = [Math.min(y1, y2) - far, Math.max(y1, y2) + far];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return;
  visitRuns(discs.grid, west, south, east, north, (from, end) => {
    for (let j = from; j < end && gaps.length > 0; j++) {
      const cx = numberAt(discs.x, j) - x1;
      const cy = numberAt(discs.y, j) - y1;
      const r = numberAt(discs.r, j);
      const off = dx * cy - dy * cx;
      const half2 = r * r - (off * off) / length2;
      if (half2 <= 0 || touches(j)) continue;
      const middle = (dx * cx + dy * cy) / length2;
      const half = Math.sqrt(half2 / length2);
      takeOff(gaps, middle - half, middle + half);
    }
  });
}

/** Whether a disc holds a place of the plane. */
export function discsHold(discs: Discs, x: number, y: number): boolean {
  const far = discs.reach;
  let held = false;
  visitRuns(discs.grid, x - far, y - far, x + far, y + far, (from, end) => {
    for (let j = from; j < end && !held; j++) {
      const dx = numberAt(discs.x, j) - x;
      const dy = numberAt(discs.y, j) - y;
      held = dx * dx + dy * dy <= numberAt(discs.r, j) ** 2;
    }
  });
  return held;
}
