import { shapeOfGeoJson } from "../geometry/shape-geojson";
import type { Problem } from "../layers/project";
import type { RawRow } from "../layers/raw-row";
import { isObject, type JsonObject, shown } from "../layers/read-field";
import { decodeText } from "./decode-text";
import type { FileRead, FileReader, GivenFile } from "./file-reader";
import { isLonLat } from "./lon-lat";
import { parseJson } from "./parse-json";
import { type Position, refuseProjected } from "./refuse-projected";

/** GeoJSON: a collection, one feature, or one bare geometry; longitude first, as RFC 7946 wants it. */
export const geojsonReader: FileReader = {
  endings: [".geojson", ".json"],
  read: (file, options) => {
    const { text, encoding } = decodeText(file, options.encoding);
    const json = parseJson(text, file.name);
    if (!isObject(json)) throw new Error(`${file.name}: ${shown(json)} is no GeoJSON`);
    const sourceCrs = options.sourceCrs ?? namedCrs(json, file.name);
    const features = featuresIn(json, file);
    refuseProjected(features.map(firstPosition), file.name);
    return { ...rowsIn(features, file.name), sourceCrs, encoding };
  },
};

function featuresIn(json: JsonObject, { name }: GivenFile): readonly unknown[] {
  if (json["type"] === "FeatureCollection") {
    if (Array.isArray(json["features"])) return json["features"];
    throw new Error(`${name}: the FeatureCollection has no list of 'features'`);
  }
  if (json["type"] === "Feature") return [json];
  if ("coordinates" in json || "geometries" in json) {
    return [{ type: "Feature", properties: {}, geometry: json }];
  }
  throw new Error(`${name}: its 'type' is ${shown(json["type"])}, which is no GeoJSON`);
}

function rowsIn(features: readonly unknown[], file: string): Pick<FileRead, "rows" | "problems"> {
  const rows: RawRow[] = [];
  const problems: Problem[] = [];
  features.forEach((feature, i) => {
    const row = i + 1;
    if (!isObject(feature) || feature["type"] !== "Feature") {
      problems.push({
        file,
        row,
        why: `${shown(feature)} is no feature`,
        next: "delete it or mend it",
      });
      return;
    }
    const properties = propertiesOf(feature);
    const read = feature["geometry"] ? shapeOfGeoJson(feature["geometry"]) : undefined;
    if (read && "why" in read) {
      const why = `the geometry cannot be read: ${read.why}; the row counts as not drawn`;
      problems.push({ file, row, why, next: "draw the row again" });
    }
    rows.push({ row, properties, ...(read && "shape" in read && { shape: read.shape }) });
  });
  return { rows, problems };
}

/** The first two numbers of a feature's geometry, however deep they lie. */
function firstPosition(feature: unknown): Position | undefined {
  const geometry = isObject(feature) ? feature["geometry"] : undefined;
  let inner = isObject(geometry) ? geometry["coordinates"] : undefined;
  while (Array.isArray(inner) && Array.isArray(inner[0])) [inner] = inner;
  if (!Array.isArray(inner)) return undefined;
  const [lon, lat]: unknown[] = inner;
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

/** The feature's own id stands in for a column `id`, where programs such as QGIS put it. */
function propertiesOf(feature: JsonObject): JsonObject {
  const { id } = feature;
  const properties = isObject(feature["properties"]) ? feature["properties"] : {};
  return id === undefined || "id" in properties ? properties : { id, ...properties };
}

/** The `crs` of the old GeoJSON, which ArcGIS and QGIS still write. */
function namedCrs(json: JsonObject, name: string): string {
  const { crs } = json;
  if (crs === undefined || crs === null) return "EPSG:4326";
  const properties = isObject(crs) ? crs["properties"] : undefined;
  const named = isObject(properties) ? properties["name"] : undefined;
  if (typeof named === "string" && isLonLat(named)) return named;
  throw new Error(
    `${name} says that its coordinates are in ${shown(named ?? crs)}, which cannot be turned into degrees yet; ` +
      "save it in EPSG:4490 or EPSG:4326 and give it again",
  );
}
