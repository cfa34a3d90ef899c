import type { Picture } from "./embed-picture";
import { chunksOf, headerOf } from "./png-chunks";

/** The picture without an alpha channel, on white: such a PNG goes into a PDF as it is, and another must be unpacked first. */
export async function flatten(picture: Picture): Promise<Picture> {
  if (headerOf(chunksOf(picture.png)).colorType === 2) return picture;
  const { width, height } = picture;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const paper = canvas.getContext("2d", { alpha: false });
  if (!paper) throw new Error(`the browser has no canvas of ${width} × ${height} pixels`);
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(picture.png)]));
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, width, height);
  paper.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { png: await pngOf(canvas), width, height };
}

/** Throws when the browser has no memory left for it. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, "image/png"));
  if (!blob) throw new Error("the browser could not write the picture; take a lower resolution");
  return new Uint8Array(await blob.arrayBuffer());
}
