import type { Bbox } from "../geometry/shape";
import { cutTiles, type Zooms } from "./cut-tiles";
import type { LayerCard } from "./layer-card";
import type { Project } from "./project";
import { writePmtiles } from "./write-pmtiles";

/** The tile archive of a layer: for the eye only, no figure comes from it. */
export function writeTiles(
  projects: readonly Project[],
  card: LayerCard,
  bbox: Bbox,
): { readonly bytes: Uint8Array; readonly zooms: Zooms } {
  const zooms = zoomsOf(card);
  const metadata = {
    name: card.id,
    description: card.title.zh,
    attribution: card.credit,
    type: "overlay",
    vector_layers: [{ id: card.id, fields, minzoom: zooms.minZoom, maxzoom: zooms.maxZoom }],
  };
  return {
    bytes: writePmtiles(cutTiles(projects, card, zooms), { ...zooms, bbox, metadata }),
    zooms,
  };
}

const fields = Object.fromEntries(
  ["id", "name", "status", "work", "class", "county", "town", "code", "kind"].map((field) => [
    field,
    "String",
  ]),
);

/** The city as a whole fills a screen at zoom 8; the page shows nothing below 5.5. */
const leastZoom = { plan: 6, district: 5, reference: 5 } as const;

/**
 * The card's word, else 13 for lines and areas of projects, where a unit of a tile is a metre; 12 for points, which
 * have no shape to lose; 10 for sketches of boundaries and rivers.
 */
function zoomsOf({ role, geometry, minZoom, maxZoom }: LayerCard): Zooms {
  const most = maxZoom ?? mostZoom(role, geometry);
  return { minZoom: Math.min(minZoom ?? leastZoom[role], most), maxZoom: most };
}

function mostZoom(role: LayerCard["role"], geometry: LayerCard["geometry"]): number {
  if (geometry === "point") return 12;
  return role === "plan" ? 13 : 10;
}
