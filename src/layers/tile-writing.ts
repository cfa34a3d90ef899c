/** Bytes of protocol buffers, the encoding of vector tiles. */
export interface Message {
  readonly bytes: number[];
}

export const message = (): Message => ({ bytes: [] });

/** Seven bits a byte, low ones first; works above 2^31, where bit operators do not. */
export function varint(into: Message, value: number): void {
  let left = value;
  while (left >= 0x80) {
    into.bytes.push((left % 0x80) + 0x80);
    left = Math.floor(left / 0x80);
  }
  into.bytes.push(left);
}

export function numberField(into: Message, field: number, value: number): void {
  varint(into, field * 8);
  varint(into, value);
}

export function bytesField(into: Message, field: number, bytes: ArrayLike<number>): void {
  varint(into, field * 8 + 2);
  varint(into, bytes.length);
  for (let i = 0; i < bytes.length; i += 1) into.bytes.push(bytes[i] ?? 0);
}

const utf8 = new TextEncoder();

/** The platform's encoder: common ones in JavaScript spoil characters beyond U+FFFF such as 𠮷. */
export const textField = (into: Message, field: number, text: string) =>
  bytesField(into, field, utf8.encode(text));

/** Small numbers of either sign as small positive ones. */
export const zigzag = (value: number) => (value < 0 ? -value * 2 - 1 : value * 2);

export function packed(values: readonly number[]): readonly number[] {
  const into = message();
  for (const value of values) varint(into, value);
  return into.bytes;
}
