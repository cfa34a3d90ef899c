import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/universal";
import type { Cell } from "./csv";
import type { FigureTable } from "./figure-tables";
import { workbookText } from "./workbook-text";

/**
 * Tables as an XLSX workbook, a sheet each: numbers as numbers (unrounded, so that no display format makes an
 * unmet target look met), text as text whatever it starts with, the heading frozen, columns as wide as their cells.
 * It holds the time of its making (in the ZIP), so equal input does not give equal bytes.
 */
export async function tablesXlsx(
  tables: readonly Pick<FigureTable, "title" | "header" | "rows">[],
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeXlsxFile(tables.map(sheetOf)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function sheetOf({
  title,
  header,
  rows,
}: Pick<FigureTable, "title" | "header" | "rows">): Sheet<Blob> {
  return {
    sheet: title,
    data: [header.map(headingCell), ...rows.map((row) => row.map(cellOf))],
    columns: header.map((text, at) => ({
      width: widthOf([text, ...rows.map((row) => row[at])]),
    })),
    stickyRowsCount: 1,
  };
}

function headingCell(text: string): Row[number] {
  return { ...textCell(text), fontWeight: "bold", backgroundColor: "#E8EDF2", wrap: true };
}

function cellOf(cell: Cell): Row[number] {
  if (cell === undefined) return null;
  if (typeof cell === "string") return textCell(cell);
  return Number.isFinite(cell) ? { type: Number, value: cell } : null;
}

/** Always of type text, so that a name that starts with = is no formula. */
function textCell(text: string) {
  const wide = columnsOf(text) > widest;
  return {
    type: String,
    value: workbookText(text),
    ...(wide && { wrap: true, alignVertical: "top" as const }),
  };
}

const narrowest = 8;
const widest = 60;
/** Excel rounds a number to the width of its column: 12 digits and a point are never cut. */
const numberWidth = 16;

function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) => (typeof cell === "number" ? numberWidth : columnsOf(cell)));
  const widestCell = widths.reduce((most, width) => Math.max(most, width), 0);
  return Math.min(widest, Math.max(narrowest, widestCell + 2));
}

/** Chinese characters take two columns of the grid; so, generously, does all that is not ASCII. */
function columnsOf(text = ""): number {
  return text.length + text.replace(/[\0-\x7f]/g, "").length;
}
