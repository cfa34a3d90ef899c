import { create, type Font, type FontCollection } from "@cantoo/fontkit";
import type { Face, FaceId } from "./typesetter";

/** The bytes of each font file, as embedded in the PDF and given to the canvas. */
export type FontFiles = ReadonlyMap<FaceId, Uint8Array>;

/** Coverage and widths of a TrueType file. Throws when the bytes are no single font. */
export function faceOf(id: FaceId, bytes: Uint8Array): Face {
  const font = create(bytes);
  if (!isFont(font)) throw new Error(`${id}: the file holds a collection of fonts, not one`);
  const advances = new Map<number, number>();
  return {
    id,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance: (codePoint) => {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const glyph = font.glyphForCodePoint(codePoint);
      const advance = (glyph?.advanceWidth ?? font.unitsPerEm) / font.unitsPerEm;
      advances.set(codePoint, advance);
      return advance;
    },
  };
}

function isFont(font: Font | FontCollection): font is Font {
  return "glyphForCodePoint" in font;
}
