import { boxesMeet } from "./bbox";
import { type BorderGrid, columnOf, nearBorder, ownerOfCells, rowOf } from "./border-grid";
import { integerAt } from "./number-at";
import type { PlaneEdges } from "./plane-edges";
import { visitStrips } from "./strips";

/** The part of a district index that areas need. */
export interface DistrictPlanes {
  readonly grid: BorderGrid;
  readonly planes: readonly PlaneEdges[];
}

/**
 * The slot of the district that holds the polygon's whole box, the slot after the last for outside all;
 * undefined when a border passes its box.
 */
export function onlyDistrictOf(
  { bounds }: PlaneEdges,
  { grid, planes }: DistrictPlanes,
): number | undefined {
  const [west, south, east, north] = bounds;
  const [firstColumn, lastColumn] = [columnOf(grid, west), columnOf(grid, east)];
  const [firstRow, lastRow] = [rowOf(grid, south), rowOf(grid, north)];
  const owner = ownerOfCells(grid, firstColumn, firstRow, lastColumn, lastRow);
  if (owner === nearBorder) return undefined;
  return owner === -1 ? planes.length : owner;
}

/**
 * Strips of `polygon` as `visitStrips` gives them, each with the slot of its district: the first in order
 * that covers it, the slot after the last for none.
 */
export function visitStripsByDistrict(
  polygon: PlaneEdges,
  others: readonly PlaneEdges[],
  index: DistrictPlanes,
  visit: (area: number, covers: Int32Array, slot: number) => void,
): void {
  const outside = index.planes.length;
  const only = onlyDistrictOf(polygon, index);
  if (only !== undefined) {
    visitStrips(polygon, others, (area, covers) => visit(area, covers, only));
    return;
  }
  const near = [...index.planes.keys()].filter((slot) => {
    const plane = index.planes[slot];
    return plane !== undefined && boxesMeet(plane.box, polygon.box);
  });
  const borders = near.flatMap((slot) => index.planes[slot] ?? []);
  const firstDistrict = 1 + others.length;
  visitStrips(polygon, [...others, ...borders], (area, covers) => {
    const found = near.findIndex((_, k) => integerAt(covers, firstDistrict + k) > 0);
    visit(area, covers, near[found] ?? outside);
  });
}
