import type { Drawn, TilePlace } from "./tile-place";
import { extent, type TileFeature, type Vertex } from "./write-tile";

/**
 * The mark of a project that is smaller than a unit of the tile: one unit at its first vertex,
 * in the one tile that holds that vertex.
 */
export function dotOf({ kind, properties, first }: Drawn, { z, x, y }: TilePlace): TileFeature[] {
  const dotX = Math.floor((first[0] * 2 ** z - x) * extent);
  const dotY = Math.floor((first[1] * 2 ** z - y) * extent);
  if (dotX < 0 || dotY < 0 || dotX >= extent || dotY >= extent) return [];
  return [{ kind, properties, paths: [pathsOf[kind](dotX, dotY)] }];
}

const pathsOf: Readonly<Record<Drawn["kind"], (x: number, y: number) => readonly Vertex[]>> = {
  point: (x, y) => [[x, y]],
  line: (x, y) => [
    [x, y],
    [x + 1, y],
  ],
  polygon: (x, y) => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ],
};
