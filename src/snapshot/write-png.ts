import { pngOf } from "./flatten-picture";
import { withPaperSize } from "./png-chunks";
import type {
  AreaItem,
  DotItem,
  Item,
  Page,
  PictureItem,
  Sheet,
  StrokeItem,
  TextItem,
} from "./sheet";
import type { SheetMaterial } from "./sheet-material";
import { pathOf } from "./svg-path";
import type { FaceId, Typesetter } from "./typesetter";

/** Longest side that every browser's canvas has. */
const longestSide = 16_384;

/** The sheet's first page at its resolution: paper × dpi pixels, with the resolution and the title written in the file. */
export async function writePng(
  sheet: Sheet,
  { map, fonts, files }: SheetMaterial,
): Promise<Uint8Array<ArrayBuffer>> {
  const [page] = sheet.pages;
  if (!page) throw new Error("the sheet has no page");
  const pixels = sheet.map.dpi / 25.4;
  const canvas = canvasOf(page, pixels);
  const paper = canvas.getContext("2d", { alpha: false });
  if (!paper)
    throw new Error(`the browser has no canvas of ${canvas.width} × ${canvas.height} pixels`);
  const families = await registered(files);
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(map.png)]));
  try {
    for (const item of page.items) drawItem(item, { paper, pixels, bitmap, fonts, families });
  } finally {
    bitmap.close();
  }
  return withPaperSize(await pngOf(canvas), sheet.map.dpi, sheet.title);
}

function canvasOf({ width, height }: Page, pixels: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const [wide, high] = [Math.round(width * pixels), Math.round(height * pixels)];
  if (Math.max(wide, high) > longestSide) {
    throw new Error(
      `a PNG of ${wide} × ${high} pixels is more than a browser draws (${longestSide} a side): take a lower resolution or a PDF`,
    );
  }
  canvas.width = wide;
  canvas.height = high;
  return canvas;
}

/** Gives the sheet's own fonts to the canvas. Throws when the browser refuses one. */
async function registered(files: SheetMaterial["files"]): Promise<ReadonlyMap<FaceId, string>> {
  const families = new Map<FaceId, string>();
  for (const [id, bytes] of files) {
    const family = `mingtu-sheet-${id}`;
    families.set(id, family);
    if (document.fonts.check(`12px "${family}"`) && isKnown(family)) continue;
    document.fonts.add(await new FontFace(family, new Uint8Array(bytes).buffer).load());
  }
  return families;
}

/** `check` is also true for a family that nobody has heard of. */
function isKnown(family: string): boolean {
  return [...document.fonts].some((face) => face.family.replaceAll('"', "") === family);
}

interface Drawing {
  readonly paper: CanvasRenderingContext2D;
  /** A millimetre's. */
  readonly pixels: number;
  readonly bitmap: ImageBitmap;
  readonly fonts: Typesetter;
  readonly families: ReadonlyMap<FaceId, string>;
}

function drawItem(item: Item, drawing: Drawing): void {
  drawing.paper.save();
  drawing.paper.globalAlpha = item.kind === "picture" ? 1 : (item.opacity ?? 1);
  if (item.kind === "text") drawText(item, drawing);
  else if (item.kind === "picture") drawPicture(item, drawing);
  else drawPath(item, drawing);
  drawing.paper.restore();
}

function drawPicture(
  { x, y, width, height }: PictureItem,
  { paper, pixels, bitmap }: Drawing,
): void {
  paper.imageSmoothingQuality = "high";
  const [left, top] = [Math.round(x * pixels), Math.round(y * pixels)];
  paper.drawImage(bitmap, left, top, Math.round(width * pixels), Math.round(height * pixels));
}

/** Without kerning and ligatures, as the text was measured. */
function drawText(item: TextItem, { paper, pixels, fonts, families }: Drawing): void {
  paper.translate(item.x * pixels, item.y * pixels);
  paper.rotate((-(item.turn ?? 0) * Math.PI) / 180);
  paper.fillStyle = item.color;
  paper.textRendering = "optimizeSpeed";
  paper.fontKerning = "none";
  let along = -{ left: 0, center: item.width / 2, right: item.width }[item.align];
  for (const { face, text, width } of fonts.runsOf(item.text, item.size, item.weight)) {
    paper.font = `${item.size * pixels}px "${families.get(face) ?? "sans-serif"}"`;
    paper.fillText(text, along * pixels, 0);
    along += width;
  }
}

function drawPath(item: StrokeItem | AreaItem | DotItem, { paper, pixels }: Drawing): void {
  paper.scale(pixels, pixels);
  const path = new Path2D(pathOf(item));
  const fill = item.kind === "stroke" ? undefined : item.fill;
  const line = item.kind === "stroke" ? item.color : item.outline;
  if (fill !== undefined) {
    paper.fillStyle = fill;
    paper.fill(path);
  }
  if (line === undefined) return;
  paper.strokeStyle = line;
  paper.lineWidth = item.width ?? 0.2;
  paper.lineCap = item.kind !== "dot" && item.round ? "round" : "butt";
  paper.setLineDash(item.kind === "dot" ? [] : [...(item.dash ?? [])]);
  paper.stroke(path);
}
