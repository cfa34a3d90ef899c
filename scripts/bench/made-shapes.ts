import type { LineShape, PointShape, PolygonShape } from "../../src/geometry/shape";
import { type Random, randomOf } from "../sample/random";

/** Where Sanming's counties lie, degrees. */
const [west, south, east, north] = [116.4, 25.5, 118.6, 27.1];

/** Metres of a degree there, near enough for made-up shapes. */
const [lonDegree, latDegree] = [99_800, 110_800];

const verticesALine = 10;

/** Wandering lines of ten vertices anywhere in the city, a segment from `shortest` to `longest` metres. */
export function madeLines(count: number, shortest: number, longest: number): LineShape[] {
  const random = randomOf(`bench lines ${shortest} ${longest}`);
  const coords = new Float64Array(2 * verticesALine * count);
  const partEnds = Uint32Array.of(verticesALine);
  return Array.from({ length: count }, (_, k) => {
    const own = coords.subarray(2 * verticesALine * k, 2 * verticesALine * (k + 1));
    wander(own, random, shortest, longest);
    return { kind: "line", coords: own, partEnds };
  });
}

function wander(into: Float64Array, random: Random, shortest: number, longest: number): void {
  let [lon, lat] = [random.between(west, east), random.between(south, north)];
  let heading = random.between(0, 2 * Math.PI);
  for (let i = 0; i < into.length; i += 2) {
    into.set([lon, lat], i);
    const length = random.between(shortest, longest);
    heading += random.between(-0.4, 0.4);
    lon += (length * Math.cos(heading)) / lonDegree;
    lat += (length * Math.sin(heading)) / latDegree;
  }
}

/** Rings of ten vertices, 100 m to 1 km across, no two edges of a ring crossing. */
export function madePolygons(count: number): PolygonShape[] {
  const random = randomOf("bench polygons");
  const [ringEnds, polygonEnds] = [Uint32Array.of(verticesALine + 1), Uint32Array.of(1)];
  return Array.from({ length: count }, () => {
    const [lon, lat] = [random.between(west, east), random.between(south, north)];
    const size = random.between(50, 500);
    const coords = new Float64Array(2 * verticesALine + 2);
    for (let i = 0; i < verticesALine; i++) {
      const turn = (2 * Math.PI * i) / verticesALine;
      const reach = size * random.between(0.5, 1);
      coords[2 * i] = lon + (reach * Math.cos(turn)) / lonDegree;
      coords[2 * i + 1] = lat + (reach * Math.sin(turn)) / latDegree;
    }
    coords.copyWithin(2 * verticesALine, 0, 2);
    return { kind: "polygon", coords, ringEnds, polygonEnds };
  });
}

/** Half of them in three towns, as outlets are, the rest anywhere. */
export function madePoints(count: number): PointShape[] {
  const random = randomOf("bench points");
  const towns = [0, 1, 2].map(() => [random.between(117, 118), random.between(26, 26.6)] as const);
  return Array.from({ length: count }, (_, k) => {
    const [lon, lat] = towns[k % 6] ?? [random.between(west, east), random.between(south, north)];
    const spread = k % 6 < 3 ? 0.15 : 0;
    const coords = Float64Array.of(
      lon + random.between(-spread, spread),
      lat + random.between(-spread, spread),
    );
    return { kind: "point", coords };
  });
}

/**
 * Lines, a fifth of which are drawn again by another hand: the same way, up to 2 m beside it.
 * `planted`: metres that run together, by the length of the lines drawn twice.
 */
export function linesDrawnTwice(count: number): { lines: LineShape[]; twins: LineShape[] } {
  const random = randomOf("bench twins");
  const lines = madeLines(Math.ceil(count / 1.2), 30, 300);
  const twins = lines.slice(0, count - lines.length);
  const again = twins.map(({ coords, partEnds }): LineShape => {
    const [dx, dy] = [random.between(-1.4, 1.4) / lonDegree, random.between(-1.4, 1.4) / latDegree];
    return { kind: "line", coords: coords.map((v, i) => v + (i % 2 === 0 ? dx : dy)), partEnds };
  });
  return { lines: [...lines, ...again], twins };
}
