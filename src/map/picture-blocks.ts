/** A part of a picture that one canvas can hold, with a margin that is drawn and thrown away. */
export interface PictureBlock {
  /** Of the map's frame, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** From the picture's middle to the block's, in CSS pixels. */
  readonly offsetX: number;
  readonly offsetY: number;
  /** What is kept, in picture pixels: from where on the block's canvas, to where on the picture. */
  readonly keep: {
    readonly fromX: number;
    readonly fromY: number;
    readonly toX: number;
    readonly toY: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Longest side of a canvas in pixels that every WebGL2 card in use gives. */
const longestSide = 8192;
/** A browser's canvas stops at about 33 million pixels, with no more than a warning. */
const mostPixels = 30_000_000;
/** Names near a seam must be placed as they would be without it: the neighbours that push them aside are drawn as well. */
const margin = 128;

/** One block where a canvas can hold the picture, else as few as possible. Sizes in picture pixels. */
export function blocksOf(widthPx: number, heightPx: number, pixelRatio: number): PictureBlock[] {
  const { columns, rows } = gridOf(widthPx, heightPx, pixelRatio);
  const rim = columns * rows === 1 ? 0 : Math.ceil(margin / pixelRatio) * pixelRatio;
  const blocks: PictureBlock[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const across = spanOf(widthPx, columns, column);
      const down = spanOf(heightPx, rows, row);
      blocks.push(blockOf(across, down, { widthPx, heightPx, pixelRatio, rim: Math.round(rim) }));
    }
  }
  return blocks;
}

function gridOf(widthPx: number, heightPx: number, pixelRatio: number) {
  let columns = 1;
  let rows = 1;
  for (;;) {
    const rim = columns * rows === 1 ? 0 : 2 * (margin + pixelRatio);
    const width = Math.ceil(widthPx / columns) + rim;
    const height = Math.ceil(heightPx / rows) + rim;
    if (width <= longestSide && height <= longestSide && width * height <= mostPixels)
      return { columns, rows };
    if (width >= height) columns++;
    else rows++;
  }
}

interface Span {
  readonly from: number;
  readonly size: number;
}

function spanOf(whole: number, parts: number, part: number): Span {
  const from = Math.round((whole * part) / parts);
  return { from, size: Math.round((whole * (part + 1)) / parts) - from };
}

interface Whole {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
  readonly rim: number;
}

/** The frame is whole CSS pixels, so it may be a pixel larger than what is kept. */
function blockOf(
  across: Span,
  down: Span,
  { widthPx, heightPx, pixelRatio, rim }: Whole,
): PictureBlock {
  const width = Math.ceil((across.size + 2 * rim) / pixelRatio);
  const height = Math.ceil((down.size + 2 * rim) / pixelRatio);
  return {
    width,
    height,
    offsetX: (across.from - rim - widthPx / 2) / pixelRatio + width / 2,
    offsetY: (down.from - rim - heightPx / 2) / pixelRatio + height / 2,
    keep: {
      fromX: rim,
      fromY: rim,
      toX: across.from,
      toY: down.from,
      width: across.size,
      height: down.size,
    },
  };
}
