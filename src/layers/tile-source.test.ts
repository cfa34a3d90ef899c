import { tileIdToZxy } from "pmtiles";
import { expect, onTestFinished, test } from "vitest";
import type { BuiltLayer } from "./layer-card";
import { hostOf } from "./test-host";
import { cardWith } from "./test-layer";
import { openTiles } from "./tile-source";
import { writePmtiles } from "./write-pmtiles";

const { signal } = new AbortController();
const content = { minZoom: 0, maxZoom: 9, bbox: [116, 25, 119, 28], metadata: {} } as const;
const small = writePmtiles([tileWith(5), tileWith(21)], content);
const middling = writePmtiles(
  Array.from({ length: 6000 }, (_, i) => tileWith(i)),
  content,
);
/** Over 256 KiB, with leaf directories. */
const large = writePmtiles(
  Array.from({ length: 40_000 }, (_, i) => tileWith(i)),
  content,
);

test("a small archive is one plain GET for all its tiles", async () => {
  const host = await hosting({ "trails.pmtiles": small });
  const tiles = openTiles(builtWith(small), host.base);

  const [five, gap, other] = await Promise.all([get(tiles, 5), get(tiles, 6), get(tiles, 21)]);

  expect([five, gap, other]).toEqual([tileWith(5).bytes, undefined, tileWith(21).bytes]);
  expect(host.asked).toEqual(["trails.pmtiles"]);
});

test("the city view of a large archive takes at most three requests, by byte ranges", async () => {
  const host = await hosting({ "trails.pmtiles": large });
  const tiles = openTiles(builtWith(large), host.base);
  const wanted = [90, 91, 92, 93, 300, 301];

  const read = await Promise.all(wanted.map((id) => get(tiles, id)));

  expect(large.length).toBeGreaterThan(256 * 1024);
  expect(read).toEqual(wanted.map((id) => tileWith(id).bytes));
  expect(host.asked.length).toBeLessThanOrEqual(3);
  expect(host.asked[0]).toBe("trails.pmtiles 0-16383");
});

test("a middling archive is there whole after two requests", async () => {
  const host = await hosting({ "trails.pmtiles": middling });
  const tiles = openTiles(builtWith(middling), host.base);

  for (let id = 0; id < 6000; id += 311) expect(await get(tiles, id)).toEqual(tileWith(id).bytes);

  expect(middling.length).toBeGreaterThan(32 * 1024);
  expect(middling.length).toBeLessThan(256 * 1024);
  expect(host.asked).toEqual([
    "trails.pmtiles 0-16383",
    `trails.pmtiles 16384-${middling.length - 1}`,
  ]);
});

test("every tile of a large archive is right, also across the seams of blocks", async () => {
  const host = await hosting({ "trails.pmtiles": large });
  const tiles = openTiles(builtWith(large), host.base);

  for (let id = 0; id < 40_000; id += 617) expect(await get(tiles, id)).toEqual(tileWith(id).bytes);
});

test("a host without byte ranges gives the whole file and the tiles are right", async () => {
  const host = await hosting({ "trails.pmtiles": large }, { ranges: false });
  const tiles = openTiles(builtWith(large), host.base);

  expect(await get(tiles, 39_999)).toEqual(tileWith(39_999).bytes);
});

test("a layer without tiles has none to give", async () => {
  const { tiles, ...without } = builtWith(small);

  expect(tiles).toBeDefined();
  expect(await get(openTiles(without, "http://127.0.0.1:9/"), 5)).toBeUndefined();
});

test.each([
  ["small", small],
  ["large", large],
])(
  "a %s archive that failed is told, and asked for again with the next tile",
  async (_, archive) => {
    const files: Record<string, Uint8Array> = {};
    const host = await hosting(files);
    const tiles = openTiles(builtWith(archive), host.base);

    await expect(get(tiles, 5)).rejects.toThrow(
      /the tiles of 'trails' cannot be read: .*trails\.pmtiles answers 404/,
    );
    files["trails.pmtiles"] = archive;

    expect(await get(tiles, 5)).toEqual(tileWith(5).bytes);
  },
);

test("an archive of another build is told", async () => {
  const host = await hosting({ "trails.pmtiles": small.slice(0, -1) });

  await expect(get(openTiles(builtWith(small), host.base), 5)).rejects.toThrow(
    "of different builds",
  );
});

test("a tile that is no longer wanted stops and leaves the others be", async () => {
  const host = await hosting({ "trails.pmtiles": small });
  const tiles = openTiles(builtWith(small), host.base);
  const stop = new AbortController();
  const [z, x, y] = tileIdToZxy(5);

  const unwanted = tiles.tile(z, x, y, stop.signal);
  const wanted = get(tiles, 21);
  stop.abort();

  await expect(unwanted).rejects.toMatchObject({ name: "AbortError" });
  expect(await wanted).toEqual(tileWith(21).bytes);
});

function get(tiles: ReturnType<typeof openTiles>, id: number) {
  return tiles.tile(...tileIdToZxy(id), signal);
}

function tileWith(id: number) {
  const [z, x, y] = tileIdToZxy(id);
  const bytes = Uint8Array.from(
    { length: 8 + (id % 9) },
    (_, i) => ((id + 1) * (i + 7) * 2654435761) >>> 24,
  );
  return { z, x, y, bytes };
}

function builtWith(archive: Uint8Array): BuiltLayer {
  const tiles = {
    file: "trails.pmtiles",
    bytes: archive.length,
    sha256: "",
    minZoom: 0,
    maxZoom: 9,
  };
  const exact = { file: "trails.fgb", bytes: 0 };
  return {
    card: cardWith(),
    features: 1,
    unmapped: 0,
    length_m: 0,
    area_m2: 0,
    sha256: "",
    exact,
    tiles,
  };
}

async function hosting(...given: Parameters<typeof hostOf>) {
  const host = await hostOf(...given);
  onTestFinished(host.close);
  return host;
}
