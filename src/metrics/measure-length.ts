import { cutLineNear } from "../geometry/near-border-line";
import { countLinesOnce, findOverlaps } from "../geometry/overlap";
import type { LineShape } from "../geometry/shape";
import type { Measure, OnceRule, Placed, Ranked } from "./measure";
import { onceByShape } from "./once-by-shape";
import { districtsIn, noParts, type Parts } from "./parts";

/** Ellipsoidal length of lines, by district. */
export const measureLength: Measure = {
  kind: "length",
  rawOf: ({ shape, extent }) =>
    shape.kind === "line"
      ? extent
      : { code: "wrong-shape", why: `it is drawn as a ${shape.kind}, which has no length` },
  countOnce: (rows, rule) =>
    onceByShape(rows, rule, {
      find: (some) => findOverlaps(some.map(lineOf), rule.tolerance),
      once: (some) => once(some, rule),
    }),
  declaredOf: ({ declaredLength }) => declaredLength,
};

function once(rows: readonly Ranked[], rule: OnceRule) {
  const { kept, pairs } = countLinesOnce(rows.map(lineOf), rule.tolerance);
  const shortened = new Set(pairs.map(({ b }) => b));
  return {
    kept: rows.map(({ raw }, at) => (shortened.has(at) ? cut(kept[at], raw, rule) : raw)),
    pairs,
  };
}

function lineOf({ project, shape }: Placed): LineShape {
  if (shape.kind !== "line") throw new Error(`${project.id} is a ${shape.kind}, not a line`);
  return shape;
}

function cut(kept: LineShape | undefined, raw: Parts, { near }: OnceRule): Parts {
  if (!kept) throw new Error("counting lines once lost a line");
  return kept.coords.length === 0 ? noParts(districtsIn(raw)) : cutLineNear(kept, near);
}
