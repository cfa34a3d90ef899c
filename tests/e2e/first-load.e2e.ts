import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { test } from "./planner";

/** Bytes of the first load as an intranet's web server sends them, font slices counted apart. */
const most = 700_000;
/** Slices of the open Chinese font for the letters of the first view, page and map together. */
const mostFonts = 1_500_000;

interface Sent {
  readonly url: string;
  readonly bytes: number;
}

test("what is loaded up to the first drawn plan layer stays within its bytes", async ({
  planner,
}) => {
  const { page } = planner;
  const bodies: Promise<Sent>[] = [];
  page.on("response", (response) => {
    bodies.push(
      response.body().then(
        (body) => ({ url: response.url(), bytes: sentBytes(response.url(), body) }),
        () => ({ url: response.url(), bytes: 0 }),
      ),
    );
  });

  await planner.opens();
  await expect(planner.map.locator("[data-drawn]")).toBeAttached();
  const before = new Set(await page.evaluate(addressesBeforeFirstLayer));
  const all = await Promise.all(bodies);
  // Fonts and the map's own worker script are asked for by workers, which the page's clock does not list.
  const loaded = all.filter(
    ({ url }) => before.has(url) || /maplibre-gl-worker|index\.html$/.test(url),
  );
  const fonts = all.filter(({ url }) => isFont(url));
  const sum = sumOf(loaded.filter(({ url }) => !isFont(url)));
  for (const { url, bytes } of [...loaded, ...fonts]) {
    process.stdout.write(`${bytes}\t${url.split("/map/")[1]}\n`);
  }
  process.stdout.write(`first load: ${sum} bytes gzip, fonts ${sumOf(fonts)} bytes apart\n`);

  expect(loaded.some(({ url }) => url.endsWith(".pmtiles"))).toBe(true);
  expect(loaded.some(({ url }) => url.includes("maplibre-gl-worker"))).toBe(true);
  expect(sum).toBeLessThanOrEqual(most);
  expect(sumOf(fonts)).toBeLessThanOrEqual(mostFonts);
});

test("a visible tile archive takes at most three requests", async ({ planner }) => {
  const asked = new Map<string, number>();
  planner.page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (path.endsWith(".pmtiles")) asked.set(path, (asked.get(path) ?? 0) + 1);
  });

  await planner.opens();
  await planner.waitsForFigures();

  expect(asked.size).toBeGreaterThan(10);
  expect(Math.max(...asked.values())).toBeLessThanOrEqual(3);
});

/** Runs in the page. */
function addressesBeforeFirstLayer(): string[] {
  const drawn = performance.getEntriesByName("first-plan-layer")[0]?.startTime ?? 0;
  return performance
    .getEntriesByType("resource")
    .filter(({ startTime }) => startTime <= drawn)
    .map(({ name }) => name);
}

function isFont(url: string): boolean {
  return /\.(woff2?|ttf)$/.test(url);
}

function sumOf(sent: readonly Sent[]): number {
  return sent.reduce((total, { bytes }) => total + bytes, 0);
}

/** Tiles and web fonts are compressed inside; the rest is what a web server compresses. */
function sentBytes(url: string, body: Buffer): number {
  return /\.(pmtiles|woff2)$/.test(url) ? body.length : gzipSync(body, { level: 6 }).length;
}
