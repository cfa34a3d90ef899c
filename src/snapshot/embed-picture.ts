import { type PDFDocument, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { chunksOf, headerOf } from "./png-chunks";

/** A picture of the map. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts the picture into the document. The lines of an RGB PNG are what PDF calls FlateDecode with predictor 15
 * (ISO 32000-1, 7.4.4.4), so its bytes go in as they are; others are decoded and packed anew, which takes seconds.
 */
export async function embedPicture(pdf: PDFDocument, { png }: Picture): Promise<PDFRef> {
  const chunks = chunksOf(png);
  const { width, height, bitDepth, colorType, interlaced } = headerOf(chunks);
  if (colorType !== 2 || bitDepth !== 8 || interlaced) return (await pdf.embedPng(png)).ref;
  const data = joined(chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data));
  const dictionary = pdf.context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    ColorSpace: "DeviceRGB",
    BitsPerComponent: 8,
    Filter: "FlateDecode",
    DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: width },
    Length: data.length,
  });
  return pdf.context.register(PDFRawStream.of(dictionary, data));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
