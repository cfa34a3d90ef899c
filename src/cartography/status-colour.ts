import type { Pen } from "./drawing";
import { colourOf, type Hue } from "./palette";
import type { ShownStatus } from "./status";

/** The layer's own colour, but a plain one for what is suspended or unknown, and grey beside another subject. */
export function statusColour(pen: Pen, hue: Hue, status: ShownStatus): string {
  if (pen.emphasis === "muted") return pen.ink.muted;
  if (status === "suspended") return pen.ink.idle;
  return status === "unknown" ? pen.ink.unknown : colourOf(hue, pen.ink);
}
