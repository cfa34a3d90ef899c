/**
 * Position of a cell (x and y from 0 to 65,535) along a Hilbert curve, 0 to 2^32 - 1.
 * Bit-parallel form by rawrunprotected (public domain), which GDAL and FlatGeobuf use: same order, same bytes.
 */
export function hilbert(x: number, y: number): number {
  let a = x ^ y;
  let b = 0xffff ^ a;
  let c = 0xffff ^ (x | y);
  let d = x & (y ^ 0xffff);
  let A = a | (b >> 1);
  let B = (a >> 1) ^ a;
  let C = (c >> 1) ^ (b & (d >> 1)) ^ c;
  let D = (a & (c >> 1)) ^ (d >> 1) ^ d;
  for (const step of [2, 4, 8]) {
    a = A;
    b = B;
    c = C;
    d = D;
    A = (a & (a >> step)) ^ (b & (b >> step));
    B = (a & (b >> step)) ^ (b & ((a ^ b) >> step));
    C ^= (a & (c >> step)) ^ (b & (d >> step));
    D ^= (b & (c >> step)) ^ ((a ^ b) & (d >> step));
  }
  a = C ^ (C >> 1);
  b = D ^ (D >> 1);
  return ((spread(b | (0xffff ^ ((x ^ y) | a))) << 1) | spread(x ^ y)) >>> 0;
}

/** Puts a zero before each of sixteen bits. */
function spread(bits: number): number {
  let wide = bits;
  wide = (wide | (wide << 8)) & 0x00ff00ff;
  wide = (wide | (wide << 4)) & 0x0f0f0f0f;
  wide = (wide | (wide << 2)) & 0x33333333;
  return (wide | (wide << 1)) & 0x55555555;
}
