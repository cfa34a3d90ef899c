import { PGlite } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";
import type { District } from "../../src/geometry/district-cut";
import type { LineShape, PolygonShape } from "../../src/geometry/shape";

/** PostGIS in WebAssembly: the slow reference that needs no server. About 15 s to open. */
export interface Postgis {
  /** Metres of each line as geography. */
  lengths(lines: readonly LineShape[]): Promise<Float64Array>;
  /** Square metres of each polygon as geography. */
  areas(polygons: readonly PolygonShape[]): Promise<Float64Array>;
  /** For each line its metres in each district: ST_Intersection in degrees, measured as geography. */
  cut(lines: readonly LineShape[], districts: readonly District[]): Promise<Float64Array[]>;
  close(): Promise<void>;
}

export async function openPostgis(): Promise<Postgis> {
  const database = await PGlite.create({ extensions: { postgis } });
  await database.exec("CREATE EXTENSION postgis; CREATE TABLE districts (k int, g geometry)");
  const each = async (measure: string, shapes: readonly string[]) => {
    const { rows } = await database.query<{ si: number }>(
      `SELECT ${measure}(ST_GeomFromText(t, 4326)::geography) AS si FROM unnest($1::text[]) WITH ORDINALITY AS s(t, k) ORDER BY k`,
      [shapes],
    );
    return Float64Array.from(rows, ({ si }) => si);
  };
  return {
    lengths: (lines) => each("ST_Length", lines.map(lineText)),
    areas: (polygons) => each("ST_Area", polygons.map(polygonText)),
    cut: (lines, districts) => cut(database, lines, districts),
    close: () => database.close(),
  };
}

async function cut(
  database: PGlite,
  lines: readonly LineShape[],
  districts: readonly District[],
): Promise<Float64Array[]> {
  await database.exec("TRUNCATE districts");
  await database.query(
    "INSERT INTO districts SELECT k - 1, ST_GeomFromText(t, 4326) FROM unnest($1::text[]) WITH ORDINALITY AS s(t, k)",
    [districts.map(({ shape }) => polygonText(shape))],
  );
  const { rows } = await database.query<{ line: number; district: number; si: number }>(
    `SELECT l.k::int - 1 AS line, d.k AS district, ST_Length(ST_Intersection(d.g, l.g)::geography) AS si
     FROM (SELECT k, ST_GeomFromText(t, 4326) AS g FROM unnest($1::text[]) WITH ORDINALITY AS s(t, k)) l
     JOIN districts d ON ST_Intersects(d.g, l.g)`,
    [lines.map(lineText)],
  );
  const metres = lines.map(() => new Float64Array(districts.length));
  for (const { line, district, si } of rows) metres[line]?.set([si], district);
  return metres;
}

function lineText({ coords, partEnds }: LineShape): string {
  return `MULTILINESTRING(${partsText(coords, partEnds)})`;
}

function polygonText({ coords, ringEnds, polygonEnds }: PolygonShape): string {
  const polygons = Array.from(polygonEnds, (end, k) => {
    const first = polygonEnds[k - 1] ?? 0;
    return `(${partsText(coords, ringEnds.slice(first, end), first === 0 ? 0 : ringEnds[first - 1])})`;
  });
  return `MULTIPOLYGON(${polygons.join(",")})`;
}

function partsText(coords: Float64Array, ends: Uint32Array, from = 0): string {
  return Array.from(ends, (end, k) => {
    const places: string[] = [];
    for (let i = k === 0 ? from : (ends[k - 1] ?? 0); i < end; i++) {
      places.push(`${coords[2 * i]} ${coords[2 * i + 1]}`);
    }
    return `(${places.join(",")})`;
  }).join(",");
}
