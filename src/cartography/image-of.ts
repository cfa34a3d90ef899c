import { type Filling, fillings, type MarkShape, markShapes } from "./drawing";

/** A picture that a style names and the map draws from: pixels of the byte order red, green, blue, alpha. */
export interface StyleImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
  /** True: alpha is a distance to the rim, so that colour, halo and size are the style's choice. */
  readonly sdf: boolean;
}

export function markId(shape: MarkShape, filling: Filling): string {
  return `mark/${shape}/${filling}`;
}

/** Slanting lines in one colour, `#rrggbb`. */
export function hatchId(color: string): string {
  return `hatch/${color.slice(1)}`;
}

/** The picture of a name that `markId` or `hatchId` made; undefined for any other. */
export function imageOf(id: string): StyleImage | undefined {
  const [kind, word, more] = id.split("/");
  if (kind === "hatch" && word !== undefined && /^[0-9a-f]{6}$/.test(word)) return hatch(word);
  const shape = markShapes.find((name) => name === word);
  const filling = fillings.find((name) => name === more);
  return kind === "mark" && shape && filling ? mark(shape, filling) : undefined;
}

/** Logical size of a mark in pixels; at icon-size 1 its form is `markRadius` × 2 wide. */
const markSize = 32;
export const markRadius = 10;
const ratio = 3;
const rim = 3.1;
const core = 5.4;

function mark(shape: MarkShape, filling: Filling): StyleImage {
  const side = markSize * ratio;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let pixel = 0; pixel < side * side; pixel++) {
    const x = ((pixel % side) + 0.5) / ratio - markSize / 2;
    const y = (Math.floor(pixel / side) + 0.5) / ratio - markSize / 2;
    const depth = filled(depths[shape](x, y), filling);
    // MapLibre's distance fields hold 0.75 at the rim and change by 1/8 a logical pixel.
    data[pixel * 4 + 3] = Math.round(255 * (0.75 + depth / 8));
  }
  return { width: side, height: side, data, pixelRatio: ratio, sdf: true };
}

/** Depth below the rim of the part that is painted; negative outside it. */
function filled(depth: number, filling: Filling): number {
  if (filling === "full") return depth;
  const ring = Math.min(depth, rim - depth);
  return filling === "hollow" ? ring : Math.max(ring, depth - core);
}

/** Pixels below the rim of each form, from its middle; y points down. Sizes are set so that all weigh alike. */
const depths: Readonly<Record<MarkShape, (x: number, y: number) => number>> = {
  circle: (x, y) => markRadius - Math.hypot(x, y),
  square: (x, y) => 9 - Math.max(Math.abs(x), Math.abs(y)),
  diamond: (x, y) => (11.8 - Math.abs(x) - Math.abs(y)) * Math.SQRT1_2 + 1.2,
  triangle: (x, y) => Math.min(8 - y, halfPlane(x, y, -12.5), halfPlane(-x, y, -12.5)),
  house: (x, y) => Math.min(8.6 - y, 8.6 - Math.abs(x), (y - Math.abs(x) + 11.4) * Math.SQRT1_2),
  drop: (x, y) =>
    Math.max(8 - Math.hypot(x, y - 2.4), Math.min(2.4 - y, dropSide(x, y), dropSide(-x, y))),
};

/** Depth below a roof's slope that starts at (0, top). */
function halfPlane(x: number, y: number, top: number): number {
  return (y - top) * 0.447 - x * 0.894;
}

function dropSide(x: number, y: number): number {
  return (y + 12) * 0.54 - x * 0.842;
}

function hatch(rgb: string): StyleImage {
  const side = 8 * ratio;
  const data = new Uint8ClampedArray(side * side * 4);
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  for (let pixel = 0; pixel < side * side; pixel++) {
    const along = (pixel + Math.floor(pixel / side)) % side;
    const off = Math.min(along, side - along) / ratio;
    const alpha = Math.min(1, Math.max(0, (1.15 - off) * ratio * 0.5));
    data.set([...parts, Math.round(255 * alpha)], pixel * 4);
  }
  return { width: side, height: side, data, pixelRatio: ratio, sdf: false };
}
