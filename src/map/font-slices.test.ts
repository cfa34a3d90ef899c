import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import ranges from "@fontsource/noto-sans-sc/unicode.json";
import { expect, test } from "vitest";
import { facesOf } from "./font-slices";
import { rareRanges } from "./rare-characters";

const { resolve } = createRequire(import.meta.url);
const folder = `${dirname(resolve("@fontsource/noto-sans-sc/unicode.json"))}/files`;
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith("-500-normal.woff2"))
    .map((name) => [`files/${name}`, `/assets/${name}`]),
);

test("every slice of the font is joined with its file", () => {
  const faces = facesOf(ranges, files);
  expect(faces).toHaveLength(Object.keys(ranges).length);
  expect(new Set(faces.map(({ url }) => url)).size).toBe(faces.length);
});

test("a slice without a file is said, not left to chance", () => {
  expect(() => facesOf({ "[4]": "U+1F1E9" }, {})).toThrow("slice [4]");
});

test("the names of Sanming's counties and towns are in the slices, none needs a whole font", () => {
  const layers = new URL("../../layers/", import.meta.url);
  const names = ["counties/counties.geojson", "towns/towns.geojson"]
    .map((path) => JSON.parse(readFileSync(new URL(path, layers), "utf8")))
    .flatMap(({ features }) =>
      features.map((feature: { properties: { name: string } }) => feature.properties.name),
    );
  expect(names.length).toBeGreaterThan(120);
  const covered = facesOf(ranges, files).map((face) => face["unicode-range"] ?? []);
  const missing = [...new Set(names.join(""))].filter(
    (character) => !covered.some((list) => covers(list, character)),
  );
  expect(missing).toEqual([]);
});

test("rare characters are asked of the font that has them", () => {
  const sc = charactersOf("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
  const jp = charactersOf("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf");
  const beyond = [...sc].filter((code) => code > 0xffff && code >= 0x20000);
  expect(beyond.length).toBeGreaterThan(200);
  const asked = beyond.filter((code) => covers(rareRanges.sc, String.fromCodePoint(code)));
  expect(asked).toEqual(beyond);
  expect(
    rareRanges.sc.filter((range) => !sc.has(firstOf(range)) && firstOf(range) > 0xffff),
  ).toEqual([]);
  expect(covers(rareRanges.sc, "㘙") && sc.has(0x3619)).toBe(true);
  expect(!covers(rareRanges.sc, "𠮷") && covers(rareRanges.jp, "𠮷") && jp.has(0x20bb7)).toBe(true);
});

function covers(list: readonly string[], character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return list.some((range) => {
    const [from = "0", to = from] = range.slice(2).split("-");
    return Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16);
  });
}

function firstOf(range: string): number {
  return Number.parseInt(range.slice(2), 16);
}

/** Code points of a font's `cmap` table of format 12 (OpenType 1.9, 5.1). */
function charactersOf(file: string): Set<number> {
  const bytes = readFileSync(resolve(file));
  const tables = [...Array(bytes.readUInt16BE(4)).keys()].map((place) => 12 + 16 * place);
  const record = tables.find((at) => bytes.toString("latin1", at, at + 4) === "cmap") ?? 0;
  const cmap = bytes.readUInt32BE(record + 8);
  const subtables = [...Array(bytes.readUInt16BE(cmap + 2)).keys()].map(
    (place) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * place),
  );
  const table = subtables.find((at) => bytes.readUInt16BE(at) === 12);
  if (table === undefined) throw new Error(`${file} has no cmap of format 12`);
  const codes = new Set<number>();
  for (let group = 0; group < bytes.readUInt32BE(table + 12); group++) {
    const at = table + 16 + 12 * group;
    for (let code = bytes.readUInt32BE(at); code <= bytes.readUInt32BE(at + 4); code++)
      codes.add(code);
  }
  return codes;
}
