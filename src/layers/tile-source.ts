import { PMTiles, ResolvedValueCache, type Source } from "pmtiles";
import { type BuiltFile, fetchRange, fetchWhole } from "./fetch-bytes";
import { openBlocks } from "./fetched-blocks";
import type { BuiltLayer } from "./layer-card";

export interface Tiles {
  /** A tile's bytes, not compressed; undefined where the layer has nothing. */
  readonly tile: (
    z: number,
    x: number,
    y: number,
    signal: AbortSignal,
  ) => Promise<Uint8Array | undefined>;
}

/** Up to here a whole archive is cheaper than two requests. */
const wholeUpTo = 24 * 1024;

/**
 * A layer's tiles under `base`: a small archive in one plain GET at the first tile, a large one block by block.
 * What failed is asked for again with the next tile.
 */
export function openTiles({ card, tiles }: BuiltLayer, base: string): Tiles {
  if (!tiles) return { tile: () => Promise.resolve(undefined) };
  const source = tiles.bytes <= wholeUpTo ? wholeSource(tiles, base) : blockSource(tiles, base);
  // The library's default cache would keep a failure for ever.
  const archive = new PMTiles(source, new ResolvedValueCache());
  return {
    async tile(z, x, y, signal) {
      signal.throwIfAborted();
      const found = await archive.getZxy(z, x, y).catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`the tiles of '${card.id}' cannot be read: ${why}`, { cause });
      });
      signal.throwIfAborted();
      return found && new Uint8Array(found.data);
    },
  };
}

/** One tile that is no longer wanted does not stop the archive that others wait for. */
function wholeSource(file: BuiltFile, base: string): Source {
  let whole: Promise<Uint8Array> | undefined;
  return {
    getKey: () => `${base} ${file.file}`,
    async getBytes(offset, length) {
      whole ??= fetchWhole(base, file).catch((trouble: unknown) => {
        whole = undefined;
        throw trouble;
      });
      const bytes = await whole;
      return { data: bytes.slice(offset, offset + length).buffer };
    },
  };
}

function blockSource(file: BuiltFile, base: string): Source {
  const blocks = openBlocks(file.bytes, (range) => fetchRange(base, file, range));
  return {
    getKey: () => `${base} ${file.file}`,
    async getBytes(offset, length) {
      const bytes = await blocks.read({ start: offset, end: offset + length });
      return { data: bytes.slice().buffer };
    },
  };
}
