import type { Paper } from "../scene/sheet-request";

/** Width and height of the standing sheet, mm: ISO 216, and PowerPoint's wide slide (13.333 × 7.5 inches). */
const standing: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  "16:9": [190.5, 338.67],
};

export function paperSize(
  paper: Paper,
  landscape: boolean,
): { readonly width: number; readonly height: number } {
  const [short, long] = standing[paper];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}
