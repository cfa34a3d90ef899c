import { cutLineNear } from "../geometry/near-border-line";
import { countLinesOnce, findOverlaps } from "../geometry/overlap";
import type { LineShape } from "../geometry/shape";
import { byEqualCode, haveEqualCode, pairOf } from "./equal-code";
import type { OverlapPair } from "./figure";
import type { Amount, Measure, Once, OnceRule, Placed } from "./measure";
import { districtsIn, noParts, type Parts } from "./parts";

/** Ellipsoidal length of lines, by district. */
export const measureLength: Measure = {
  kind: "length",
  rawOf: ({ shape, extent }) =>
    shape.kind === "line"
      ? extent
      : { code: "wrong-shape", why: `it is drawn as a ${shape.kind}, which has no length` },
  countOnce: (rows, rule) => (rule.once === "geometry" ? onceByGeometry : onceByCode)(rows, rule),
  declaredOf: ({ declaredLength }) => declaredLength,
};

function onceByGeometry(rows: readonly Amount[], rule: OnceRule): Once {
  const { kept, pairs } = countLinesOnce(rows.map(lineOf), rule.tolerance);
  const shortened = new Set(pairs.map(({ b }) => b));
  return {
    kept: rows.map(({ raw }, at) => (shortened.has(at) ? cut(kept[at], raw, rule) : raw)),
    pairs: pairs.map((pair) => pairOf(rows, pair, true)),
  };
}

/** All overlaps are reported; only stretches of one project code are taken off, by the same search among them. */
function onceByCode(rows: readonly Amount[], rule: OnceRule): Once {
  const lines = rows.map(lineOf);
  const kept = rows.map(({ raw }) => raw);
  const found = findOverlaps(lines, rule.tolerance);
  const pairs: OverlapPair[] = [];
  for (const group of byEqualCode(rows, found)) {
    const same = group.flatMap((at) => lines[at] ?? []);
    const once = countLinesOnce(same, rule.tolerance);
    for (const { a, b, si } of once.pairs) {
      const pair = { a: group[a] ?? -1, b: group[b] ?? -1, si };
      pairs.push(pairOf(rows, pair, true));
      kept[pair.b] = cut(once.kept[b], rows[pair.b]?.raw, rule);
    }
  }
  const open = found.filter(({ a, b }) => !haveEqualCode(rows, a, b));
  return { kept, pairs: [...pairs, ...open.map((pair) => pairOf(rows, pair, false))] };
}

function lineOf({ project, shape }: Placed): LineShape {
  if (shape.kind !== "line") throw new Error(`${project.id} is a ${shape.kind}, not a line`);
  return shape;
}

function cut(kept: LineShape | undefined, raw: Parts | undefined, { near }: OnceRule): Parts {
  if (!kept || !raw) throw new Error("counting lines once lost a line");
  return kept.coords.length === 0 ? noParts(districtsIn(raw)) : cutLineNear(kept, near);
}
