import { gzipSync } from "fflate";
import { joinBytes } from "./join-bytes";
import { message, varint } from "./tile-writing";

export interface DirectoryEntry {
  readonly tileId: number;
  /** Tiles in a row with this content; 0 for a leaf directory. */
  readonly runLength: number;
  /** From the start of the tile data, or of the leaf directories. */
  readonly offset: number;
  readonly length: number;
}

/** Fewest entries of a leaf: a leaf is one request, and small ones make many. */
const leafEntries = 4096;

/** The root directory, at most `room` bytes, and the leaves that it needs for that; both compressed. */
export function packDirectories(
  entries: readonly DirectoryEntry[],
  room: number,
): { readonly root: Uint8Array; readonly leaves: Uint8Array } {
  const root = packDirectory(entries);
  if (root.length <= room) return { root, leaves: new Uint8Array(0) };
  let size = leafEntries;
  for (;;) {
    const split = withLeaves(entries, size);
    if (split.root.length <= room) return split;
    size = Math.ceil(size * 1.2);
  }
}

function withLeaves(entries: readonly DirectoryEntry[], size: number) {
  const leaves: Uint8Array[] = [];
  const links: DirectoryEntry[] = [];
  let offset = 0;
  for (let start = 0; start < entries.length; start += size) {
    const own = entries.slice(start, start + size);
    const leaf = packDirectory(own);
    links.push({ tileId: own[0]?.tileId ?? 0, runLength: 0, offset, length: leaf.length });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: packDirectory(links), leaves: joinBytes(leaves) };
}

/** Column by column: steps between ids, run lengths, lengths, offsets (0 where one follows the entry before). */
function packDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const into = message();
  varint(into, entries.length);
  entries.forEach(({ tileId }, i) => {
    varint(into, tileId - (entries[i - 1]?.tileId ?? 0));
  });
  for (const { runLength } of entries) varint(into, runLength);
  for (const { length } of entries) varint(into, length);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    varint(into, before && before.offset + before.length === offset ? 0 : offset + 1);
  });
  return gzipSync(Uint8Array.from(into.bytes), { level: 9, mtime: 0 });
}
