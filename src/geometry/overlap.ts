import { addToGrid, type ChunkGrid, layChunkGrid } from "./chunk-grid";
import { appendLine, chunkAt, chunkBetween, noChunks, pushChunk, setChunk } from "./chunks";
import { lengthOf } from "./length";
import { gapsBetween, lineWithout, type Stretch } from "./line-stretches";
import { type Run, runsBeside } from "./runs-beside";
import type { LineShape } from "./shape";
import type { Metres } from "./units";

/** `si` metres of line `b` run together with line `a`, earlier in order; a === b where a line doubles back on itself. */
export interface LinePair {
  readonly a: number;
  readonly b: number;
  readonly si: number;
}

/**
 * Counts stretches that run together once: for the first line in order (its rank). Lines run together where they
 * stay within `tolerance` metres and share a direction; crossings, forks beyond the fork, lines that follow each
 * other and lines further apart are not. `kept` is what remains of each line (the line itself when nothing was
 * taken off, no parts when all was), `pairs` what was taken off b in favour of a: length of b = its kept length + its pairs.
 * @throws RangeError when a coordinate is outside ±180 / ±90 or not a number, or the tolerance is not above 0.
 */
export function countLinesOnce(
  lines: readonly LineShape[],
  tolerance: Metres,
): { kept: LineShape[]; pairs: LinePair[] } {
  const pairs: LinePair[] = [];
  const kept = [...lines];
  searchOverlaps(lines, tolerance, (b, runs, grid, firstChunk) => {
    const line = lines[b];
    if (line === undefined) return;
    const taken = sharedOut(runs, tolerance);
    if (taken.length === 0) return;
    const rest = lineWithout(line, taken);
    kept[b] = rest;
    pairs.push(...pairsOf(b, taken, lengthOf(line) - lengthOf(rest)));
    takeOut(grid, firstChunk, taken);
  });
  return { kept, pairs };
}

/**
 * All overlaps, by the same rules; nothing is taken off, so a stretch beside two earlier lines is in two pairs.
 * @throws RangeError as `countLinesOnce`.
 */
export function findOverlaps(lines: readonly LineShape[], tolerance: Metres): LinePair[] {
  const pairs: LinePair[] = [];
  searchOverlaps(lines, tolerance, (b, runs) => {
    for (const [a, si] of metresBeside(runs)) pairs.push({ a, b, si });
  });
  return pairs;
}

type OnRuns = (b: number, runs: readonly Run[], grid: ChunkGrid, firstChunk: number) => void;

/** Holds each line against what is in the grid, the lines before it and its own earlier pieces, and adds it. */
function searchOverlaps(lines: readonly LineShape[], tolerance: Metres, onRuns: OnRuns): void {
  if (!(tolerance > 0)) throw new RangeError(`a tolerance of ${tolerance} m`);
  const cell = Math.max(4 * tolerance, 100);
  const vertices = lines.reduce((sum, { coords }) => sum + coords.length / 2, 0);
  const [latitude = 0] = lines.find(({ coords }) => coords.length > 1)?.coords.subarray(1) ?? [];
  const grid = layChunkGrid(noChunks(Math.ceil(1.3 * vertices)), cell, latitude);
  const lengths = new Float64Array(lines.length);
  lines.forEach((line, b) => {
    const first = grid.chunks.count;
    lengths[b] = appendLine(grid.chunks, line, b, 2 * cell);
    const end = grid.chunks.count;
    const runs = runsBeside(grid, { first, end }, lengths, tolerance, (k) => addToGrid(grid, k));
    if (runs.length > 0) onRuns(b, runs, grid, first);
  });
}

/** Each place of b goes to the first line beside it; slivers up to the tolerance between two stretches go with them. */
function sharedOut(runs: readonly Run[], tolerance: number): Run[] {
  let taken: Run[] = [];
  for (const run of runs) {
    const fresh = gapsBetween(taken, run.from, run.to).map((gap) => ({ ...run, ...gap }));
    taken = [...taken, ...fresh].sort((x, y) => x.from - y.from);
  }
  return taken.map((run, k) => {
    const next = taken[k + 1]?.from ?? run.to;
    return next - run.to > 0 && next - run.to <= tolerance ? { ...run, to: next } : run;
  });
}

/** Scales the stretches to what the line really lost, so that kept and taken off are its length to the last digit. */
function pairsOf(b: number, taken: readonly Run[], lost: number): LinePair[] {
  const beside = metresBeside(taken);
  const sum = [...beside.values()].reduce((total, si) => total + si, 0);
  return [...beside].map(([a, si]) => ({ a, b, si: (lost / sum) * si }));
}

/** Metres beside each line, in order of line. */
function metresBeside(runs: readonly Run[]): Map<number, number> {
  const metres = new Map<number, number>();
  for (const { a, from, to } of [...runs].sort((x, y) => x.a - y.a)) {
    metres.set(a, (metres.get(a) ?? 0) + to - from);
  }
  return metres;
}

/** Leaves in the grid only what is kept: later lines are held against that. */
function takeOut(grid: ChunkGrid, first: number, taken: readonly Stretch[]): void {
  const { chunks } = grid;
  const end = chunks.count;
  for (let k = first; k < end; k++) {
    const whole = chunkAt(chunks, k);
    const rest = gapsBetween(taken, whole.from, whole.to);
    const [only, ...more] = rest;
    if (only === undefined) chunks.line[k] = -1;
    else setChunk(chunks, k, chunkBetween(whole, only.from, only.to));
    for (const { from, to } of more)
      addToGrid(grid, pushChunk(chunks, chunkBetween(whole, from, to)));
  }
}
