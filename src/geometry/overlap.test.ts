import { destination } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lengthOf } from "./length";
import { countLinesOnce, findOverlaps, type LinePair } from "./overlap";
import type { LineShape } from "./shape";
import { metres } from "./units";

type Path = [number, number][];
const five = metres(5);

/** Metres east and north of a place in 三元区; short enough for one plane. */
function at(x: number, y: number): [number, number] {
  return [117.6 + x / 99_900, 26.2 + y / 110_780];
}

function line(...paths: Path[]): LineShape {
  let count = 0;
  return {
    kind: "line",
    coords: Float64Array.from(paths.flat(2)),
    partEnds: Uint32Array.from(paths, (path) => {
      count += path.length;
      return count;
    }),
  };
}

/** A winding way of `length` metres with a vertex every `spacing`, starting `from` metres along it. */
function winding(
  from: number,
  length: number,
  spacing: number,
  jitter: () => number = () => 0,
): Path {
  const steps = Math.round(length / spacing);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const s = from + i * spacing;
    return at(s + jitter(), 60 * Math.sin(s / 150) + jitter());
  });
}

/** Length of the first so many segments, the last of them in part. */
function lengthUpTo(path: Path, segments: number): number {
  const whole = Math.floor(segments);
  const before = lengthOf(line(path.slice(0, whole + 1)));
  return before + (segments - whole) * lengthOf(line(path.slice(whole, whole + 2)));
}

function total(pairs: readonly LinePair[]): number {
  return pairs.reduce((sum, { si }) => sum + si, 0);
}

/** Seeded noise within a disc would be 4 m; each axis within 4 / √2. */
function noise(seed: number, size: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 31 - 1) * (size / Math.SQRT2);
  };
}

test("the same trail from two departments counts once", () => {
  const trail = line(winding(0, 3000, 30));
  const { kept, pairs } = countLinesOnce([trail, trail], five);
  expect(kept[0]).toBe(trail);
  expect(kept[1]?.partEnds).toHaveLength(0);
  expect(pairs).toEqual([{ a: 0, b: 1, si: expect.closeTo(lengthOf(trail), 9) }]);
});

test.each([0, 1, 2, 3, 4])(
  "a trail drawn again with a jitter of %d m, other vertices and reversed counts once",
  (size) => {
    for (const [seed, spacing] of [
      [1, 12],
      [2, 25],
      [3, 50],
      [4, 90],
    ] as const) {
      const first = line(winding(0, 3600, 40));
      const again = winding(0, 3600, spacing, noise(seed, size));
      for (const path of [again, [...again].reverse()]) {
        const { pairs } = countLinesOnce([first, line(path)], five);
        expect(total(pairs) / lengthOf(line(path))).toBeGreaterThan(0.99);
      }
    }
  },
);

test.each([0.1, 0.25, 0.5, 0.9])(
  "when a part of %d runs together, that part is found within 1 %",
  (part) => {
    let [found, planted] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      const first = line(winding(0, 4000, 40));
      const path = winding(4000 * (1 - part), 4000, 20 + seed, noise(seed, seed % 5));
      const again = line(path);
      const { kept, pairs } = countLinesOnce([first, again], five);
      found += total(pairs);
      planted += lengthUpTo(path, (4000 * part) / (20 + seed));
      expect(lengthOf(kept[1] ?? line()) + total(pairs)).toBeCloseTo(lengthOf(again), 6);
    }
    expect(Math.abs(found / planted - 1)).toBeLessThan(0.01);
  },
);

test.each([12, 20, 30, 45, 60, 90])(
  "lines that part at a fork of %d° share the way to the fork",
  (angle) => {
    const stem: Path = [at(0, 0), at(400, 10), at(800, 0)];
    const turn = (angle * Math.PI) / 180;
    const straight = line([...stem, at(1600, 0)]);
    const branch = line([...stem, at(800 + 700 * Math.cos(turn), 700 * Math.sin(turn))]);
    const { pairs } = countLinesOnce([straight, branch], five);
    expect(Math.abs(total(pairs) / lengthOf(line(stem)) - 1)).toBeLessThan(0.01);
  },
);

test("a line that goes on where the other ends shares the way to that end, to the metre", () => {
  const first = line([at(0, 0), at(500, 0)]);
  const on = line([at(300, 2), at(700, 2), at(1000, 2)]);
  expect(Math.abs(total(countLinesOnce([first, on], five).pairs) - 200)).toBeLessThan(0.5);
});

test("ends that overshoot by less than the tolerance go with the rest", () => {
  const first = line([at(0, 0), at(500, 0)]);
  const over = line([at(-3, 1), at(250, 1), at(504, 1)]);
  expect(countLinesOnce([first, over], five).kept[1]?.partEnds).toHaveLength(0);
});

test("a bump of jitter just out of the band does not break the stretch, a detour does", () => {
  const first = line([at(0, 0), at(500, 0)]);
  const bump = line([at(0, 0), at(240, 0), at(250, 6), at(260, 0), at(500, 0)]);
  expect(countLinesOnce([first, bump], five).kept[1]?.partEnds).toHaveLength(0);
  const detour = line([at(0, 0), at(200, 0), at(200, 40), at(300, 40), at(300, 0), at(500, 0)]);
  const { pairs } = countLinesOnce([first, detour], five);
  expect(Math.abs(total(pairs) / 400 - 1)).toBeLessThan(0.01);
});

test("vertices every 8 m with a jitter of 4 m turn every way and still run together", () => {
  const first = line(winding(0, 2000, 40));
  const jittered = line(winding(0, 2000, 8, noise(5, 4)));
  const { pairs } = countLinesOnce([first, jittered], five);
  expect(total(pairs) / lengthOf(jittered)).toBeGreaterThan(0.99);
});

test("curves of 20 m radius drawn with other vertices run together", () => {
  const bends = (step: number): Path =>
    Array.from({ length: Math.floor((20 * Math.PI * 8) / step) + 1 }, (_, i) => {
      const s = i * step;
      const bend = Math.floor(s / (20 * Math.PI));
      const angle = (s % (20 * Math.PI)) / 20;
      const up = bend % 2 === 0 ? 1 : -1;
      return at(40 * bend + 20 - 20 * Math.cos(angle), up * 20 * Math.sin(angle));
    });
  const again = line(bends(7));
  expect(
    total(countLinesOnce([line(bends(3)), again], five).pairs) / lengthOf(again),
  ).toBeGreaterThan(0.99);
});

test.each([90, 60, 45, 30, 20, 15, 10])("lines that cross at %d° do not run together", (angle) => {
  const turn = (angle * Math.PI) / 180;
  const across = (reach: number) => at(reach * Math.cos(turn), reach * Math.sin(turn));
  const through: Path = [at(-500, 0), at(500, 0)];
  const dense = Array.from({ length: 101 }, (_, i) => across(10 * (i - 50)));
  expect(findOverlaps([line(through), line([across(-500), across(500)])], five)).toEqual([]);
  expect(findOverlaps([line(through), line(dense)], five)).toEqual([]);
  expect(findOverlaps([line(through), line([across(0), across(500)])], five)).toEqual([]);
});

test("parallel lines 8 m apart are two, 3 m apart are one, and the tolerance decides", () => {
  const trail = line([at(0, 0), at(1000, 0)]);
  const beside = (distance: number) =>
    line([at(0, distance), at(500, distance), at(1000, distance)]);
  expect(findOverlaps([trail, beside(8)], five)).toEqual([]);
  expect(total(findOverlaps([trail, beside(3)], five)) / 1000).toBeCloseTo(1, 2);
  expect(total(findOverlaps([trail, beside(8)], metres(10))) / 1000).toBeCloseTo(1, 2);
  expect(findOverlaps([trail, beside(3)], metres(2))).toEqual([]);
});

test("lines that follow each other, end to end or past a corner, do not run together", () => {
  const first = line([at(0, 0), at(500, 0)]);
  expect(findOverlaps([first, line([at(500, 0), at(1000, 0)])], five)).toEqual([]);
  expect(findOverlaps([first, line([at(503, 1), at(1000, 20)])], five)).toEqual([]);
  expect(findOverlaps([first, line([at(500, 0), at(900, 300)])], five)).toEqual([]);
});

test("a line drawn there and back counts once, with itself as the pair", () => {
  const there = winding(0, 2000, 30);
  const thereAndBack = line([...there, ...[...there].reverse().slice(1)]);
  const { kept, pairs } = countLinesOnce([thereAndBack], five);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ a: 0, b: 0 });
  expect(Math.abs(total(pairs) / lengthOf(line(there)) - 1)).toBeLessThan(0.01);
  expect(lengthOf(kept[0] ?? line()) + total(pairs)).toBeCloseTo(lengthOf(thereAndBack), 6);
});

test("a short way there and back counts to the turn, also when the way back is jittered", () => {
  const there: Path = [at(0, 0), at(150, 0), at(300, 0)];
  const back: Path = [at(220, 3), at(100, -2), at(0, 2)];
  expect(
    Math.abs(total(countLinesOnce([line([...there, ...back])], five).pairs) / 300 - 1),
  ).toBeLessThan(0.01);
});

test("a loop walked twice and the two parts of one line count once", () => {
  const loop: Path = Array.from({ length: 61 }, (_, i) => {
    const angle = (i / 60) * 2 * Math.PI;
    return at(200 * Math.cos(angle), 200 * Math.sin(angle));
  });
  const twice = line([...loop, ...loop.slice(1)]);
  expect(
    Math.abs(total(countLinesOnce([twice], five).pairs) / lengthOf(line(loop)) - 1),
  ).toBeLessThan(0.01);
  const parts = line(loop, loop);
  expect(
    Math.abs(total(countLinesOnce([parts], five).pairs) / lengthOf(line(loop)) - 1),
  ).toBeLessThan(0.01);
});

test("a road with hairpin bends and a closed loop do not run beside themselves", () => {
  const hairpins: Path = Array.from({ length: 8 }, (_, i): Path => {
    const [from, to] = i % 2 === 0 ? [0, 300] : [300, 0];
    return [at(from, 30 * i), at(to, 30 * i)];
  }).flat();
  expect(findOverlaps([line(hairpins)], five)).toEqual([]);
  const square = line([at(0, 0), at(200, 0), at(200, 200), at(0, 200), at(0, 0)]);
  expect(findOverlaps([square], five)).toEqual([]);
});

test("the earlier line keeps the stretch, and a third is held against what is kept", () => {
  const lanes = [0, 4, 8].map((y) => line([at(0, y), at(1000, y)]));
  const { kept, pairs } = countLinesOnce(lanes, five);
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
  expect(kept[2]).toBe(lanes[2]);
  expect(findOverlaps(lanes, five).map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("a stretch beside two lines is taken off once, for the first", () => {
  const first = line([at(0, 0), at(600, 0)]);
  const second = line([at(500, 2), at(1200, 2)]);
  const third = line([at(0, 1), at(1200, 1)]);
  const { kept, pairs } = countLinesOnce([first, second, third], five);
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(kept[2]?.partEnds).toHaveLength(0);
  expect(total(pairs.filter(({ b }) => b === 2))).toBeCloseTo(lengthOf(third), 6);
});

test("kept and taken off are the whole, whatever is drawn, and the union is at most the sum", () => {
  const anyLine = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(1, 20, 60),
      (drawn, scale) => {
        const lines = drawn.map((path) => line(path.map(([x, y]) => at(x * scale, y * scale))));
        const { kept, pairs } = countLinesOnce(lines, five);
        lines.forEach((shape, b) => {
          const taken = total(pairs.filter((pair) => pair.b === b));
          expect(lengthOf(kept[b] ?? line()) + taken).toBeCloseTo(lengthOf(shape), 6);
          expect(taken).toBeGreaterThanOrEqual(0);
        });
        for (const { a, b } of pairs) expect(a).toBeLessThanOrEqual(b);
      },
    ),
    { numRuns: 1000 },
  );
});

test("lines without length, without parts and with one place do no harm; metres and tolerance 0 are refused", () => {
  const nothing: LineShape = line();
  const dot = line([at(0, 0), at(0, 0)]);
  expect(countLinesOnce([nothing, dot, dot, line([at(0, 0)])], five).pairs).toEqual([]);
  expect(() =>
    findOverlaps(
      [
        line([
          [500_000, 2_900_000],
          [500_100, 2_900_000],
        ]),
      ],
      five,
    ),
  ).toThrow(/500000/);
  expect(() => findOverlaps([dot], metres(0))).toThrow(RangeError);
});

test("ten thousand lines around the city with planted doubles are searched, and only those are found", () => {
  const random = noise(7, Math.SQRT2 / 2);
  const lines: LineShape[] = [];
  for (let i = 0; i < 5000; i++) {
    const start: [number, number] = [117.6 + random(), 26.2 + random()];
    const path: Path = [start];
    let bearing = 360 * random();
    for (let k = 0; k < 9; k++) {
      bearing += 60 * random();
      const next = destination(path.at(-1) ?? start, 60, bearing, { units: "meters" });
      const [lon = 0, lat = 0] = next.geometry.coordinates;
      path.push([lon, lat]);
    }
    lines.push(line(path));
  }
  const doubles = lines.slice(0, 500);
  const { pairs } = countLinesOnce([...lines, ...doubles], five);
  const planted = pairs.filter(({ a, b }) => b === a + 5000);
  expect(planted).toHaveLength(500);
  const expected = doubles.reduce((sum, shape) => sum + lengthOf(shape), 0);
  expect(total(planted) / expected).toBeGreaterThan(0.99);
});
