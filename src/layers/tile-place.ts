import { bboxOf } from "../geometry/bbox";
import type { Bbox, Shape } from "../geometry/shape";
import { geoJsonOf } from "../geometry/shape-geojson";
import type { LayerCard } from "./layer-card";
import type { Project } from "./project";
import { propertiesOnTiles } from "./tile-properties";

/** A tile of the web's square pyramid. */
export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** A drawn project as the tiles need it. */
export interface Drawn {
  readonly kind: Shape["kind"];
  readonly shape: Shape;
  readonly properties: Readonly<Record<string, string>>;
  /** In the web's square from 0 to 1, y downwards. */
  readonly box: Bbox;
  readonly first: readonly [x: number, y: number];
}

export function drawnOf(projects: readonly Project[], card: LayerCard): readonly Drawn[] {
  return projects.flatMap((project) => {
    const { shape } = project;
    const bbox = shape && bboxOf(shape);
    if (!shape || !bbox) return [];
    const [west, north] = inSquare(bbox[0], bbox[3]);
    const [east, south] = inSquare(bbox[2], bbox[1]);
    const [lon = 0, lat = 0] = shape.coords;
    return [
      {
        kind: shape.kind,
        shape,
        properties: propertiesOnTiles(project, card),
        box: [west, north, east, south],
        first: inSquare(lon, lat),
      },
    ];
  });
}

export const featureOf = ({ shape, properties }: Drawn): GeoJSON.Feature => ({
  type: "Feature",
  properties: { ...properties },
  geometry: geoJsonOf(shape),
});

/** Web Mercator, which tiles are cut in and figures are not. */
function inSquare(lon: number, lat: number): readonly [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return [lon / 360 + 0.5, Math.min(1, Math.max(0, y))];
}

/** Whether a box touches a tile widened by `margin` of its side. */
export function meets(box: Bbox, { z, x, y }: TilePlace, margin: number): boolean {
  const side = 2 ** -z;
  const [west, north, east, south] = box;
  return (
    east >= (x - margin) * side &&
    west <= (x + 1 + margin) * side &&
    south >= (y - margin) * side &&
    north <= (y + 1 + margin) * side
  );
}

export const cornersOf = ({ z, x, y }: TilePlace): readonly TilePlace[] => [
  { z: z + 1, x: x * 2, y: y * 2 },
  { z: z + 1, x: x * 2 + 1, y: y * 2 },
  { z: z + 1, x: x * 2, y: y * 2 + 1 },
  { z: z + 1, x: x * 2 + 1, y: y * 2 + 1 },
];
