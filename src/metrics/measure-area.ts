import { areasOnceNear } from "../geometry/near-border-area";
import { areasOnce } from "../geometry/polygon-overlay";
import type { PolygonShape } from "../geometry/shape";
import type { Measure, OnceRule, Placed, Ranked } from "./measure";
import { onceByShape } from "./once-by-shape";

/** Ellipsoidal area of polygons, by district. */
export const measureArea: Measure = {
  kind: "area",
  rawOf: ({ shape, extent }) =>
    shape.kind === "polygon"
      ? extent
      : { code: "wrong-shape", why: `it is drawn as a ${shape.kind}, which has no area` },
  countOnce: (rows, rule) =>
    onceByShape(rows, rule, {
      find: (some) => areasOnce(some.map(polygonOf)).pairs,
      once: (some) => once(some, rule),
    }),
  declaredOf: ({ declaredArea }) => declaredArea,
};

function once(rows: readonly Ranked[], { near }: OnceRule) {
  const { kept, pairs } = areasOnceNear(rows.map(polygonOf), near);
  const cutBack = new Set(pairs.map(({ b }) => b));
  return {
    kept: rows.map(({ raw }, at) => (cutBack.has(at) ? (kept[at] ?? raw) : raw)),
    pairs,
  };
}

export function polygonOf({ project, shape }: Placed): PolygonShape {
  if (shape.kind !== "polygon") throw new Error(`${project.id} is a ${shape.kind}, not a polygon`);
  return shape;
}
