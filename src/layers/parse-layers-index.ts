import type { Bbox } from "../geometry/shape";
import type { BuiltLayer, LayersIndex } from "./layer-card";
import { parseLayerCard } from "./parse-layer-card";
import { isObject, type JsonObject, numberIn, objectIn, shown, textIn } from "./read-field";

/**
 * `layers.json` at the door of the page.
 * @throws Error that names the layer and the field
 */
export function parseLayersIndex(json: unknown): LayersIndex {
  const index = objectIn(json, "layers.json");
  const { layers } = index;
  if (index["version"] !== 1 || !Array.isArray(layers)) {
    throw new Error(
      `layers.json is of version ${shown(index["version"])}, this page reads 1; run mingtu build again`,
    );
  }
  return { version: 1, layers: layers.map(builtLayerOf) };
}

function builtLayerOf(json: unknown, place: number): BuiltLayer {
  const layer = objectIn(json, `layers.json: layer ${place + 1}`);
  const { card } = layer;
  const folder = isObject(card) && typeof card["id"] === "string" ? card["id"] : `${place + 1}`;
  const where = `layers.json: ${folder}`;
  return {
    card: parseLayerCard(card, folder),
    features: amountIn(layer, "features", where),
    unmapped: amountIn(layer, "unmapped", where),
    ...(layer["bbox"] !== undefined && { bbox: bboxIn(layer, where) }),
    length_m: amountIn(layer, "length_m", where),
    area_m2: amountIn(layer, "area_m2", where),
    sha256: textIn(layer, "sha256", where),
    exact: fileIn(layer["exact"], `${where}: exact`),
    ...(layer["districts"] !== undefined && {
      districts: districtsIn(layer["districts"], `${where}: districts`),
    }),
    ...(layer["tiles"] !== undefined && { tiles: tilesIn(layer["tiles"], `${where}: tiles`) }),
  };
}

const amountIn = (json: JsonObject, field: string, where: string) =>
  numberIn(json, field, [0, Number.MAX_SAFE_INTEGER], where);

/** Beside the index, never elsewhere: an index from outside may not send the page to another host. */
function fileIn(json: unknown, where: string): BuiltLayer["exact"] {
  const entry = objectIn(json, where);
  const file = textIn(entry, "file", where);
  if (!/^[a-z0-9-]+\.(fgb|pmtiles)$/.test(file)) {
    throw new Error(`${where}: '${file}' is no file beside layers.json`);
  }
  return { file, bytes: amountIn(entry, "bytes", where) };
}

function tilesIn(json: unknown, where: string): NonNullable<BuiltLayer["tiles"]> {
  const entry = objectIn(json, where);
  return {
    ...fileIn(json, where),
    sha256: textIn(entry, "sha256", where),
    minZoom: numberIn(entry, "minZoom", [0, 24], where),
    maxZoom: numberIn(entry, "maxZoom", [0, 24], where),
  };
}

function districtsIn(json: unknown, where: string): NonNullable<BuiltLayer["districts"]> {
  if (!Array.isArray(json)) throw new Error(`${where} must be a list, not ${shown(json)}`);
  return json.map((one: unknown) => {
    const district = objectIn(one, where);
    const code = textIn(district, "code", where);
    return { code, name: textIn(district, "name", where), bbox: bboxIn(district, where) };
  });
}

function bboxIn(json: JsonObject, where: string): Bbox {
  const { bbox } = json;
  const [west, south, east, north, ...rest]: unknown[] = Array.isArray(bbox) ? bbox : [];
  if (
    typeof west === "number" &&
    typeof south === "number" &&
    typeof east === "number" &&
    typeof north === "number" &&
    rest.length === 0
  ) {
    return [west, south, east, north];
  }
  throw new Error(`${where}: 'bbox' must be west, south, east, north, not ${shown(bbox)}`);
}
