import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Cell } from "./csv";
import { figureTables } from "./figure-tables";
import { figureXlsx } from "./figure-xlsx";
import { hostileNames } from "./hostile-names";
import { tablesXlsx } from "./tables-xlsx";
import { testFigure, testPlan } from "./test-figure";

test("a figure reads back from its workbook to the digit, sheet by sheet", async () => {
  for (const language of ["zh", "en"] as const) {
    const context = {
      plan: testPlan,
      language,
      nameOf: (id: string) => hostileNames[Number(id.split(":")[1])],
      layerTitleOf: () => undefined,
    };
    const figure = testFigure();

    const book = readBook(await figureXlsx(figure, context));

    const tables = figureTables(figure, context);
    expect(book.map(({ name }) => name)).toEqual(tables.map(({ title }) => title));
    tables.forEach(({ header, rows }, at) => {
      expect(book[at]?.rows).toEqual([header, ...rows].map(withoutEmptyEnd));
    });
    expect(book[0]?.rows.flat()).toEqual(
      expect.arrayContaining([figure.value, figure.si, figure.target.ratio]),
    );
  }
});

test("hostile names stay the text that they are, and no sheet holds a formula", async () => {
  const rows = hostileNames.map((name) => [name, 1]);

  const bytes = await tablesXlsx([{ title: "名", header: ["名称", "数"], rows }]);

  expect(readBook(bytes)[0]?.rows.slice(1)).toEqual(rows);
  for (const [path, file] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith(".xml")) expect(strFromU8(file)).not.toMatch(/<f[ >]/);
  }
});

test("any cells read back as they were", async () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((any) => !any.includes("\uFFFD"));
  const number = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((n) => !Object.is(n, -0));
  const cell = fc.oneof(text, number);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const bytes = await tablesXlsx([{ title: "a", header: ["x", "y"], rows }]);
        expect(readBook(bytes)[0]?.rows.slice(1)).toEqual(rows);
      },
    ),
    { numRuns: 400 },
  );
});

test("a misread character is still seen as one", async () => {
  const bytes = await tablesXlsx([{ title: "a", header: ["x"], rows: [["误读\uFFFD字"]] }]);

  expect(readBook(bytes)[0]?.rows[1]).toEqual(["误读?字"]);
});

test("absent and endless numbers leave their cell empty, and a text too long for a cell is cut", async () => {
  const rows = [
    [undefined, 1],
    [Number.NaN, 2],
    [Number.POSITIVE_INFINITY, "长".repeat(40_000)],
  ];

  const [sheet] = readBook(await tablesXlsx([{ title: "a", header: ["x", "y"], rows }]));

  expect(sheet?.rows.slice(1)).toEqual([
    [undefined, 1],
    [undefined, 2],
    [undefined, `${"长".repeat(32_766)}…`],
  ]);
});

test("the heading is frozen and every column is wide enough for an unrounded number", async () => {
  const bytes = await tablesXlsx([
    { title: "a", header: ["x", "名称"], rows: [[92.561_993_417_492_7, "一二三四五六七八九十"]] },
  ]);

  const [sheet] = readBook(bytes);

  expect(sheet?.xml).toContain('state="frozen"');
  expect(sheet?.xml).toContain('ySplit="1"');
  expect(sheet?.widths).toEqual([18, 22]);
});

interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What an office program would find in the workbook: OOXML read plainly, `_x0041_` only where all of them read it. */
function readBook(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes);
  const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const strings = [
    ...textOf("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g),
  ].map(([, text = ""]) => decoded(text));
  const names = [...textOf("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return names.map(([, name = ""], at) => {
    const xml = textOf(`xl/worksheets/sheet${at + 1}.xml`);
    return {
      name: decoded(name),
      xml,
      widths: [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width)),
      rows: [...xml.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, row = ""]) =>
        cellsOf(row, strings),
      ),
    };
  });
}

function cellsOf(row: string, strings: readonly string[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [, column = "", attributes = "", value] of row.matchAll(
    /<c r="([A-Z])\d+"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g,
  )) {
    const isText = attributes.includes('t="s"');
    const at = column.charCodeAt(0) - 65;
    while (cells.length < at) cells.push(undefined);
    if (value !== undefined) cells[at] = isText ? strings[Number(value)] : Number(value);
  }
  return cells;
}

/** XML entities, then OOXML's own `_x0041_`. */
function decoded(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    lt: "<",
    gt: ">",
    amp: "&",
    quot: '"',
    apos: "'",
  };
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/_x(00[01][0-9A-F]|005F|007F|00[89][0-9A-F])_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

function withoutEmptyEnd(row: readonly Cell[]): readonly Cell[] {
  const last = row.findLastIndex((cell) => cell !== undefined);
  return row.slice(0, last + 1);
}
