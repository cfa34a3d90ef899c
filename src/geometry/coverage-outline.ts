import type { Border } from "./coverage-border";
import { takeDiscsOffCircle, takeDiscsOffStretch } from "./coverage-by-discs";
import { takeLinksOffCircle, takeLinksOffStretch } from "./coverage-by-links";
import { arcsWithin, type Stretch, stretchesWithin } from "./coverage-crossings";
import { flowAlongArc, flowAlongStretch, flowOfBend } from "./coverage-flow";
import type { Gaps } from "./coverage-gaps";
import { isEndOf, type Links } from "./coverage-links";
import { type Circle, heightSeries, latitudeOf } from "./coverage-plane";
import type { Reaches } from "./coverage-reaches";
import { indexAt, numberAt } from "./number-at";

/** What the outline of a union holds, m², and how long it is where it is no border of a district, m. */
export interface Outlined {
  area: number;
  outline: number;
}

/**
 * The union of the reaches; within the border, when there is one. Its outline is what no other reach
 * covers of circles and link sides, and what the reaches cover of the border.
 */
export function outlineOfUnion(reaches: Reaches, border: Border | undefined): Outlined {
  const sum = { area: 0, outline: 0 };
  for (let i = 0; i < reaches.discs.count; i++) addDisc(sum, reaches, i, border);
  for (let k = 0; k < reaches.links.count; k++) addLink(sum, reaches, k, border);
  for (let e = 0; border && e < border.count; e++) sum.area += flowAlongBorder(reaches, border, e);
  return sum;
}

function addDisc(sum: Outlined, { plane, discs, links }: Reaches, i: number, border?: Border) {
  const circle: Circle = {
    x: numberAt(discs.x, i),
    y: numberAt(discs.y, i),
    r: numberAt(discs.r, i),
  };
  let gaps: Gaps = [0, 2 * Math.PI];
  if (links.count > 0) takeLinksOffCircle(links, circle, gaps);
  if (gaps.length > 0) takeDiscsOffCircle(discs, i, gaps);
  if (gaps.length > 0 && border) gaps = arcsWithin(border, circle, gaps);
  if (gaps.length === 0) return;
  const series = heightSeries(plane, latitudeOf(plane, circle.y, numberAt(discs.lat, i)));
  sum.area += sumOver(gaps, (from, to) => flowAlongArc(series, circle, from, to));
  sum.outline += Math.sqrt(series.h1) * circle.r * sumOver(gaps, (from, to) => to - from);
}

/** Both sides of a link, each with the link to its left. */
function addLink(sum: Outlined, reaches: Reaches, k: number, border?: Border) {
  const { plane, discs, links } = reaches;
  const first = indexAt(links.first, k);
  const y = numberAt(discs.y, first);
  const series = heightSeries(plane, latitudeOf(plane, y, numberAt(discs.lat, first)));
  const right = sideOf(links, k, -1);
  const [lx1, ly1, lx2, ly2] = sideOf(links, k, 1);
  const metres = Math.sqrt(series.h1) * numberAt(links.length, k);
  for (const side of [right, [lx2, ly2, lx1, ly1] as const]) {
    let gaps: Gaps = [0, 1];
    takeLinksOffStretch(links, side, gaps, k);
    takeDiscsOffStretch(discs, side, gaps, (disc) => isEndOf(links, k, disc));
    if (border) gaps = stretchesWithin(border, side, gaps);
    sum.area += sumOver(gaps, (from, to) => flowAlongStretch(series, y, side, from, to));
    sum.outline += metres * sumOver(gaps, (from, to) => to - from);
  }
}

/** From tangent point to tangent point, on the left of the link (1) or on its right (-1). */
function sideOf(links: Links, k: number, hand: 1 | -1): Stretch {
  const [ux, uy] = [numberAt(links.ux, k), numberAt(links.uy, k)];
  const [slant, upright] = [numberAt(links.slant, k), hand * numberAt(links.upright, k)];
  const [nx, ny] = [ux * slant - uy * upright, uy * slant + ux * upright];
  const [x, y, length] = [numberAt(links.x, k), numberAt(links.y, k), numberAt(links.length, k)];
  const [r1, r2] = [numberAt(links.r1, k), numberAt(links.r2, k)];
  return [x + r1 * nx, y + r1 * ny, x + length * ux + r2 * nx, y + length * uy + r2 * ny];
}

function flowAlongBorder({ plane, discs, links }: Reaches, border: Border, e: number): number {
  const edge: Stretch = [
    numberAt(border.x1, e),
    numberAt(border.y1, e),
    numberAt(border.x2, e),
    numberAt(border.y2, e),
  ];
  const open: Gaps = [0, 1];
  takeLinksOffStretch(links, edge, open, -1);
  takeDiscsOffStretch(discs, edge, open, () => false);
  const covered = between(open);
  if (covered.length === 0) return 0;
  const series = heightSeries(plane, latitudeOf(plane, edge[1], numberAt(border.lat, e)));
  return sumOver(
    covered,
    (from, to) =>
      flowAlongStretch(series, edge[1], edge, from, to) + flowOfBend(series, edge, from, to),
  );
}

/** What lies between the gaps of 0 to 1. */
function between(gaps: Gaps): Gaps {
  const covered: Gaps = [];
  let start = 0;
  for (let k = 0; k < gaps.length; k += 2) {
    const gap = gaps[k] ?? Number.NaN;
    if (gap > start) covered.push(start, gap);
    start = gaps[k + 1] ?? Number.NaN;
  }
  if (start < 1) covered.push(start, 1);
  return covered;
}

function sumOver(parts: Gaps, flow: (from: number, to: number) => number): number {
  let sum = 0;
  for (let k = 0; k < parts.length; k += 2) {
    sum += flow(parts[k] ?? Number.NaN, parts[k + 1] ?? Number.NaN);
  }
  return sum;
}
