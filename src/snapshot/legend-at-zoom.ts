import type { LegendEntry } from "../cartography/legend-of-scene";
import type { styleOfScene } from "../cartography/style-of-scene";

export type MapStyle = ReturnType<typeof styleOfScene>;

/** Only the layers that the style draws at this zoom: a legend explains what is on the sheet, and nothing else. */
export function legendAtZoom(
  legend: readonly LegendEntry[],
  style: Pick<MapStyle, "layers">,
  zoom: number,
): readonly LegendEntry[] {
  const drawn = new Set(
    style.layers.flatMap((layer) => {
      if (!("source" in layer) || layer.layout?.visibility === "none") return [];
      const { minzoom = 0, maxzoom = 24 } = layer;
      return minzoom <= zoom && zoom < maxzoom ? [layer.source] : [];
    }),
  );
  return legend.filter(({ layer }) => drawn.has(layer));
}
