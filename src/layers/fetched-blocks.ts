import type { ByteRange } from "./fetch-bytes";

/** Header, directories and the tiles of the city view lie in the first one or two. */
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

  return {
    /** Bytes past the end of the file are left out. */
    async read({ start, end }) {
      const stop = Math.min(end, size);
      if (start >= stop) return new Uint8Array(0);
      const first = Math.floor(start / blockBytes);
      const last = Math.floor((stop - 1) / blockBytes);
      fetchMissing(first, last);
      const wanted = Array.from({ length: last - first + 1 }, (_, i) => blockAt(first + i));
      dropOldest();
      const data = new Uint8Array(stop - start);
      (await Promise.all(wanted)).forEach((block, i) => {
        const blockStart = (first + i) * blockBytes;
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
    const start = first * blockBytes;
    const run = fetchRange({ start, end: Math.min(end * blockBytes, size) });
    for (let block = first; block < end; block += 1) {
      const own = run.then(({ content, whole }) => {
        const at = block * blockBytes - (whole ? 0 : start);
        return content.subarray(at, at + blockBytes);
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
