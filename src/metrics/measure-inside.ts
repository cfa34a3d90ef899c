import { bboxOf } from "../geometry/bbox";
import { areaInside, areasOnce } from "../geometry/polygon-overlay";
import type { Bbox, PolygonShape } from "../geometry/shape";
import type { Cutting } from "./cutting";
import { pairOf } from "./equal-code";
import type { Amount, Measure, Once, OnceRule } from "./measure";
import { polygonOf } from "./measure-area";
import type { Parts } from "./parts";

/** Area of polygons inside the union of others, by district; ground under two of them always counts once. */
export function measureInside(containers: readonly PolygonShape[], { index }: Cutting): Measure {
  return {
    kind: "area",
    rawOf: ({ shape }) =>
      shape.kind === "polygon"
        ? areaInside([shape], containers, index)
        : { code: "wrong-shape", why: `it is drawn as a ${shape.kind}, which has no area` },
    countOnce: (rows, rule) => countOnce(rows, containers, rule),
    declaredOf: ({ declaredArea }) => declaredArea,
  };
}

/** What a polygon adds to the ones before it: the area of all that touch it, with and without it. */
function countOnce(
  rows: readonly Amount[],
  containers: readonly PolygonShape[],
  { index }: OnceRule,
): Once {
  const polygons = rows.map(polygonOf);
  const { pairs } = areasOnce(polygons);
  const boxes = polygons.map(bboxOf);
  const kept = rows.map(({ raw }, at) => {
    const before = polygons.slice(0, at).filter((_, other) => touch(boxes[other], boxes[at]));
    const polygon = polygons[at];
    if (before.length === 0 || !polygon) return raw;
    return less(
      areaInside([...before, polygon], containers, index),
      areaInside(before, containers, index),
    );
  });
  return { kept, pairs: pairs.map((pair) => pairOf(rows, pair, true)) };
}

function touch(one: Bbox | undefined, other: Bbox | undefined): boolean {
  if (!one || !other) return false;
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

function less(all: Parts, without: Parts): Parts {
  return all.map((part, place) => part - (without[place] ?? 0));
}
