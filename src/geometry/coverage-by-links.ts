import { type Gaps, takeOff, takeOffArc } from "./coverage-gaps";
import { visitRuns } from "./coverage-grid";
import { type Links, linkHolds } from "./coverage-links";
import { numberAt } from "./number-at";

const fullTurn = 2 * Math.PI;

/** A side that touches the circle takes nothing off; rounding must not make it cut. */
const touching = 1 - 1e-12;

/** Takes off a circle what the links cover. */
export function takeLinksOffCircle(
  links: Links,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  gaps: Gaps,
): void {
  const far = r + links.reach;
  visitRuns(links.grid, x - far, y - far, x + far, y + far, (from, end) => {
    for (let k = from; k < end && gaps.length > 0; k++) {
      const dx = x - numberAt(links.x, k);
      const dy = y - numberAt(links.y, k);
      const a = dx * numberAt(links.ux, k) + dy * numberAt(links.uy, k);
      const b = dy * numberAt(links.ux, k) - dx * numberAt(links.uy, k);
      const beside = Math.abs(b) - r - Math.max(numberAt(links.r1, k), numberAt(links.r2, k));
      if (beside < 0) takeLinkOffCircle(links, k, { a, b, r }, gaps);
    }
  });
}

/** The centre is given in the frame of the link. What is beyond any of its four sides is not covered. */
function takeLinkOffCircle(
  links: Links,
  k: number,
  { a, b, r }: { readonly a: number; readonly b: number; readonly r: number },
  gaps: Gaps,
): void {
  const [slant, upright] = [numberAt(links.slant, k), numberAt(links.upright, k)];
  const [r1, r2] = [numberAt(links.r1, k), numberAt(links.r2, k)];
  const left = (r1 - a * slant - b * upright) / r;
  const right = (r1 - a * slant + b * upright) / r;
  const back = (a - r1 * slant) / r;
  const front = (numberAt(links.length, k) + r2 * slant - a) / r;
  if (Math.min(left, right, back, front) <= -1) return;
  const lean = Math.atan2(upright, slant);
  const inside: Gaps = [0, fullTurn];
  takeBeyond(inside, lean, left);
  takeBeyond(inside, -lean, right);
  takeBeyond(inside, Math.PI, back);
  takeBeyond(inside, 0, front);
  const turned = Math.atan2(numberAt(links.uy, k), numberAt(links.ux, k));
  for (let place = 0; place < inside.length; place += 2) {
    const from = inside[place] ?? Number.NaN;
    const half = ((inside[place + 1] ?? Number.NaN) - from) / 2;
    takeOffArc(gaps, turned + from + half, half);
  }
}

/** The arc beyond a side whose outward normal has angle `normal`, at `margin` radii from the centre. */
function takeBeyond(inside: Gaps, normal: number, margin: number): void {
  if (margin < touching) takeOffArc(inside, normal, Math.acos(margin));
}

/** Takes off the straight stretch from (x1, y1) to (x2, y2), as 0 to 1, what links cover but for link `own`. */
export function takeLinksOffStretch(
  links: Links,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  gaps: Gaps,
  own: number,
): void {
  const far = links.reach;
  const [west, east] = [Math.min(x1, x2) - far, Math.max(x1, x2) + far];
  const [south, north] = [Math.min(y1, y2) - far, Math.max(y1, y2) + far];
  visitRuns(links.grid, west, south, east, north, (from, end) => {
    for (let k = from; k < end && gaps.length > 0; k++) {
      if (k !== own) takeLinkOffStretch(links, k, [x1, y1, x2, y2], gaps);
    }
  });
}

function takeLinkOffStretch(
  links: Links,
  k: number,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  gaps: Gaps,
): void {
  const [ux, uy] = [numberAt(links.ux, k), numberAt(links.uy, k)];
  const [slant, upright] = [numberAt(links.slant, k), numberAt(links.upright, k)];
  const [r1, r2] = [numberAt(links.r1, k), numberAt(links.r2, k)];
  const [dx1, dy1] = [x1 - numberAt(links.x, k), y1 - numberAt(links.y, k)];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [a, da] = [dx1 * ux + dy1 * uy, dx * ux + dy * uy];
  const [b, db] = [ux * dy1 - uy * dx1, ux * dy - uy * dx];
  const within = { from: 0, to: 1 };
  // Each side: how far the start lies within it, and how fast that is lost on the way.
  narrow(within, a - r1 * slant, -da);
  narrow(within, numberAt(links.length, k) + r2 * slant - a, da);
  narrow(within, r1 - a * slant - b * upright, da * slant + db * upright);
  narrow(within, r1 - a * slant + b * upright, da * slant - db * upright);
  if (within.from < within.to) takeOff(gaps, within.from, within.to);
}

function narrow(within: { from: number; to: number }, margin: number, loss: number): void {
  if (loss > 0) within.to = Math.min(within.to, margin / loss);
  else if (loss < 0) within.from = Math.max(within.from, margin / loss);
  else if (margin < 0) within.to = within.from;
}

/** Whether a link holds a place of the plane. */
export function linksHold(links: Links, x: number, y: number): boolean {
  const far = links.reach;
  let held = false;
  visitRuns(links.grid, x - far, y - far, x + far, y + far, (from, end) => {
    for (let k = from; k < end && !held; k++) held = linkHolds(links, k, x, y);
  });
  return held;
}
