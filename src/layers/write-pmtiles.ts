import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { gzipSync } from "fflate";
import { zxyToTileId } from "pmtiles";
import type { Bbox } from "../geometry/shape";
import type { CutTile, Zooms } from "./cut-tiles";
import { joinBytes } from "./join-bytes";
import { type DirectoryEntry, packDirectories } from "./pmtiles-directory";

export interface ArchiveContent extends Zooms {
  readonly bbox: Bbox;
  /** JSON of the archive: name, attribution, `vector_layers`. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const headerBytes = 127;
/** Readers fetch the header and the root in their first 16 KiB. */
const rootRoom = 16_384 - headerBytes;

/**
 * A PMTiles 3 archive: tiles along the Hilbert curve, zoom by zoom, equal ones stored once, all compressed with gzip.
 * Equal tiles give equal bytes.
 */
export function writePmtiles(tiles: Iterable<CutTile>, content: ArchiveContent): Uint8Array {
  const { entries, contents, addressed } = placed(tiles);
  const { root, leaves } = packDirectories(entries, rootRoom);
  const metadata = compressed(new TextEncoder().encode(JSON.stringify(content.metadata)));
  const sections = [root, metadata, leaves, joinBytes(contents)];
  const header = packHeader(sections, content, {
    addressed,
    entries: entries.length,
    contents: contents.length,
  });
  return joinBytes([header, ...sections]);
}

/** No clock in the bytes. */
const compressed = (bytes: Uint8Array) => gzipSync(bytes, { level: 9, mtime: 0 });

function placed(tiles: Iterable<CutTile>) {
  const packed = Array.from(tiles, ({ z, x, y, bytes }) => {
    const gzip = compressed(bytes);
    return { tileId: zxyToTileId(z, x, y), gzip, key: bytesToHex(sha256(gzip)) };
  }).sort((a, b) => a.tileId - b.tileId);
  const entries: DirectoryEntry[] = [];
  const contents: Uint8Array[] = [];
  const known = new Map<string, { offset: number; length: number }>();
  let end = 0;
  for (const { tileId, gzip, key } of packed) {
    const place = known.get(key) ?? { offset: end, length: gzip.length };
    if (!known.has(key)) {
      known.set(key, place);
      contents.push(gzip);
      end += gzip.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.tileId + last.runLength === tileId) {
      entries[entries.length - 1] = { ...last, runLength: last.runLength + 1 };
    } else entries.push({ tileId, runLength: 1, ...place });
  }
  return { entries, contents, addressed: packed.length };
}

function packHeader(
  [root, metadata, leaves, data]: readonly Uint8Array[],
  { bbox, minZoom, maxZoom }: ArchiveContent,
  counts: { addressed: number; entries: number; contents: number },
): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("PMTiles"));
  view.setUint8(7, 3);
  let offset = headerBytes;
  [root, metadata, leaves, data].forEach((section, i) => {
    view.setBigUint64(8 + i * 16, BigInt(offset), true);
    view.setBigUint64(16 + i * 16, BigInt(section?.length ?? 0), true);
    offset += section?.length ?? 0;
  });
  view.setBigUint64(72, BigInt(counts.addressed), true);
  view.setBigUint64(80, BigInt(counts.entries), true);
  view.setBigUint64(88, BigInt(counts.contents), true);
  // Clustered; directories and tiles in gzip; vector tiles.
  bytes.set([1, 2, 2, 1, minZoom, maxZoom], 96);
  const [west, south, east, north] = bbox;
  [west, south, east, north].forEach((side, i) => {
    view.setInt32(102 + i * 4, e7(side), true);
  });
  view.setUint8(118, minZoom);
  view.setInt32(119, e7((west + east) / 2), true);
  view.setInt32(123, e7((south + north) / 2), true);
  return bytes;
}

const e7 = (degrees: number) => Math.round(degrees * 1e7);
