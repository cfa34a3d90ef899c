import { cameraAt, fittingScale, middleOf } from "./paper-scale";
import { type Pen, say } from "./pen";
import type { Box, MapFrame } from "./sheet";
import type { SheetInput } from "./sheet-input";
import { sheetWords } from "./sheet-words";

/** Where the map looks and at what scale: the one asked for, else the largest round one at which the box fits. */
export function frameMap(
  pen: Pen,
  frame: Box,
  { request, view }: SheetInput,
): { readonly map: MapFrame; readonly problems: readonly string[] } {
  const center = view.kind === "box" ? middleOf(view.bbox) : view.center;
  const fits = view.kind === "box" ? fittingScale(view.bbox, frame) : Math.round(view.scale);
  const scale = request.scale ?? fits;
  const { zoom, tall } = cameraAt(scale, center[1]);
  const pixels = request.dpi / 25.4;
  const map: MapFrame = {
    ...frame,
    center,
    scale,
    zoom,
    dpi: request.dpi,
    widthPx: Math.round(frame.width * pixels),
    heightPx: Math.round(frame.height * pixels * tall),
  };
  const cut = view.kind === "box" && scale < fits;
  const words = { n: String(scale), fits: String(fits) };
  return { map, problems: cut ? [say(pen, sheetWords.tooSmall, words)] : [] };
}
