import type { LineShape, PointShape, PolygonShape } from "../geometry/shape";
import type { LayerCard } from "./layer-card";
import type { Project } from "./project";

/** A card for tests; what a test is about, it says itself. */
export const cardWith = (own: Partial<LayerCard> = {}): LayerCard => ({
  id: "trails",
  title: { zh: "福道", en: "Fudao trails" },
  role: "plan",
  geometry: "line",
  data: "trails.geojson",
  fields: {},
  audience: "internal",
  source: "a test",
  licence: "CC0-1.0",
  credit: "nobody",
  sample: true,
  ...own,
});

export const projectWith = (own: Partial<Project> = {}): Project => ({
  id: `trails:${own.row ?? 1}`,
  layer: "trails",
  row: 1,
  ...own,
});

export const point = (...coords: number[]): PointShape => ({
  kind: "point",
  coords: Float64Array.from(coords),
});

export const line = (...parts: number[][]): LineShape => ({
  kind: "line",
  coords: Float64Array.from(parts.flat()),
  partEnds: endsOf(parts.map((part) => part.length / 2)),
});

/** Polygons of closed rings, the shell first. */
export const polygon = (...polygons: number[][][]): PolygonShape => ({
  kind: "polygon",
  coords: Float64Array.from(polygons.flat(2)),
  ringEnds: endsOf(polygons.flat().map((ring) => ring.length / 2)),
  polygonEnds: endsOf(polygons.map((rings) => rings.length)),
});

function endsOf(counts: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(counts, (count) => {
    end += count;
    return end;
  });
}

/** The closed ring of a box, counterclockwise. */
export const box = (west: number, south: number, east: number, north: number): number[] => [
  west,
  south,
  east,
  south,
  east,
  north,
  west,
  north,
  west,
  south,
];
