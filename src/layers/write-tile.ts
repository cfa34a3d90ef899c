import { bytesField, message, numberField, packed, textField, zigzag } from "./tile-writing";

/** Units along the side of a tile. */
export const extent = 4096;

/** A feature in the units of its tile; `paths` are a point list, lines, or rings of which outer ones run clockwise as seen. */
export interface TileFeature {
  readonly kind: "point" | "line" | "polygon";
  readonly paths: readonly (readonly Vertex[])[];
  readonly properties: Readonly<Record<string, string>>;
}

export type Vertex = readonly [x: number, y: number];

/**
 * A tile of one layer as Mapbox Vector Tile 2.1; undefined when nothing is left to draw.
 * Properties are texts; each key and text is stored once a tile.
 */
export function writeTile(layer: string, features: readonly TileFeature[]): Uint8Array | undefined {
  const keys = new Map<string, number>();
  const values = new Map<string, number>();
  const into = message();
  textField(into, 1, layer);
  let drawn = 0;
  for (const feature of features) {
    const commands = commandsOf(feature);
    if (commands.length === 0) continue;
    bytesField(into, 2, featureBytes(feature, commands, keys, values));
    drawn += 1;
  }
  for (const key of keys.keys()) textField(into, 3, key);
  for (const value of values.keys()) {
    const text = message();
    textField(text, 1, value);
    bytesField(into, 4, text.bytes);
  }
  numberField(into, 5, extent);
  numberField(into, 15, 2);
  const tile = message();
  bytesField(tile, 3, into.bytes);
  return drawn > 0 ? Uint8Array.from(tile.bytes) : undefined;
}

const kinds = { point: 1, line: 2, polygon: 3 } as const;

function featureBytes(
  { kind, properties }: TileFeature,
  commands: readonly number[],
  keys: Map<string, number>,
  values: Map<string, number>,
): readonly number[] {
  const tags = Object.entries(properties).flatMap(([key, value]) => [
    placeIn(keys, key),
    placeIn(values, value),
  ]);
  const into = message();
  bytesField(into, 2, packed(tags));
  numberField(into, 3, kinds[kind]);
  bytesField(into, 4, packed(commands));
  return into.bytes;
}

function placeIn(seen: Map<string, number>, text: string): number {
  const place = seen.get(text) ?? seen.size;
  seen.set(text, place);
  return place;
}

/** Whether a feature still has something to draw once its vertices lie on whole units. */
export const isDrawn = (feature: TileFeature) => commandsOf(feature).length > 0;

const moveTo = 1;
const lineTo = 2;
const closePath = 15;

function commandsOf({ kind, paths }: TileFeature): readonly number[] {
  const pen = { x: 0, y: 0 };
  switch (kind) {
    case "point":
      return paths.flatMap((path) => [
        command(moveTo, path.length),
        ...path.flatMap((to) => step(pen, to)),
      ]);
    case "line":
      return paths
        .map(withoutRepeats)
        .filter((path) => path.length > 1)
        .flatMap((path) => strokes(pen, path));
    case "polygon":
      return ringsOf(paths).flatMap((ring) => [...strokes(pen, ring), closePath]);
  }
}

function strokes(pen: { x: number; y: number }, [first, ...rest]: readonly Vertex[]): number[] {
  if (first === undefined) return [];
  return [
    command(moveTo, 1),
    ...step(pen, first),
    command(lineTo, rest.length),
    ...rest.flatMap((to) => step(pen, to)),
  ];
}

const command = (id: number, count: number) => count * 8 + id;

function step(pen: { x: number; y: number }, [x, y]: Vertex): readonly [number, number] {
  const moved = [zigzag(x - pen.x), zigzag(y - pen.y)] as const;
  pen.x = x;
  pen.y = y;
  return moved;
}

const withoutRepeats = (path: readonly Vertex[]) =>
  path.filter(([x, y], i) => i === 0 || x !== path[i - 1]?.[0] || y !== path[i - 1]?.[1]);

/** Rings without their closing vertex; one that encloses nothing goes, and an outer one takes its holes along. */
function ringsOf(paths: readonly (readonly Vertex[])[]): readonly (readonly Vertex[])[] {
  let outerIsDrawn = false;
  return paths.map(openRing).filter((ring) => {
    const area = twiceArea(ring);
    if (area > 0) outerIsDrawn = true;
    if (area === 0 && !outerIsDrawn) return false;
    return area !== 0 && outerIsDrawn;
  });
}

function openRing(path: readonly Vertex[]): readonly Vertex[] {
  const ring = withoutRepeats(path);
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
}

/** Positive when it runs clockwise as seen, y downwards. */
function twiceArea(ring: readonly Vertex[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
