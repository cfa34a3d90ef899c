/** Red, green and blue from 0 to 1 of `#rrggbb`, `#rgb` or `rgb(…)`; legend colours come from the map's style in any of them. Throws on others. */
export function colorOf(text: string): readonly [red: number, green: number, blue: number] {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(text);
  if (hex) return three(hex.slice(1, 4).map((part) => Number.parseInt(part, 16)));
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return three(short.slice(1, 4).map((part) => Number.parseInt(part + part, 16)));
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(text);
  if (rgb) return three(rgb.slice(1, 4).map(Number));
  throw new Error(`a sheet cannot paint the colour '${text}': give it as #rrggbb`);
}

function three([red = 0, green = 0, blue = 0]: readonly number[]) {
  return [red / 255, green / 255, blue / 255] as const;
}
