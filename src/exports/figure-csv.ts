import type { Figure } from "../metrics/figure";
import { csvOf } from "./csv";
import { figureTables } from "./figure-tables";
import type { FigureContext } from "./table-pen";
import type { TableId } from "./words-of-tables";

/**
 * A figure's tables as CSV for Excel (UTF-8 with BOM): the one asked for, else all, each under its title and an
 * empty line apart.
 * @throws RangeError when the figure has no such table (nothing 未覆盖, nothing 不一致)
 */
export function figureCsv(figure: Figure, context: FigureContext, only?: TableId): string {
  const tables = figureTables(figure, context);
  if (only === undefined) {
    return csvOf(tables.flatMap(({ title, header, rows }) => [[title], header, ...rows, []]));
  }
  const one = tables.find(({ id }) => id === only);
  if (!one) throw new RangeError(`figure ${figure.id} has no table ${only}`);
  return csvOf([one.header, ...one.rows]);
}
