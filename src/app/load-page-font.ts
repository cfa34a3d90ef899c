import { faces } from "../map/font-faces";

/** Last in the page's stack of fonts: a machine's own Chinese font goes first, and then no file is fetched. */
const family = "Noto Sans SC";

/**
 * Lends the map's letters to the page, so that no byte of them is fetched twice; among them are the rare characters
 * that hardly any machine has. Where the machine has no Chinese font at all, the lighter and the bolder weight follow.
 */
export function loadPageFont(page: Document, afterMap: (act: () => void) => void): void {
  // MapLibre takes the first face that covers a character, a page takes the last: the whole files must stand first here.
  for (const { url, "unicode-range": ranges = [] } of [...faces].reverse()) {
    const unicodeRange = ranges.join(",");
    page.fonts.add(
      new FontFace(family, `url("${url}")`, { unicodeRange, weight: "500", display: "swap" }),
    );
  }
  if (!drawsChinese(page)) afterMap(() => void import("./page-font.css"));
}

/** Without a font every character is the same box. */
function drawsChinese(page: Document): boolean {
  const one = pictureOf("明", page);
  return one === undefined || one !== pictureOf("图", page);
}

/** Undefined where there is no canvas to ask. */
function pictureOf(character: string, page: Document): string | undefined {
  const canvas = page.createElement("canvas");
  canvas.width = 24;
  canvas.height = 24;
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  pen.font = "20px sans-serif";
  pen.fillText(character, 2, 20);
  return canvas.toDataURL();
}
