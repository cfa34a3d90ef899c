/**
 * A drawn geometry as flat arrays: `coords` interleaves longitude and latitude in degrees.
 * Flat, because a million lines as GeoJSON objects cost seconds and gigabytes that these do not.
 */
export type Shape = PointShape | LineShape | PolygonShape;

export interface PointShape {
  readonly kind: "point";
  readonly coords: Float64Array;
}

export interface LineShape {
  readonly kind: "line";
  readonly coords: Float64Array;
  /** For each part, the index of the vertex after its last one. */
  readonly partEnds: Uint32Array;
}

export interface PolygonShape {
  readonly kind: "polygon";
  readonly coords: Float64Array;
  /** For each ring (closed: last vertex repeats the first), the index of the vertex after its last one. */
  readonly ringEnds: Uint32Array;
  /** For each polygon, the index of the ring after its last one; its first ring is the shell. */
  readonly polygonEnds: Uint32Array;
}

/** West, south, east, north in degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
