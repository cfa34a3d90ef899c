/** Lines of cells, each column as wide as its widest cell. */
export function inColumns(lines: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...lines.map(({ length }) => length));
  const widths = [...Array(columns).keys()].map((at) =>
    Math.max(...lines.map((line) => widthOf(line[at] ?? ""))),
  );
  return lines.map((line) =>
    line
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/** A Chinese character is two columns of a terminal wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/[⺀-￮—]/u.test(letter) ? 2 : 1), 0);
}
