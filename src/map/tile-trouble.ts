import type { BuiltLayer } from "../layers/layer-card";

/** Something that the map could not draw, in words for the planner. */
export interface MapTrouble {
  /** Absent when it is no layer's tiles. */
  readonly layer?: string;
  readonly zh: string;
  readonly en: string;
}

/** Turns MapLibre's error event, `{ error, sourceId? }`, into a sentence that names the layer, its file and the next step. */
export function troubleOf(
  event: { readonly error: { readonly message: string } },
  layers: readonly BuiltLayer[],
): MapTrouble {
  const source = "sourceId" in event ? event.sourceId : undefined;
  const built = layers.find(({ card }) => card.id === source);
  const why = event.error.message;
  if (!built) {
    return { zh: `地图的一部分没有画出来:${why}`, en: `Part of the map was not drawn: ${why}` };
  }
  const { id, title } = built.card;
  const file = built.tiles?.file ?? id;
  return {
    layer: id,
    zh: `图层“${title.zh}”读不出来(${file}:${why})。请检查该文件是否完整,或重新运行 mingtu build,然后刷新页面。`,
    en: `Layer “${title.en}” cannot be read (${file}: ${why}). Check that the file is complete, or run mingtu build again, then reload the page.`,
  };
}
