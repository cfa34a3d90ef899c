import Papa from "papaparse";
import type { Problem } from "../layers/project";
import type { RawRow } from "../layers/raw-row";
import { decodeText } from "./decode-text";
import type { FileReader } from "./file-reader";
import { firstPosition, refuseProjected } from "./refuse-projected";

/** A table with a heading: points when two columns hold longitude and latitude, else rows without a place. */
export const csvReader: FileReader = {
  endings: [".csv", ".tsv", ".txt"],
  read: (file, options) => {
    const { text, encoding } = decodeText(file, options.encoding);
    const table = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: "greedy",
    });
    const heading = table.meta.fields ?? [];
    if (heading.length === 0)
      throw new Error(`${file.name} has no heading; write the columns' names in its first line`);
    const places = placeColumns(heading);
    const found = table.data.map((properties, i) => rowOf(properties, i + 1, places, file.name));
    refuseProjected(
      found.map(({ row }) => firstPosition(row.shape)),
      file.name,
    );
    return {
      rows: found.map(({ row }) => row),
      problems: [
        ...table.errors
          // A table of one column has no separator to find.
          .filter(({ code }) => code !== "UndetectableDelimiter")
          .map((error) => lineTrouble(error, file.name)),
        ...found.flatMap(({ problem }) => problem ?? []),
      ],
      sourceCrs: options.sourceCrs ?? "EPSG:4326",
      encoding,
    };
  },
};

interface PlaceColumns {
  readonly lon: string;
  readonly lat: string;
}

const lonNames = /^(经度|东经|longitude|lon|lng|long|x)$/i;
const latNames = /^(纬度|北纬|latitude|lat|y)$/i;

function placeColumns(heading: readonly string[]): PlaceColumns | undefined {
  const lon = heading.find((name) => lonNames.test(name.trim()));
  const lat = heading.find((name) => latNames.test(name.trim()));
  return lon === undefined || lat === undefined ? undefined : { lon, lat };
}

function rowOf(
  properties: Readonly<Record<string, string>>,
  row: number,
  places: PlaceColumns | undefined,
  file: string,
): { readonly row: RawRow; readonly problem?: Problem } {
  if (!places) return { row: { row, properties } };
  const { [places.lon]: lon = "", [places.lat]: lat = "", ...rest } = properties;
  if (lon.trim() === "" && lat.trim() === "") return { row: { row, properties: rest } };
  const coords = Float64Array.of(degrees(lon), degrees(lat));
  if (coords.every(Number.isFinite)) {
    return { row: { row, properties: rest, shape: { kind: "point", coords } } };
  }
  return {
    row: { row, properties: rest },
    problem: {
      file,
      row,
      why: `'${lon}, ${lat}' is no longitude and latitude; the row counts as not drawn`,
      next: "write both as decimal degrees, 117.63512",
    },
  };
}

const degrees = (text: string) => (text.trim() === "" ? Number.NaN : Number(text.trim()));

function lineTrouble(error: Papa.ParseError, file: string): Problem {
  return {
    file,
    ...(error.row !== undefined && { row: error.row + 1 }),
    why: error.message,
    next: "look at the separators and quotes of this line",
  };
}
