import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";

type FontFace = Extract<FontFacesSpecification[string], readonly unknown[]>[number];

/**
 * Joins the slices' ranges, `{ "[4]": "U+1f1e9-1f1f5,…", "latin": … }`, with their files' addresses by path.
 * Throws when a slice has no file: its characters would be drawn by chance, or as boxes.
 */
export function facesOf(
  ranges: Readonly<Record<string, string>>,
  addresses: Readonly<Record<string, string>>,
): FontFace[] {
  const byName = new Map(
    Object.entries(addresses).map(([path, url]) => [nameOfFile(path), url] as const),
  );
  return Object.entries(ranges).map(([slice, range]) => {
    const url = byName.get(slice.replace(/[[\]]/g, ""));
    if (url === undefined) throw new Error(`no font file for the characters of slice ${slice}`);
    return { url: absolute(url), "unicode-range": range.split(",") };
  });
}

/** `…/noto-sans-sc-100-500-normal.woff2` is slice `100` of weight 500. */
function nameOfFile(path: string): string {
  return /noto-sans-sc-(.+)-\d+-normal\.woff2$/.exec(path)?.[1] ?? path;
}

/** MapLibre's worker lives at another address: a relative one would be read from there. */
export function absolute(url: string): string {
  return typeof document === "undefined" ? url : new URL(url, document.baseURI).href;
}
