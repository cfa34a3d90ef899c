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

/** The city as a whole fills a screen at zoom 8; below 6 nobody looks at it. */
const cityZoom = 6;

/** The card's word, else 13 (a unit is a metre here) for projects and 10 for sketches of boundaries and rivers. */
function zoomsOf({ role, geometry, minZoom, maxZoom }: LayerCard): Zooms {
  const sketch = role === "district" || (role === "reference" && geometry !== "point");
  const most = maxZoom ?? (sketch ? 10 : 13);
  return { minZoom: Math.min(minZoom ?? cityZoom, most), maxZoom: most };
}
