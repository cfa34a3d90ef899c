import type { LeftOut, LeftOutCode } from "../metrics/figure";

export interface LeftOutGroup {
  readonly code: LeftOutCode;
  readonly rows: readonly LeftOut[];
}

/** Rows by the reason that left them out, the commonest reason first. */
export function leftOutGroups(rows: readonly LeftOut[]): LeftOutGroup[] {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes
    .map((code) => ({ code, rows: rows.filter((row) => row.code === code) }))
    .sort((a, b) => b.rows.length - a.rows.length);
}
