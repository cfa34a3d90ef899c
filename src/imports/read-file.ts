import type { FileRead, FileReader, GivenFile, ReadOptions } from "./file-reader";
import { isLonLat } from "./lon-lat";
import { csvReader } from "./read-csv";
import { flatgeobufReader } from "./read-exact";
import { geojsonReader } from "./read-geojson";

/** One reader a format. */
const readers: readonly FileReader[] = [geojsonReader, csvReader, flatgeobufReader];

/**
 * The rows of a planner's file in degrees, and what is wrong with them.
 * @throws Error with a sentence that names the file and the place when it cannot be read at all
 */
export function readFile(file: GivenFile, options: ReadOptions = {}): FileRead {
  refuseToConvert(options.sourceCrs, file.name);
  const ending = /\.[^.\\/]+$/.exec(file.name)?.[0].toLowerCase() ?? "";
  const reader = readers.find(({ endings }) => endings.includes(ending));
  if (!reader) {
    const known = readers.flatMap(({ endings }) => endings).join(", ");
    throw new Error(`${file.name}: a '${ending}' file cannot be read yet; known are ${known}`);
  }
  return reader.read(file, options);
}

function refuseToConvert(crs: string | undefined, name: string): void {
  if (crs === undefined || isLonLat(crs)) return;
  throw new Error(
    `${name}: ${crs} cannot be turned into degrees yet; give it in EPSG:4490 or EPSG:4326`,
  );
}
