/** A chunk of a PNG file; its bytes are those between length and checksum. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 2: red, green, blue; 6: with alpha. */
  readonly colorType: number;
  readonly interlaced: boolean;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The chunks of a PNG in order. Throws when the bytes are no PNG or end early. */
export function chunksOf(png: Uint8Array): readonly PngChunk[] {
  if (!signature.every((byte, index) => png[index] === byte))
    throw new Error("these bytes are no PNG");
  const view = viewOf(png);
  const chunks: PngChunk[] = [];
  for (let at = signature.length; at < png.length; ) {
    if (at + 12 > png.length) throw new Error("the PNG ends inside a chunk");
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (at + 12 + length > png.length) throw new Error(`the PNG ends inside its chunk ${type}`);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

export function headerOf(chunks: readonly PngChunk[]): PngHeader {
  const [first] = chunks;
  if (first?.type !== "IHDR") throw new Error("the PNG has no header");
  const view = viewOf(first.data);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitDepth: view.getUint8(8),
    colorType: view.getUint8(9),
    interlaced: view.getUint8(12) !== 0,
  };
}

/** The same picture that says how large it is on paper (PNG 1.2, 4.2.4.2: pHYs, pixels a metre) and what it is called (iTXt). */
export function withPaperSize(
  png: Uint8Array,
  dpi: number,
  title: string,
): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(png).filter(({ type }) => type !== "pHYs");
  const [header, ...rest] = chunks;
  if (!header) throw new Error("the PNG has no header");
  const size = new Uint8Array(9);
  const perMetre = Math.round(dpi / 0.0254);
  viewOf(size).setUint32(0, perMetre);
  viewOf(size).setUint32(4, perMetre);
  size[8] = 1;
  const words = new TextEncoder().encode(`Title\0\0\0\0\0${title}`);
  return pngOf([header, { type: "pHYs", data: size }, { type: "iTXt", data: words }, ...rest]);
}

function pngOf(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const length = chunks.reduce((sum, { data }) => sum + data.length + 12, signature.length);
  const png = new Uint8Array(length);
  png.set(signature);
  const view = viewOf(png);
  let at = signature.length;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length);
    png.set(new TextEncoder().encode(type), at + 4);
    png.set(data, at + 8);
    view.setUint32(at + 8 + data.length, checksum(png.subarray(at + 4, at + 8 + data.length)));
    at += data.length + 12;
  }
  return png;
}

/** CRC-32 of PNG 1.2, appendix 15. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
