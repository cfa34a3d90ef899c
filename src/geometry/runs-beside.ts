import { type Beside, planeAt, stretchBeside } from "./beside";
import { type ChunkGrid, visitNear, windowOf } from "./chunk-grid";
import { type Chunks, chunkAt, type OwnPieces } from "./chunks";
import { type DistanceAt, distanceFrom } from "./distance-to-line";
import { integerAt, numberAt } from "./number-at";
import { trimmedRun } from "./trim-run";

/** A stretch of a line, in metres along it, beside line `a`. */
export interface Run {
  readonly a: number;
  readonly from: number;
  readonly to: number;
}

/** In tolerances: places of one line nearer than this along it are one place. */
const foldApart = 4;
/** In tolerances: breaks up to this between stretches beside one line are closed where the line is not far off. */
const closedBreak = 4;
/** In tolerances, and as a part of the shorter line: less than both is no overlap. */
const leastRun = 3;
const leastPart = 0.5;

/**
 * The stretches of a line that run beside lines in the grid, by line and then along it.
 * Calls `add` for each of its pieces once that piece has been looked at, so that a line meets its own earlier pieces.
 */
export function runsBeside(
  grid: ChunkGrid,
  own: OwnPieces,
  lengths: Float64Array,
  tolerance: number,
  add: (chunk: number) => void,
): Run[] {
  const found = new Map<number, Beside[]>();
  for (let k = own.first; k < own.end; k++) {
    collectBeside(grid, k, tolerance, found);
    add(k);
  }
  const stretches = [...found].sort(([x], [y]) => x - y);
  return stretches.flatMap(([a, mine]) => runsAlong(grid, own, { a, mine, lengths, tolerance }));
}

interface Meeting {
  readonly a: number;
  readonly mine: Beside[];
  readonly lengths: Float64Array;
  readonly tolerance: number;
}

/** The stretches beside one line, made whole and trimmed; too short ones are chance. */
function runsAlong(
  grid: ChunkGrid,
  own: OwnPieces,
  { a, mine, lengths, tolerance }: Meeting,
): Run[] {
  const b = integerAt(grid.chunks.line, own.first);
  const apart = a === b ? foldApart * tolerance : 0;
  const shorter = Math.min(numberAt(lengths, a), numberAt(lengths, b));
  const least = Math.min(leastRun * tolerance, leastPart * shorter);
  const distanceAt = distanceFrom(grid, own, a, 4 * tolerance, apart);
  return joined(mine, tolerance, distanceAt)
    .map((run) => (a === b ? fromTheFold(run, apart) : run))
    .map((run) => ({ a, ...trimmedRun(grid, own, run, tolerance, distanceAt) }))
    .filter(({ from, to }) => to > from && to - from >= least);
}

function collectBeside(
  grid: ChunkGrid,
  k: number,
  tolerance: number,
  found: Map<number, Beside[]>,
): void {
  const { chunks } = grid;
  const line = integerAt(chunks.line, k);
  const plane = planeAt((numberAt(chunks.latA, k) + numberAt(chunks.latB, k)) / 2);
  const window = windowOf(chunks, k, tolerance / plane.east, tolerance / plane.north);
  visitNear(grid, window, (other) => {
    const a = integerAt(chunks.line, other);
    if (a === -1 || isApart(chunks, other, window)) return;
    const apart = a === line ? foldApart * tolerance : 0;
    const beside = stretchBeside(
      chunkAt(chunks, k),
      chunkAt(chunks, other),
      tolerance,
      plane,
      apart,
    );
    if (beside === undefined) return;
    const stretches = found.get(a);
    if (stretches === undefined) found.set(a, [beside]);
    else stretches.push(beside);
  });
}

type Window = ReturnType<typeof windowOf>;

/** Cells are coarse: most pieces met in them are elsewhere. */
function isApart(chunks: Chunks, k: number, [west, south, east, north]: Window): boolean {
  const lonA = numberAt(chunks.lonA, k);
  const lonB = numberAt(chunks.lonB, k);
  if (Math.max(lonA, lonB) < west || Math.min(lonA, lonB) > east) return true;
  const latA = numberAt(chunks.latA, k);
  const latB = numberAt(chunks.latB, k);
  return Math.max(latA, latB) < south || Math.min(latA, latB) > north;
}

interface Joined {
  readonly from: number;
  readonly to: number;
  /** Place on the other line beside `from`. */
  readonly otherAtFrom: number;
  readonly foldsAtStart: boolean;
}

/** Stretches in order along the line, those that overlap or are broken by jitter alone made one. */
function joined(stretches: Beside[], tolerance: number, distanceAt: DistanceAt): Joined[] {
  const runs: Joined[] = [];
  for (const { from, to, otherFrom } of stretches.sort((x, y) => x.from - y.from)) {
    const last = runs.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : from - last.to;
    const goesOn =
      gap <= 0 || (gap <= closedBreak * tolerance && distanceAt(from - gap / 2) <= 2 * tolerance);
    if (last !== undefined && goesOn)
      runs[runs.length - 1] = { ...last, to: Math.max(last.to, to) };
    else runs.push({ from, to, otherAtFrom: otherFrom, foldsAtStart: false });
  }
  return runs;
}

/** Where a line turns back on itself, its way back begins at the turn, not where the two are `apart`. */
function fromTheFold(run: Joined, apart: number): Joined {
  if (run.from - run.otherAtFrom > 1.5 * apart) return run;
  return { ...run, from: (run.from + run.otherAtFrom) / 2, foldsAtStart: true };
}
