import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "../../src/imports/parse-json";
import type { LayerCard } from "../../src/layers/layer-card";
import { parseLayerCard } from "../../src/layers/parse-layer-card";
import { InputAtFault } from "../verb";

/** A layer as it lies in its folder. */
export interface LayerSource {
  readonly card: LayerCard;
  readonly cardBytes: Uint8Array;
  /** `trails/trails.geojson`, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** @throws InputAtFault with a sentence that names the file and the place */
export async function readLayer(layers: string, folder: string): Promise<LayerSource> {
  const cardBytes = await readAt(layers, `${folder}/layer.json`);
  const card = inWords(() => {
    const json = parseJson(new TextDecoder().decode(cardBytes), `${folder}/layer.json`);
    return parseLayerCard(json, folder);
  });
  const file = `${folder}/${card.data}`;
  return { card, cardBytes, file, bytes: await readAt(layers, file) };
}

function readAt(layers: string, file: string): Promise<Uint8Array> {
  return readFile(join(layers, file)).catch((cause: unknown) => {
    throw new InputAtFault(`${file} cannot be read: there is no such file, or it is locked`, {
      cause,
    });
  });
}

/** What a parser throws is the input's fault, not ours. */
export function inWords<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (cause) {
    throw new InputAtFault(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
