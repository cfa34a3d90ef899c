import type { Box, StrokeItem } from "./sheet";

/** Slanted strokes that fill a box and stay inside it. @param step mm between two of them, along the box */
export function hatch(
  at: Box,
  step: number,
  paint: { color: string; width: number },
): StrokeItem[] {
  const lines: StrokeItem[] = [];
  for (let start = step; start < at.width + at.height; start += step) {
    const [left, right] = [Math.max(0, start - at.height), Math.min(at.width, start)];
    const points = [at.x + left, at.y + start - left, at.x + right, at.y + start - right];
    lines.push({ kind: "stroke", points, ...paint });
  }
  return lines;
}
