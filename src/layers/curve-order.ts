import type { Bbox } from "../geometry/shape";
import { hilbert } from "./hilbert";
import { emptyBoxes } from "./packed-tree";
import type { Project } from "./project";

/** Projects in the order of the exact file, their boxes in that order, and the box around them all. */
export interface CurveOrder {
  readonly ordered: readonly Project[];
  readonly boxes: Float64Array;
  /** Absent when nothing is drawn. */
  readonly extent: Bbox | undefined;
}

/** Drawn projects down the Hilbert curve by the middle of their boxes, as GDAL orders them; then those not drawn, by row. */
export function inCurveOrder(projects: readonly Project[]): CurveOrder {
  const raw = boxesOf(projects);
  const extent = extentOf(raw);
  const places = projects.map((_, i) => placeOf(raw, i, extent));
  const order = projects
    .map((_, i) => i)
    .sort((a, b) => (places[b] ?? 0) - (places[a] ?? 0) || a - b);
  const boxes = new Float64Array(raw.length);
  order.forEach((from, to) => {
    boxes.set(raw.subarray(from * 4, from * 4 + 4), to * 4);
  });
  return {
    ordered: order.flatMap((i) => projects[i] ?? []),
    boxes,
    extent,
  };
}

function boxesOf(projects: readonly Project[]): Float64Array {
  const boxes = emptyBoxes(projects.length);
  projects.forEach(({ shape }, i) => {
    if (shape) surround(boxes.subarray(i * 4, i * 4 + 4), shape.coords);
  });
  return boxes;
}

function surround(box: Float64Array, coords: Float64Array): void {
  let [west = 0, south = 0, east = 0, north = 0] = box;
  for (let i = 0; i < coords.length; i += 2) {
    const lon = coords[i] ?? 0;
    const lat = coords[i + 1] ?? 0;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  box.set([west, south, east, north]);
}

function extentOf(boxes: Float64Array): Bbox | undefined {
  const all = emptyBoxes(1);
  surround(all, boxes.filter(Number.isFinite));
  const [west = 0, south = 0, east = 0, north = 0] = all;
  return west <= east ? [west, south, east, north] : undefined;
}

/** Along the curve; -1, so behind every drawn one, for a project without a shape. */
function placeOf(boxes: Float64Array, i: number, extent: Bbox | undefined): number {
  const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(i * 4, i * 4 + 4);
  if (extent === undefined || west > east) return -1;
  return hilbert(
    cell((west + east) / 2, extent[0], extent[2]),
    cell((south + north) / 2, extent[1], extent[3]),
  );
}

function cell(middle: number, least: number, most: number): number {
  return most > least ? Math.floor((0xffff * (middle - least)) / (most - least)) : 0;
}
