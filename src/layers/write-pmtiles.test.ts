import { PMTiles, type Source, tileIdToZxy } from "pmtiles";
import { expect, test } from "vitest";
import { writePmtiles } from "./write-pmtiles";

const content = {
  minZoom: 0,
  maxZoom: 9,
  bbox: [116.38, 25.48, 118.67, 27.13],
  metadata: { name: "trails", vector_layers: [{ id: "trails", fields: {} }] },
} as const;

test("an archive with leaf directories gives back every tile, and its root fits the first 16 KiB", async () => {
  const tiles = Array.from({ length: 60_000 }, (_, i) => tileWith(i * 3, noise(i)));

  const bytes = writePmtiles(tiles, content);

  const { archive, asked } = opened(bytes);
  const header = await archive.getHeader();
  expect(header.leafDirectoryLength).toBeGreaterThan(0);
  expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
  expect(header).toMatchObject({
    clustered: true,
    numAddressedTiles: 60_000,
    numTileEntries: 60_000,
  });
  for (const i of [0, 1, 4095, 4096, 4097, 30_000, 59_999]) {
    const { z, x, y, bytes: tile } = tileWith(i * 3, noise(i));
    expect(new Uint8Array((await archive.getZxy(z, x, y))?.data ?? new ArrayBuffer(0))).toEqual(
      tile,
    );
  }
  const [z, x, y] = tileIdToZxy(4);
  expect(await archive.getZxy(z, x, y)).toBeUndefined();
  expect(asked[0]).toEqual([0, 16_384]);
});

test("equal tiles are stored once, and in a row they are one entry", async () => {
  const same = noise(1);
  const tiles = [5, 6, 7, 20].map((id) => tileWith(id, same)).concat(tileWith(8, noise(2)));

  const { archive } = opened(writePmtiles(tiles, content));

  expect(await archive.getHeader()).toMatchObject({
    numAddressedTiles: 5,
    numTileEntries: 3,
    numTileContents: 2,
  });
  for (const id of [5, 7, 20]) {
    const [z, x, y] = tileIdToZxy(id);
    expect(new Uint8Array((await archive.getZxy(z, x, y))?.data ?? new ArrayBuffer(0))).toEqual(
      same,
    );
  }
});

test("the archive says where it lies and what is in it", async () => {
  const { archive } = opened(writePmtiles([tileWith(5, noise(1))], content));

  expect(await archive.getHeader()).toMatchObject({
    minZoom: 0,
    maxZoom: 9,
    minLon: 116.38,
    maxLat: 27.13,
    tileType: 1,
    tileCompression: 2,
  });
  expect(await archive.getMetadata()).toEqual(content.metadata);
});

test("the order in which tiles were cut does not show in the bytes", () => {
  const tiles = [40, 3, 17, 900].map((id) => tileWith(id, noise(id)));

  expect(writePmtiles([...tiles].reverse(), content)).toEqual(writePmtiles(tiles, content));
});

function tileWith(id: number, bytes: Uint8Array) {
  const [z, x, y] = tileIdToZxy(id);
  return { z, x, y, bytes };
}

/** Bytes of uneven length that do not repeat. */
function noise(seed: number): Uint8Array {
  return Uint8Array.from(
    { length: 20 + (seed % 37) },
    (_, i) => ((seed + 1) * (i + 7) * 2654435761) >>> 24,
  );
}

function opened(bytes: Uint8Array) {
  const asked: [number, number][] = [];
  const source: Source = {
    getKey: () => "test",
    getBytes: (offset, length) => {
      asked.push([offset, length]);
      return Promise.resolve({ data: bytes.slice(offset, offset + length).buffer });
    },
  };
  return { archive: new PMTiles(source), asked };
}
