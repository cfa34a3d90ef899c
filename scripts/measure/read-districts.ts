import { basename } from "node:path";
import type { District } from "../../src/geometry/district-cut";
import { areasOnce } from "../../src/geometry/polygon-overlay";
import type { ReadOptions } from "../../src/imports/file-reader";
import type { Problem } from "../../src/layers/project";
import { InputAtFault } from "../verb";
import { type DrawnRow, readDrawn } from "./read-drawn";

/** m² under two districts that rounding of a shared border cannot explain. */
const sliver = 1;

/** Polygons to cut by, and what is wrong with them: rows that are none, districts that lie over one another. */
export async function readDistricts(
  file: string,
  options: ReadOptions,
): Promise<{ readonly districts: readonly District[]; readonly problems: readonly Problem[] }> {
  const { rows, problems } = await readDrawn([file], options);
  const districts = rows.flatMap((row) => districtOf(row) ?? []);
  if (districts.length === 0) {
    throw new InputAtFault(`${file} holds no polygon to cut by; give the districts as polygons`);
  }
  const name = basename(file);
  return {
    districts,
    problems: [...problems, ...noPolygons(rows, name), ...overlapping(districts, name)],
  };
}

function districtOf({ id, shape, properties }: DrawnRow): District | undefined {
  if (shape.kind !== "polygon") return undefined;
  const code = wordOf(properties["code"]) ?? wordOf(properties["id"]) ?? id;
  return { code, name: wordOf(properties["name"]) ?? code, shape };
}

function wordOf(value: unknown): string | undefined {
  const word = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  return word === "" ? undefined : word;
}

function noPolygons(rows: readonly DrawnRow[], file: string): Problem[] {
  return rows
    .filter(({ shape }) => shape.kind !== "polygon")
    .map(({ id, shape }) => ({
      file,
      row: Number(id.slice(id.lastIndexOf(":") + 1)),
      why: `a ${shape.kind} is no district`,
      next: "take it out of the file, or draw it as a polygon",
    }));
}

function overlapping(districts: readonly District[], file: string): Problem[] {
  const { pairs } = areasOnce(districts.map(({ shape }) => shape));
  return pairs
    .filter(({ si }) => si > sliver)
    .map(({ a, b, si }) => {
      const [first, second] = [districts[a]?.name ?? "", districts[b]?.name ?? ""];
      return {
        file,
        why: `${first} and ${second} lie over one another on ${Math.round(si)} m²; there everything counts for ${first}`,
        next: "mend the borders if that is not meant",
      };
    });
}
