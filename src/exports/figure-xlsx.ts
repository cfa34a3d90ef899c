import type { Figure } from "../metrics/figure";
import { figureTables } from "./figure-tables";
import type { FigureContext } from "./table-pen";
import { tablesXlsx } from "./tables-xlsx";

/** A figure as an XLSX workbook: a sheet a table, the last one its sources with their fingerprints. */
export async function figureXlsx(
  figure: Figure,
  context: FigureContext,
): Promise<Uint8Array<ArrayBuffer>> {
  return tablesXlsx(figureTables(figure, context));
}
