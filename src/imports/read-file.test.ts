import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFile } from "./read-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const geojson = (json: unknown) => ({ name: "trails.geojson", bytes: utf8(JSON.stringify(json)) });
const collection = (...features: unknown[]) => geojson({ type: "FeatureCollection", features });
const feature = (geometry: unknown, properties: unknown = {}) => ({
  type: "Feature",
  properties,
  geometry,
});
const at = (lon: number, lat: number) => ({ type: "Point", coordinates: [lon, lat] });

test("a GeoJSON collection gives its rows in order, drawn or not", () => {
  const read = readFile(
    collection(feature(at(117, 26), { name: "𠮷" }), feature(null, { name: "未上图" })),
  );

  expect(read.problems).toEqual([]);
  expect(read.sourceCrs).toBe("EPSG:4326");
  expect(read.rows).toEqual([
    {
      row: 1,
      properties: { name: "𠮷" },
      shape: { kind: "point", coords: Float64Array.of(117, 26) },
    },
    { row: 2, properties: { name: "未上图" } },
  ]);
});

test("a single feature and a bare geometry are files of one row", () => {
  expect(readFile(geojson(feature(at(117, 26)))).rows).toHaveLength(1);
  expect(readFile(geojson(at(117, 26))).rows[0]?.shape?.kind).toBe("point");
});

test("a feature's own id stands in for a column of that name", () => {
  const read = readFile(
    collection({ ...feature(null, {}), id: 7 }, { ...feature(null, { id: "own" }), id: 8 }),
  );

  expect(read.rows.map(({ properties }) => properties["id"])).toEqual([7, "own"]);
});

test("a geometry that cannot be read is told by its row, and the row stays", () => {
  const read = readFile(
    collection(feature(at(117, 26)), feature({ type: "LineString", coordinates: [[117, 26]] })),
  );

  expect(read.rows).toHaveLength(2);
  expect(read.problems).toMatchObject([
    { file: "trails.geojson", row: 2, why: expect.stringContaining("one position") },
  ]);
});

test("broken JSON is told with the line and the column", () => {
  const bytes = utf8('{\n  "type": "FeatureCollection",\n  "features": [,]\n}');

  expect(() => readFile({ name: "trails.geojson", bytes })).toThrow(
    "trails.geojson is no JSON at line 3, column 16",
  );
  expect(() => readFile({ name: "cut.json", bytes: bytes.slice(0, 30) })).toThrow(
    "cut.json is no JSON at line 2",
  );
});

test("projected coordinates are refused with a sentence", () => {
  const metres = collection(feature(at(39_560_000, 2_900_000)), feature(at(39_561_000, 2_900_000)));

  expect(() => readFile(metres)).toThrow(
    "row 1 lies at 39560000, 2900000, which is no longitude and latitude",
  );
});

test("latitude before longitude is called swapped axes, not a projection", () => {
  const swapped = collection(feature(at(26.2, 117.6)), feature(at(26.3, 117.7)));

  expect(() => readFile(swapped)).toThrow(
    "row 1 lies at 26.2, 117.6, which is no longitude and latitude; the axes look swapped, latitude first",
  );
});

test("one slip among good rows is a problem of its row only", () => {
  const read = readFile(
    collection(feature(at(117, 26)), feature(at(117, 26)), feature(at(1170, 26))),
  );

  expect(read.rows[2]?.shape).toBeUndefined();
  expect(read.problems).toMatchObject([{ row: 3 }]);
});

test.each(["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4490", "EPSG:4326"])(
  "an old crs member that says %s is longitude and latitude",
  (name) => {
    const json = {
      type: "FeatureCollection",
      features: [],
      crs: { type: "name", properties: { name } },
    };

    expect(readFile(geojson(json)).sourceCrs).toBe(name);
  },
);

test("an old crs member that says anything else is refused by its name", () => {
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4549" } };

  expect(() => readFile(geojson({ type: "FeatureCollection", features: [], crs }))).toThrow(
    "EPSG::4549",
  );
});

test("a coordinate system that cannot be converted yet is refused, longitude and latitude is not", () => {
  expect(() => readFile(collection(), { sourceCrs: "EPSG:4549" })).toThrow(
    "EPSG:4549 cannot be turned into degrees yet",
  );
  expect(readFile(collection(), { sourceCrs: "EPSG:4490" }).sourceCrs).toBe("EPSG:4490");
});

test("a table without coordinates is counted, with its byte order mark and quotes read away", () => {
  const read = readFile({
    name: "villages.csv",
    bytes: utf8('\uFEFFcode,name\r\n1,"甲, 乙"\r\n\r\n2,丙\r\n'),
  });

  expect(read).toMatchObject({ encoding: "utf-8", problems: [] });
  expect(read.rows).toEqual([
    { row: 1, properties: { code: "1", name: "甲, 乙" } },
    { row: 2, properties: { code: "2", name: "丙" } },
  ]);
});

test("a table in GB18030 is read without being told so", () => {
  // 名称 / 三明 as a spreadsheet on a bureau's machine saves them.
  const bytes = Uint8Array.of(0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xc8, 0xfd, 0xc3, 0xf7, 0x0a);

  const read = readFile({ name: "towns.csv", bytes });

  expect(read.encoding).toBe("gb18030");
  expect(read.rows).toEqual([{ row: 1, properties: { 名称: "三明" } }]);
});

test("bytes that are no text in the encoding asked for are refused", () => {
  const bytes = Uint8Array.of(0xff, 0xff, 0x0a);

  expect(() => readFile({ name: "a.csv", bytes }, { encoding: "utf-8" })).toThrow(
    "a.csv is no text in utf-8",
  );
  expect(() => readFile({ name: "a.csv", bytes }, { encoding: "klingon" })).toThrow(
    "'klingon' is no encoding",
  );
});

test("a table with longitude and latitude gives points, an empty pair none, a wrong one a problem", () => {
  const read = readFile({
    name: "towns.csv",
    bytes: utf8("name,经度,纬度\n甲,117.5,26.2\n乙,,\n丙,117.5,北\n"),
  });

  expect(read.rows.map(({ shape }) => shape?.coords)).toEqual([
    Float64Array.of(117.5, 26.2),
    undefined,
    undefined,
  ]);
  expect(read.rows[0]?.properties).toEqual({ name: "甲" });
  expect(read.problems).toMatchObject([{ file: "towns.csv", row: 3 }]);
});

test("a table whose rows have too few cells tells which", () => {
  expect(readFile({ name: "a.csv", bytes: utf8("a,b\n1,2\n3\n") }).problems).toMatchObject([
    { row: 2 },
  ]);
});

test("a FlatGeobuf file of another program is read like the rest", () => {
  const bytes = new Uint8Array(readFileSync("tests/fixtures/layers-by-gdal.fgb"));

  const read = readFile({ name: "plots.FGB", bytes });

  expect(read.sourceCrs).toBe("EPSG:4326");
  expect(read.rows).toHaveLength(3);
  expect(read.rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  expect(read.rows.map(({ shape }) => shape?.kind)).toEqual(["polygon", "polygon", "polygon"]);
});

test("an unknown ending is told with the known ones", () => {
  expect(() => readFile({ name: "plan.dwg", bytes: utf8("AC1032") })).toThrow(
    "plan.dwg: a '.dwg' file cannot be read yet; known are .geojson, .json, .csv",
  );
});

test("whatever JSON a file holds, it is read or refused by name", () => {
  const anything = fc.oneof(
    fc.json(),
    fc
      .array(fc.anything())
      .map((features) => JSON.stringify({ type: "FeatureCollection", features })),
    fc
      .anything()
      .map((geometry) => JSON.stringify({ type: "Feature", geometry, properties: geometry })),
  );
  fc.assert(
    fc.property(anything, (text) => {
      try {
        readFile({ name: "some.geojson", bytes: utf8(text) });
      } catch (trouble) {
        expect(String(trouble)).toContain("some.geojson");
      }
    }),
    { numRuns: 500 },
  );
});
