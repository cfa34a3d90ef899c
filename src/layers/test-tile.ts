/** A reader of vector tiles for tests, by the letter of the specification and apart from the writer. */
export interface ReadTile {
  readonly name: string;
  readonly extent: number;
  readonly features: readonly ReadFeature[];
}

interface ReadFeature {
  readonly kind: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly commands: readonly (readonly ["move" | "line", number, number] | readonly ["close"])[];
}

export function readTile(tile: Uint8Array | undefined): ReadTile {
  const [layer] = bytesOf(fieldsIn(tile ?? new Uint8Array(0)), 3);
  const fields = fieldsIn(layer ?? new Uint8Array(0));
  const keys = bytesOf(fields, 3).map(text);
  const values = bytesOf(fields, 4).map((value) => text(bytesOf(fieldsIn(value), 1)[0]));
  return {
    name: text(bytesOf(fields, 1)[0]),
    extent: Number(fields.find(({ field }) => field === 5)?.number),
    features: bytesOf(fields, 2).map((feature) => featureOf(fieldsIn(feature), keys, values)),
  };
}

interface Field {
  readonly field: number;
  readonly number?: number;
  readonly bytes?: Uint8Array;
}

function fieldsIn(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  const at = { byte: 0 };
  while (at.byte < bytes.length) {
    const tag = varintAt(bytes, at);
    const number = varintAt(bytes, at);
    if (tag % 8 === 0) fields.push({ field: tag >> 3, number });
    else {
      fields.push({ field: tag >> 3, bytes: bytes.subarray(at.byte, at.byte + number) });
      at.byte += number;
    }
  }
  return fields;
}

function varintAt(bytes: Uint8Array, at: { byte: number }): number {
  let [value, weight] = [0, 1];
  for (;;) {
    const byte = bytes[at.byte] ?? 0;
    at.byte += 1;
    value += (byte % 128) * weight;
    if (byte < 128) return value;
    weight *= 128;
  }
}

const bytesOf = (fields: readonly Field[], wanted: number) =>
  fields.flatMap(({ field, bytes }) => (field === wanted && bytes ? [bytes] : []));

const text = (bytes: Uint8Array | undefined) =>
  new TextDecoder("utf-8", { fatal: true }).decode(bytes);

function numbersIn(bytes: Uint8Array | undefined): readonly number[] {
  const numbers: number[] = [];
  const at = { byte: 0 };
  while (bytes && at.byte < bytes.length) numbers.push(varintAt(bytes, at));
  return numbers;
}

function featureOf(
  fields: readonly Field[],
  keys: readonly string[],
  values: readonly string[],
): ReadFeature {
  const tags = numbersIn(bytesOf(fields, 2)[0]);
  const properties: Record<string, string> = {};
  for (let i = 0; i < tags.length; i += 2) {
    properties[keys[tags[i] ?? -1] ?? "no such key"] = values[tags[i + 1] ?? -1] ?? "no such value";
  }
  const kind = Number(fields.find(({ field }) => field === 3)?.number);
  return { kind, properties, commands: commandsIn(numbersIn(bytesOf(fields, 4)[0])) };
}

function commandsIn(numbers: readonly number[]): ReadFeature["commands"] {
  const commands: ReadFeature["commands"][number][] = [];
  const pen = { x: 0, y: 0 };
  let i = 0;
  while (i < numbers.length) {
    const [id, count] = [(numbers[i] ?? 0) % 8, (numbers[i] ?? 0) >> 3];
    i += 1;
    if (id === 7) commands.push(["close"]);
    else {
      commands.push(...steps(pen, id === 1 ? "move" : "line", numbers.slice(i, i + count * 2)));
      i += count * 2;
    }
  }
  return commands;
}

function steps(pen: { x: number; y: number }, name: "move" | "line", moved: readonly number[]) {
  return Array.from({ length: moved.length / 2 }, (_, i) => {
    pen.x += signed(moved[i * 2] ?? 0);
    pen.y += signed(moved[i * 2 + 1] ?? 0);
    return [name, pen.x, pen.y] as const;
  });
}

const signed = (number: number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
