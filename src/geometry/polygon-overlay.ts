import Flatbush from "flatbush";
import { areaOf } from "./area";
import { boxesMeet } from "./bbox";
import type { DistrictIndex } from "./district-cut";
import { integerAt, numberAt } from "./number-at";
import { type PlaneEdges, planeEdgesOf } from "./plane-edges";
import type { PolygonShape } from "./shape";
import { visitStrips } from "./strips";
import { onlyDistrictOf, visitStripsByDistrict } from "./strips-by-district";
import { type SquareMetres, squareMetres } from "./units";

/** `si` m² of polygon `b` that polygon `a`, earlier in order, covers already. */
export interface PolygonPair {
  readonly a: number;
  readonly b: number;
  readonly si: number;
}

/** Area of the common part of two polygons, m². @throws RangeError as `indexDistricts`. */
export function overlapArea(a: PolygonShape, b: PolygonShape): SquareMetres {
  const [planeA, planeB] = [planeEdgesOf(a), planeEdgesOf(b)];
  let common = 0;
  if (boxesMeet(planeA.box, planeB.box)) {
    visitStrips(planeA, [planeB], (area, covers) => {
      if (integerAt(covers, 0) > 0 && integerAt(covers, 1) > 0) common += area;
    });
  }
  return squareMetres(common);
}

/**
 * Areas of polygons with every place counted once, for the first polygon in order that covers it.
 * `kept`: for each polygon its m² a district, the last outside all; without an index, its m² alone.
 * `pairs`: what was taken off `b`, each place credited to the first polygon `a` that covers it, in order of b, then a.
 * @throws RangeError as `indexDistricts`.
 */
export function areasOnce(
  polygons: readonly PolygonShape[],
  index?: DistrictIndex,
): { kept: Float64Array[]; pairs: PolygonPair[] } {
  const planes = polygons.map(planeEdgesOf);
  const near = neighboursOf(planes);
  const pairs: PolygonPair[] = [];
  const kept = polygons.map((polygon, b) => {
    const plane = planes[b];
    const areas = new Float64Array((index?.districts.length ?? 0) + 1);
    if (plane === undefined) return areas;
    const earlier = near(plane).filter((a) => a < b);
    const whole = earlier.length === 0 && polygon.polygonEnds.length === 1;
    const only = whole ? slotOfWhole(plane, index) : undefined;
    if (only !== undefined) {
      areas[only] = areaOf(polygon);
      return areas;
    }
    const taken = new Float64Array(earlier.length);
    visitParts(plane, planesAt(planes, earlier), index, (area, covers, slot) => {
      const by = firstCover(covers, 1, earlier.length);
      if (integerAt(covers, 0) <= 0) return;
      if (by === -1) add(areas, slot, area);
      else add(taken, by, area);
    });
    earlier.forEach((a, k) => {
      if (numberAt(taken, k) > negligible) pairs.push({ a, b, si: numberAt(taken, k) });
    });
    return areas;
  });
  return { kept, pairs };
}

/**
 * Area that any of `polygons` and any of `containers` have in common, each place once: m² a district,
 * the last outside all; without an index, m² alone.
 * @throws RangeError as `indexDistricts`.
 */
export function areaInside(
  polygons: readonly PolygonShape[],
  containers: readonly PolygonShape[],
  index?: DistrictIndex,
): Float64Array {
  const areas = new Float64Array((index?.districts.length ?? 0) + 1);
  const planes = polygons.map(planeEdgesOf);
  const holders = containers.map(planeEdgesOf);
  const near = neighboursOf(planes);
  const holding = neighboursOf(holders);
  planes.forEach((plane, b) => {
    const held = planesAt(holders, holding(plane));
    if (held.length === 0) return;
    const earlier = planesAt(
      planes,
      near(plane).filter((a) => a < b),
    );
    visitParts(plane, [...earlier, ...held], index, (area, covers, slot) => {
      const isFirst = integerAt(covers, 0) > 0 && firstCover(covers, 1, earlier.length) === -1;
      const isHeld = firstCover(covers, 1 + earlier.length, held.length) !== -1;
      if (isFirst && isHeld) add(areas, slot, area);
    });
  });
  return areas;
}

/** Common parts up to a square centimetre come from rounding where neighbours share a border. */
const negligible = 1e-4;

function neighboursOf(planes: readonly PlaneEdges[]): (plane: PlaneEdges) => number[] {
  if (planes.length === 0) return () => [];
  const tree = new Flatbush(planes.length);
  for (const { box } of planes) tree.add(...box);
  tree.finish();
  return ({ box }) => tree.search(...box).sort((a, b) => a - b);
}

function planesAt(planes: readonly PlaneEdges[], positions: readonly number[]): PlaneEdges[] {
  return positions.flatMap((position) => planes[position] ?? []);
}

function slotOfWhole(plane: PlaneEdges, index: DistrictIndex | undefined): number | undefined {
  return index === undefined ? 0 : onlyDistrictOf(plane, index);
}

function visitParts(
  plane: PlaneEdges,
  others: readonly PlaneEdges[],
  index: DistrictIndex | undefined,
  visit: (area: number, covers: Int32Array, slot: number) => void,
): void {
  if (index === undefined) visitStrips(plane, others, (area, covers) => visit(area, covers, 0));
  else visitStripsByDistrict(plane, others, index, visit);
}

/** Which of `count` polygons from `start` is the first to cover, -1 for none. */
function firstCover(covers: Int32Array, start: number, count: number): number {
  for (let k = 0; k < count; k++) if (integerAt(covers, start + k) > 0) return k;
  return -1;
}

function add(areas: Float64Array, slot: number, area: number): void {
  areas[slot] = numberAt(areas, slot) + area;
}
