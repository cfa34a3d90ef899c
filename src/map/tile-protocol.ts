import { addProtocol, type GetResourceResponse } from "maplibre-gl";
import type { BuiltLayer } from "../layers/layer-card";
import { openTiles } from "../layers/tile-source";

type Tiles = ReturnType<typeof openTiles>;

interface Served {
  readonly file: string;
  readonly sha256: string;
  readonly tiles: Tiles;
}

/** By layer id. One for all maps of the page, as MapLibre's protocols are. */
const served = new Map<string, Served>();

/** Answers `mingtu://<layer>/{z}/{x}/{y}` from the layers' archives; an archive that is open already stays open. */
export function serveTiles(layers: readonly BuiltLayer[], base: string): void {
  for (const built of layers) {
    if (!built.tiles) continue;
    const file = `${base} ${built.tiles.file}`;
    const { sha256 } = built.tiles;
    const before = served.get(built.card.id);
    if (before?.file === file && before.sha256 === sha256) continue;
    served.set(built.card.id, { file, sha256, tiles: openTiles(built, base) });
  }
  addProtocol("mingtu", ({ url }, { signal }) => answer(url, signal));
}

async function answer(url: string, signal: AbortSignal): Promise<GetResourceResponse<ArrayBuffer>> {
  const asked = /^mingtu:\/\/([a-z0-9-]+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url);
  const layer = served.get(asked?.[1] ?? "");
  if (!asked || !layer) throw new Error(`${url} is no tile of a layer that is open`);
  const [z, x, y] = asked.slice(2).map(Number);
  const tile = await layer.tiles.tile(z ?? 0, x ?? 0, y ?? 0, signal);
  // An empty tile is nothing to draw; a copy, because MapLibre hands the buffer over to its worker.
  return { data: tile ? new Uint8Array(tile).buffer : new ArrayBuffer(0) };
}
