import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The folder whose `tiles/` holds the built layers: the product's own `public`, or a cache for any other folder of layers. */
export function tilesRoot(layers: string): string {
  const folder = resolve(layers);
  if (folder === resolve("layers")) return "public";
  const name = bytesToHex(sha256(utf8ToBytes(folder))).slice(0, 16);
  return join(tmpdir(), `mingtu-sheet-${process.getuid?.() ?? 0}`, name);
}
