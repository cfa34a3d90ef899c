import { areaInside, areasOnce } from "../geometry/polygon-overlay";
import type { PolygonShape } from "../geometry/shape";
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

/** What a polygon adds to those before it that it overlaps: the area of all of them, with and without it. */
function countOnce(
  rows: readonly Amount[],
  containers: readonly PolygonShape[],
  { index }: OnceRule,
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
    return less(areaInside(all, containers, index), areaInside(others, containers, index));
  });
  return { kept, pairs: pairs.map((pair) => pairOf(rows, pair, true)) };
}

function less(all: Parts, without: Parts): Parts {
  return all.map((part, place) => part - (without[place] ?? 0));
}
