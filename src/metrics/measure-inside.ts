import { areaInsideNear } from "../geometry/near-border-area";
import { areasOnce } from "../geometry/polygon-overlay";
import type { PolygonShape } from "../geometry/shape";
import type { Cutting } from "./cutting";
import type { Measure, Once, OnceRule, Ranked } from "./measure";
import { polygonOf } from "./measure-area";
import { pairOf } from "./overlap-pair";
import { less } from "./parts";

/**
 * Area of polygons inside the union of others, by district; ground under two of them always counts once,
 * whatever a verdict says of the two.
 */
export function measureInside(containers: readonly PolygonShape[], { near }: Cutting): Measure {
  return {
    kind: "area",
    rawOf: ({ shape }) =>
      shape.kind === "polygon"
        ? areaInsideNear([shape], containers, near)
        : { code: "wrong-shape", why: `it is drawn as a ${shape.kind}, which has no area` },
    countOnce: (rows, rule) => countOnce(rows, containers, rule),
    declaredOf: ({ declaredArea }) => declaredArea,
  };
}

/** What a polygon adds to those before it that it overlaps: the area of all of them, with and without it. */
function countOnce(
  rows: readonly Ranked[],
  containers: readonly PolygonShape[],
  rule: OnceRule,
): Once {
  const polygons = rows.map(polygonOf);
  const { pairs } = areasOnce(polygons);
  const before = new Map<number, PolygonShape[]>();
  for (const { a, b } of pairs) {
    if (a !== b) before.set(b, [...(before.get(b) ?? []), ...polygons.slice(a, a + 1)]);
  }
  const kept = rows.map(({ raw }, at) => {
    const others = before.get(at);
    if (!others) return raw;
    const all = [...others, ...polygons.slice(at, at + 1)];
    return less(
      areaInsideNear(all, containers, rule.near),
      areaInsideNear(others, containers, rule.near),
    );
  });
  return { kept, pairs: pairs.map((pair) => pairOf(rows, pair, true, rule)) };
}
