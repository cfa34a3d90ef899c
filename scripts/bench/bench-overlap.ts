import { lengthOf } from "../../src/geometry/length";
import { countLinesOnce } from "../../src/geometry/overlap";
import { metres } from "../../src/geometry/units";
import type { Contest } from "./contest";
import { linesDrawnTwice } from "./made-shapes";
import type { Scale } from "./scale";

/** What is found of lines drawn twice, against what was planted. */
export function overlapContest({ sizes }: Scale): Contest {
  const planted = new Map(sizes.map((size) => [size, linesDrawnTwice(size)]));
  return {
    measure: "overlap within 5 m",
    items: "lines",
    sizes,
    ours: (count) => {
      const { pairs } = countLinesOnce(planted.get(count)?.lines ?? [], metres(5));
      return Float64Array.of(pairs.reduce((sum, { si }) => sum + si, 0));
    },
    others: [
      {
        name: "the length planted",
        most: Number.POSITIVE_INFINITY,
        prepare: (count) => () => {
          const twins = planted.get(count)?.twins ?? [];
          return Float64Array.of(twins.reduce((sum, line) => sum + lengthOf(line), 0));
        },
        allowed: 0.01,
      },
    ],
  };
}
