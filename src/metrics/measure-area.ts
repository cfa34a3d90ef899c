import { areasOnceNear } from "../geometry/near-border-area";
import { areasOnce } from "../geometry/polygon-overlay";
import type { PolygonShape } from "../geometry/shape";
import { byEqualCode, haveEqualCode, pairOf } from "./equal-code";
import type { OverlapPair } from "./figure";
import type { Amount, Measure, Once, OnceRule, Placed } from "./measure";
import { noParts } from "./parts";

/** Ellipsoidal area of polygons, by district. */
export const measureArea: Measure = {
  kind: "area",
  rawOf: ({ shape, extent }) =>
    shape.kind === "polygon"
      ? extent
      : { code: "wrong-shape", why: `it is drawn as a ${shape.kind}, which has no area` },
  countOnce: (rows, rule) => (rule.once === "geometry" ? onceByGeometry : onceByCode)(rows, rule),
  declaredOf: ({ declaredArea }) => declaredArea,
};

function onceByGeometry(rows: readonly Amount[], { near }: OnceRule): Once {
  const { kept, pairs } = areasOnceNear(rows.map(polygonOf), near);
  const cutBack = new Set(pairs.map(({ b }) => b));
  return {
    kept: rows.map(({ raw }, at) => (cutBack.has(at) ? (kept[at] ?? raw) : raw)),
    pairs: pairs.map((pair) => pairOf(rows, pair, true)),
  };
}

/** All overlaps are reported; only ground of one project code is taken off. */
function onceByCode(rows: readonly Amount[], { near }: OnceRule): Once {
  const polygons = rows.map(polygonOf);
  const kept = rows.map(({ raw }) => raw);
  const found = areasOnce(polygons).pairs;
  const pairs: OverlapPair[] = [];
  for (const group of byEqualCode(rows, found)) {
    const same = group.flatMap((at) => polygons[at] ?? []);
    const once = areasOnceNear(same, near);
    for (const { a, b, si } of once.pairs) {
      const pair = { a: group[a] ?? -1, b: group[b] ?? -1, si };
      pairs.push(pairOf(rows, pair, true));
      kept[pair.b] = once.kept[b] ?? kept[pair.b] ?? noParts(0);
    }
  }
  const open = found.filter(({ a, b }) => !haveEqualCode(rows, a, b));
  return { kept, pairs: [...pairs, ...open.map((pair) => pairOf(rows, pair, false))] };
}

export function polygonOf({ project, shape }: Placed): PolygonShape {
  if (shape.kind !== "polygon") throw new Error(`${project.id} is a ${shape.kind}, not a polygon`);
  return shape;
}
