import { heightOf, moved, type Part, type Row, stacked } from "./pen";
import type { Box, Item } from "./sheet";

interface Flowed {
  readonly items: readonly Item[];
  /** What found no place. */
  readonly rest: Part;
}

/**
 * Fills columns from the top with rows; a heading goes with the row after it.
 * @param last on a page that holds nothing else, a row too high for an empty column is set all the same
 */
export function flow(part: Part, columns: readonly Box[], last: boolean): Flowed {
  let groups = grouped(part);
  const items = columns.flatMap((column) => {
    const filled = fill(groups, column, last);
    groups = filled.rest;
    return filled.items;
  });
  return { items, rest: groups.every(isAir) ? [] : groups.flat() };
}

/** The height that a column needs to hold any of the part's groups. */
export function highestOf(part: Part): number {
  return Math.max(0, ...grouped(part).map(heightOf));
}

function fill(groups: readonly Part[], column: Box, last: boolean) {
  const items: Item[] = [];
  const bottom = column.y + column.height + 1e-6;
  let y = column.y;
  for (const [index, group] of groups.entries()) {
    const begins = y === column.y;
    if (begins && isAir(group)) continue;
    const height = heightOf(group);
    if (!(begins && last) && y + height > bottom) return { items, rest: groups.slice(index) };
    items.push(...moved(stacked(group), column.x, y));
    y += height;
  }
  return { items, rest: [] };
}

function isAir(group: Part): boolean {
  return group.every((row) => row.items.length === 0);
}

function grouped(part: Part): readonly Part[] {
  const groups: Row[][] = [];
  let open: Row[] = [];
  for (const row of part) {
    open.push(row);
    if (row.keep) continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}
