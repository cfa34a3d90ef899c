import { GeoJSONVT } from "@maplibre/geojson-vt";
import type { LayerCard } from "./layer-card";
import type { Project } from "./project";
import { dotOf } from "./tile-dot";
import { cornersOf, type Drawn, drawnOf, featureOf, meets, type TilePlace } from "./tile-place";
import { extent, isDrawn, type TileFeature, writeTile } from "./write-tile";

export interface CutTile extends TilePlace {
  /** Not compressed. */
  readonly bytes: Uint8Array;
}

export interface Zooms {
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Units beyond the side of a tile that it still holds, so that outlines and circles are whole at the seam. */
const margin = 64;
/** Each tile of this zoom is cut with all under it on its own: one branch at a time is in memory. */
const branchZoom = 9;

/**
 * The tiles of a layer's drawn projects, each made when it is asked for.
 * A project too small for a zoom stays in its tile as a dot: none vanishes from the map.
 * The maximal zoom keeps every vertex, lower ones those that show.
 */
export function cutTiles(
  projects: readonly Project[],
  card: LayerCard,
  zooms: Zooms,
): Generator<CutTile, void> {
  const drawn = drawnOf(projects, card);
  return branch({ z: 0, x: 0, y: 0 }, drawn, {
    layer: card.id,
    zooms,
    index: indexOf(drawn, zooms),
  });
}

interface Cutting {
  readonly layer: string;
  readonly zooms: Zooms;
  readonly index: GeoJSONVT;
}

function indexOf(drawn: readonly Drawn[], { maxZoom }: Zooms): GeoJSONVT {
  const features = drawn.map(featureOf);
  return new GeoJSONVT(
    { type: "FeatureCollection", features },
    { maxZoom, indexMaxZoom: 0, extent, buffer: margin, wrap: false },
  );
}

/** A tile and all under it, as far as anything lies there. */
function* branch(
  place: TilePlace,
  above: readonly Drawn[],
  cutting: Cutting,
): Generator<CutTile, void> {
  const { layer, zooms } = cutting;
  const drawn = above.filter(({ box }) => meets(box, place, margin / extent));
  if (drawn.length === 0) return;
  const index = place.z === branchZoom ? indexOf(drawn, zooms) : cutting.index;
  if (place.z >= zooms.minZoom) {
    const bytes = writeTile(layer, featuresIn(place, drawn, index));
    if (bytes) yield { ...place, bytes };
  }
  if (place.z === zooms.maxZoom) return;
  for (const corner of cornersOf(place)) yield* branch(corner, drawn, { layer, zooms, index });
}

/** In the order of the projects: later ones are painted over earlier ones. */
function featuresIn(
  place: TilePlace,
  drawn: readonly Drawn[],
  index: GeoJSONVT,
): readonly TileFeature[] {
  const cut = new Map<unknown, TileFeature["paths"]>();
  for (const feature of index.getTile(place.z, place.x, place.y)?.features ?? []) {
    cut.set(feature.tags?.["id"], feature.type === 1 ? [feature.geometry] : feature.geometry);
  }
  return drawn.flatMap((one) => {
    const { kind, properties } = one;
    const paths = cut.get(properties["id"]) ?? [];
    const feature = { kind, paths, properties };
    return isDrawn(feature) ? [feature] : dotOf(one, place);
  });
}
