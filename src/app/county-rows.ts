import type { DistrictPart, Figure } from "../metrics/figure";
import { formatShares } from "../plan/format-amount";
import type { Target } from "../plan/plan";
import type { AmountWriter } from "./use-amount";

export interface CountyRow {
  readonly code: string;
  readonly name: string;
  /** What is achieved there, as text. */
  readonly text: string;
  /** Against the largest row, 0 to 1. */
  readonly bar: number;
  /** Rate, share, or part of the whole, as text. */
  readonly last: string;
}

/** The rows of the table by place or by unit, largest first, `outside` at the end; their printed amounts add up. */
export function countyRowsOf(
  figure: Figure,
  target: Target,
  parts: readonly DistrictPart[],
  withOutside: boolean,
  amount: AmountWriter,
): CountyRow[] {
  const sorted = [...parts].sort((a, b) => amountOf(b, figure) - amountOf(a, figure));
  const outside: DistrictPart = { code: "outside", name: "", ...figure.outside };
  const rows = withOutside ? [...sorted, outside] : sorted;
  const amounts = rows.map((row) => amountOf(row, figure));
  const texts = amount.parts(amounts, figure, target);
  const shares = formatShares(amounts);
  const most = Math.max(...amounts, Number.MIN_VALUE);
  return rows.map((row, at) => ({
    code: row.code,
    name: row.name,
    text: texts[at] ?? "",
    bar: Math.max(0, (amounts[at] ?? 0) / most),
    last: lastOf(row, figure, amount) ?? shares[at] ?? "",
  }));
}

/** Of a share only its numerator adds up; `si` of a district is then a rate. */
function amountOf({ si, share }: DistrictPart, figure: Figure): number {
  if (figure.share && share) return share.numerator;
  return si ?? 0;
}

/** A rate of its own; undefined for a row that only has a part of the whole. */
function lastOf(row: DistrictPart, figure: Figure, amount: AmountWriter): string | undefined {
  if (row.ratio !== undefined) return amount.ratio(row.ratio);
  if (!figure.share) return undefined;
  if (!row.share) return "";
  return row.si === undefined ? "—" : amount.ratio(row.si);
}
