import type { Result } from "./contest";

const heads = [
  "measure",
  "by",
  "given",
  "seconds",
  "items/s",
  "ours is ×",
  "asked",
  "differs",
  "explained",
];

/** As text in columns; one line a measure, size and contender. */
export function benchTable(results: readonly Result[]): string {
  const rows = results.map((result) => [
    `${result.measure}, ${result.count.toLocaleString("en")} ${result.items}`,
    result.by,
    result.given.toLocaleString("en"),
    result.seconds.toFixed(3),
    Math.round(result.given / result.seconds).toLocaleString("en"),
    result.by === "mingtu" ? "" : result.ratio.toFixed(1),
    result.bar === undefined ? "" : `≥ ${result.bar}`,
    result.by === "mingtu" ? "" : result.difference.toExponential(1),
    result.by === "mingtu" ? "" : result.allowed.toExponential(1),
  ]);
  const widths = heads.map((head, k) =>
    Math.max(head.length, ...rows.map((row) => row[k]?.length ?? 0)),
  );
  return [heads, ...rows]
    .map((row) => row.map((cell, k) => pad(cell, widths[k] ?? 0, k < 2)).join("  "))
    .join("\n");
}

function pad(cell: string, width: number, isText: boolean): string {
  return isText ? cell.padEnd(width) : cell.padStart(width);
}
