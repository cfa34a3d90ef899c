import Flatbush from "flatbush";
import { indexAt, numberAt } from "./number-at";
import type { PolygonShape } from "./shape";

/** Up to here every pair of edges is compared at once; an index costs more than it saves. */
const fewEdges = 48;

/** A closed ring: vertex 0 is also the last one, and edge `i` runs from vertex `i` to the next. */
interface Ring {
  readonly coords: Float64Array;
  readonly edges: number;
}

type Place = readonly [lon: number, lat: number];

/**
 * Where a ring of the polygon crosses itself, degrees; undefined when none does.
 * A ring that only touches itself, or runs back along itself, crosses nothing.
 */
export function crossingOfRings({ coords, ringEnds }: PolygonShape): Place | undefined {
  let first = 0;
  for (let ring = 0; ring < ringEnds.length; ring++) {
    const end = indexAt(ringEnds, ring);
    const place = crossingOf(withoutRepeats(coords.subarray(2 * first, 2 * end)));
    if (place) return place;
    first = end;
  }
  return undefined;
}

/** A vertex drawn twice in a row makes an edge without a direction. */
function withoutRepeats(coords: Float64Array): Ring {
  const own = new Float64Array(coords.length);
  let size = 0;
  for (let at = 0; at < coords.length; at += 2) {
    const [lon, lat] = [numberAt(coords, at), numberAt(coords, at + 1)];
    if (size > 0 && own[size - 2] === lon && own[size - 1] === lat) continue;
    own[size++] = lon;
    own[size++] = lat;
  }
  return { coords: own.subarray(0, size), edges: Math.max(0, size / 2 - 1) };
}

function crossingOf(ring: Ring): Place | undefined {
  const nearTo = ring.edges > fewEdges ? indexedEdges(ring) : everyEdge(ring);
  for (let edge = 0; edge < ring.edges; edge++) {
    for (const other of nearTo(edge)) {
      const place = other > edge ? crossingOfEdges(ring, edge, other) : undefined;
      if (place) return place;
    }
  }
  return undefined;
}

type NearTo = (edge: number) => readonly number[];

function everyEdge({ edges }: Ring): NearTo {
  const all = Array.from({ length: edges }, (_, edge) => edge);
  return () => all;
}

function indexedEdges(ring: Ring): NearTo {
  const index = new Flatbush(ring.edges);
  for (let edge = 0; edge < ring.edges; edge++) index.add(...boxOf(ring, edge));
  index.finish();
  return (edge) => index.search(...boxOf(ring, edge), (other) => other > edge);
}

function boxOf(ring: Ring, edge: number): [number, number, number, number] {
  const [[a, b], [c, d]] = [vertexOf(ring, edge), vertexOf(ring, edge + 1)];
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Counted round the ring. */
function vertexOf({ coords, edges }: Ring, vertex: number): Place {
  const at = 2 * ((vertex + edges) % edges);
  return [numberAt(coords, at), numberAt(coords, at + 1)];
}

function crossingOfEdges(ring: Ring, one: number, other: number): Place | undefined {
  const [a, b] = [vertexOf(ring, one), vertexOf(ring, one + 1)];
  const [c, d] = [vertexOf(ring, other), vertexOf(ring, other + 1)];
  const [sideC, sideD] = [sideOf(a, b, c), sideOf(a, b, d)];
  const [sideA, sideB] = [sideOf(c, d, a), sideOf(c, d, b)];
  if (sideC * sideD < 0 && sideA * sideB < 0) {
    const part = sideA / (sideA - sideB);
    return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
  }
  // Each vertex is asked about as the beginning of its edge, so that it is asked about once.
  if (sideC === 0 && crossesAt(ring, other, one)) return c;
  return sideA === 0 && crossesAt(ring, one, other) ? a : undefined;
}

/** Whether the outline passes at `vertex`, which lies in line with `edge`, from one side of that edge's way to the other. */
function crossesAt(ring: Ring, vertex: number, edge: number): boolean {
  const [start, end] = [vertexOf(ring, edge), vertexOf(ring, edge + 1)];
  const here = vertexOf(ring, vertex);
  if (!isOn(here, start, end) || isSame(here, end)) return false;
  const from = isSame(here, start) ? vertexOf(ring, edge - 1) : start;
  const before = turnOf(here, from, end, vertexOf(ring, vertex - 1));
  return before * turnOf(here, from, end, vertexOf(ring, vertex + 1)) < 0;
}

const isSame = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1];

/** For a point in line with a and b. */
const isOn = (point: Place, a: Place, b: Place) =>
  (point[0] - a[0]) * (point[0] - b[0]) <= 0 && (point[1] - a[1]) * (point[1] - b[1]) <= 0;

/** Positive when c lies to the left of a → b, 0 in line. */
function sideOf(a: Place, b: Place, c: Place): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** 1 when `point` lies left of the way from → here → to, -1 right of it, 0 on it. */
function turnOf(here: Place, from: Place, to: Place, point: Place): number {
  const [back, ahead] = [angleOf(here, from), angleOf(here, to)];
  const [turned, whole] = [turnFrom(ahead, angleOf(here, point)), turnFrom(ahead, back)];
  if (turned === 0 || turned === whole) return 0;
  return turned < whole ? 1 : -1;
}

const angleOf = (from: Place, to: Place) => Math.atan2(to[1] - from[1], to[0] - from[0]);

/** Against the clock, 0 up to a whole turn. */
const turnFrom = (start: number, angle: number) => (angle - start + 4 * Math.PI) % (2 * Math.PI);
