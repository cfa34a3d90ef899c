import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { BuiltLayer } from "../layers/layer-card";
import { withFonts } from "./font-faces";
import { openMap } from "./open-map";
import { blocksOf, type PictureBlock } from "./picture-blocks";
import { serveTiles } from "./tile-protocol";

export interface PictureRequest {
  readonly style: StyleSpecification;
  readonly base: string;
  readonly layers: readonly BuiltLayer[];
  readonly center: readonly [longitude: number, latitude: number];
  /** Web Mercator zoom of CSS pixels (96 to the inch), whatever the resolution. */
  readonly zoom: number;
  /** Size of the picture that comes back, in its own pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Picture pixels a CSS pixel: dpi / 96. */
  readonly pixelRatio: number;
  readonly signal?: AbortSignal;
}

export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a style once more, off-screen at print resolution; never a photo of the page.
 * Throws when a tile, a font or the graphics card fails: a sheet with a hole in it is worse than none.
 */
export async function takePicture(request: PictureRequest): Promise<Picture> {
  const { widthPx, heightPx, pixelRatio } = request;
  if (!(widthPx >= 1 && heightPx >= 1 && pixelRatio > 0)) {
    throw new Error(
      `a picture of ${widthPx} × ${heightPx} pixels at ratio ${pixelRatio} cannot be drawn`,
    );
  }
  serveTiles(request.layers, request.base);
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const paper = canvas.getContext("2d");
  if (!paper || canvas.width !== widthPx || canvas.height !== heightPx) {
    throw new Error(
      `the browser has no canvas of ${widthPx} × ${heightPx} pixels; take a lower resolution`,
    );
  }
  for (const block of blocksOf(widthPx, heightPx, pixelRatio)) {
    await drawBlock(paper, request, block);
  }
  return { png: await pngOf(canvas), width: canvas.width, height: canvas.height };
}

async function drawBlock(
  paper: CanvasRenderingContext2D,
  request: PictureRequest,
  block: PictureBlock,
): Promise<void> {
  request.signal?.throwIfAborted();
  const frame = frameOf(block);
  const map = openMap({
    container: frame,
    style: withFonts(request.style),
    center: [...request.center],
    zoom: request.zoom,
    interactive: false,
    fadeDuration: 0,
    // Tiles and letters do not depend on it, and each frame until they are there costs a sixteenth.
    pixelRatio: loadingRatio,
    maxCanvasSize: [block.width * request.pixelRatio, block.height * request.pixelRatio],
    // Lines and letters are smoothed by their shaders; multisampling takes three times as long.
    canvasContextAttributes: { antialias: false, preserveDrawingBuffer: true },
  });
  try {
    map.panBy([block.offsetX, block.offsetY], { animate: false });
    await settled(map, request.signal);
    const shot = sharpen(map, request.pixelRatio);
    await rendered(map);
    check(shot, block, request.pixelRatio);
    const { keep } = block;
    paper.drawImage(
      shot,
      keep.fromX,
      keep.fromY,
      keep.width,
      keep.height,
      keep.toX,
      keep.toY,
      keep.width,
      keep.height,
    );
  } finally {
    map.remove();
    frame.remove();
  }
}

const loadingRatio = 0.25;

/** Off the screen but laid out: MapLibre takes its size from the element. */
function frameOf({ width, height }: PictureBlock): HTMLElement {
  const frame = document.createElement("div");
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = `position:fixed;left:-100000px;top:0;width:${width}px;height:${height}px`;
  document.body.append(frame);
  return frame;
}

/** Resolves when all tiles and letters are there; rejects with the first thing that failed. */
function settled(map: MapLibreMap, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once("idle", () => resolve());
    map.once("error", ({ error }) =>
      reject(new Error("the map for the sheet was not drawn", { cause: error })),
    );
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function sharpen(map: MapLibreMap, pixelRatio: number): HTMLCanvasElement {
  map.setPixelRatio(pixelRatio);
  return map.getCanvas();
}

function rendered(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once("idle", () => resolve());
    map.triggerRepaint();
  });
}

/** A graphics card gives a smaller canvas than was asked for, and says so nowhere but in its size. */
function check(shot: HTMLCanvasElement, block: PictureBlock, pixelRatio: number): void {
  const width = Math.floor(block.width * pixelRatio);
  const height = Math.floor(block.height * pixelRatio);
  if (shot.width >= width && shot.height >= height) return;
  throw new Error(
    `the graphics card drew ${shot.width} × ${shot.height} pixels of ${width} × ${height}; take a lower resolution or a smaller page`,
  );
}

function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (!blob)
        return reject(
          new Error("the browser could not write the picture; take a lower resolution"),
        );
      blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes)), reject);
    }, "image/png");
  });
}
