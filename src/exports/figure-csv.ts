import type { Figure } from "../metrics/figure";
import { csvOf } from "./csv";
import { figureTables } from "./figure-tables";
import type { FigureContext } from "./table-pen";
import type { TableId } from "./words-of-tables";

/**
 * A figure's tables as CSV for Excel (UTF-8 with BOM): the one asked for, else all, each under its title
 * and an empty line apart. A table that the figure does not have gives an empty file of its own heading-less kind.
 */
export function figureCsv(figure: Figure, context: FigureContext, only?: TableId): string {
  const tables = figureTables(figure, context);
  const one = tables.find(({ id }) => id === only);
  if (one) return csvOf([one.header, ...one.rows]);
  return csvOf(
    tables.flatMap(({ title, header, rows }, at) => [
      ...(at === 0 ? [] : [[]]),
      [title],
      header,
      ...rows,
    ]),
  );
}
