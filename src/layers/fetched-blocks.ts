import type { ByteRange } from "./fetch-bytes";

/** The first block holds header, directory and mostly the tiles of the city view, so that a first look is cheap. */
const firstBytes = 16 * 1024;
/** Up to here the rest is a single block: two requests fetch the whole archive. */
const twoBlocksUpTo = 256 * 1024;
const blockBytes = 128 * 1024;
/** 16 MiB a file. */
const mostBlocks = 128;

/** Fetches a range; a host without ranges gives the whole file. */
export type FetchRange = (
  range: ByteRange,
) => Promise<{ readonly content: Uint8Array; readonly whole: boolean }>;

/**
 * A file of `size` bytes, read in blocks: each is fetched once, neighbours together, and kept while it is among the
 * last used. A block that failed is fetched again when it is next asked for.
 */
export function openBlocks(
  size: number,
  fetchRange: FetchRange,
): { readonly read: (range: ByteRange) => Promise<Uint8Array> } {
  const blocks = new Map<number, Promise<Uint8Array>>();
  const { blockOf, startOf } = blockGrid(size);

  return {
    /** Bytes past the end of the file are left out. */
    async read({ start, end }) {
      const stop = Math.min(end, size);
      if (start >= stop) return new Uint8Array(0);
      const first = blockOf(start);
      const last = blockOf(stop - 1);
      fetchMissing(first, last);
      const wanted = Array.from({ length: last - first + 1 }, (_, i) => blockAt(first + i));
      dropOldest();
      const data = new Uint8Array(stop - start);
      (await Promise.all(wanted)).forEach((block, i) => {
        const blockStart = startOf(first + i);
        const from = Math.max(start - blockStart, 0);
        data.set(block.subarray(from, stop - blockStart), blockStart + from - start);
      });
      return data;
    },
  };

  function fetchMissing(first: number, last: number): void {
    for (let block = first; block <= last; block += 1) {
      if (blocks.has(block)) continue;
      let end = block + 1;
      while (end <= last && !blocks.has(end)) end += 1;
      fetchRun(block, end);
    }
  }

  function fetchRun(first: number, end: number): void {
    const start = startOf(first);
    const run = fetchRange({ start, end: Math.min(startOf(end), size) });
    for (let block = first; block < end; block += 1) {
      const own = run.then(({ content, whole }) => {
        const before = whole ? 0 : start;
        return content.subarray(startOf(block) - before, startOf(block + 1) - before);
      });
      blocks.set(block, own);
      own.catch(() => blocks.delete(block));
    }
  }

  /** The last used stand last. */
  function blockAt(block: number): Promise<Uint8Array> {
    const own = blocks.get(block) ?? Promise.reject(new Error(`block ${block} was not asked for`));
    blocks.delete(block);
    blocks.set(block, own);
    return own;
  }

  function dropOldest(): void {
    for (const block of blocks.keys()) {
      if (blocks.size <= mostBlocks) return;
      blocks.delete(block);
    }
  }
}

/** Where the blocks of a file of `size` bytes lie. */
function blockGrid(size: number) {
  const later = size <= twoBlocksUpTo ? size : blockBytes;
  return {
    blockOf: (position: number) =>
      position < firstBytes ? 0 : 1 + Math.floor((position - firstBytes) / later),
    startOf: (block: number) => (block === 0 ? 0 : firstBytes + (block - 1) * later),
  };
}
