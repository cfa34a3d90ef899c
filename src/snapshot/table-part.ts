import { beside, gap, ink, moved, type Part, type Pen, paragraph, type Row, whole } from "./pen";
import { type Align, box, type Item } from "./sheet";

export interface Column {
  readonly title: string;
  readonly align: Align;
  /** A bar from 0 to 1 instead of text. */
  readonly bar?: boolean;
}

export interface TableRow {
  /** One a column; a number for a bar. */
  readonly cells: readonly (string | number)[];
  readonly strong?: boolean;
}

/** Columns as wide as their texts ask for, cells wrapped where that is too much, rows banded. */
export function tablePart(
  pen: Pen,
  width: number,
  columns: readonly Column[],
  rows: readonly TableRow[],
): Part {
  const places = placesOf(pen, width, columns, rows);
  const head = tableRow(pen, places, {
    cells: columns.map(({ title, bar }) => (bar ? 0 : title)),
    strong: true,
  });
  const headRule = stroke(width, head.height, ink.accent, 0.3);
  const body = rows.map((row, index) => {
    const drawn = tableRow(pen, places, row);
    const band = box({ x: 0, y: 0, width, height: drawn.height }, { fill: ink.band });
    const under = index % 2 === 1 && !row.strong ? [band] : [];
    const over = row.strong ? [stroke(width, 0, ink.text, 0.2)] : [];
    return { ...drawn, items: [...under, ...drawn.items, ...over] };
  });
  return [{ ...head, items: [...head.items, headRule], keep: true }, ...body, gap(pen.body * 0.8)];
}

interface Place extends Column {
  readonly x: number;
  readonly width: number;
}

function placesOf(
  pen: Pen,
  width: number,
  columns: readonly Column[],
  rows: readonly TableRow[],
): readonly Place[] {
  const air = pen.body * 0.9;
  const wishes = columns.map(({ title, bar }, index) => {
    if (bar) return 0;
    const texts = [title, ...rows.map(({ cells }) => String(cells[index] ?? ""))];
    return Math.max(
      ...texts.map((text) => pen.fonts.widthOf(pen.fonts.settable(text), pen.body, "bold")),
    );
  });
  const room = width - air * (columns.length - 1);
  const widths = sharedOut(withBars(columns, wishes, room), room);
  let x = 0;
  return columns.map((column, index) => {
    const place = { ...column, x, width: widths[index] ?? 0 };
    x += place.width + air;
    return place;
  });
}

/** A bar is for the eye: it takes a fifth of the table where the texts leave it, and gives way to them where not. */
function withBars(
  columns: readonly Column[],
  wishes: readonly number[],
  room: number,
): readonly number[] {
  const left = room - wishes.reduce((total, wish) => total + wish, 0);
  const bar = Math.min(Math.max(left, 0), room * 0.2);
  return wishes.map((wish, index) => (columns[index]?.bar ? bar : wish));
}

/** What is left over goes to all alike; what is missing is taken from those that ask for more than an equal share. */
function sharedOut(wishes: readonly number[], room: number): readonly number[] {
  const sum = wishes.reduce((total, wish) => total + wish, 0);
  if (sum <= room) return wishes.map((wish) => wish + (room - sum) / wishes.length);
  const fair = room / wishes.length;
  const modest = wishes.filter((wish) => wish <= fair);
  const left = room - modest.reduce((total, wish) => total + wish, 0);
  const greedy = sum - modest.reduce((total, wish) => total + wish, 0);
  return wishes.map((wish) => (wish <= fair ? wish : (wish / greedy) * left));
}

function tableRow(pen: Pen, places: readonly Place[], row: TableRow): Row {
  const weight = row.strong ? "bold" : "regular";
  const cells = places.map((place, index) => {
    const cell = row.cells[index] ?? "";
    if (typeof cell === "number") return { x: place.x, part: [barOf(pen, place.width, cell)] };
    const wording = { text: cell, weight, align: place.align } as const;
    return { x: place.x, part: [whole(paragraph(pen, place.width, wording))] };
  });
  const { height, items } = beside(cells);
  return { height: height + pen.body * 0.16, items: moved(items, 0, pen.body * 0.08) };
}

function barOf(pen: Pen, width: number, share: number): Row {
  const part = Math.min(Math.max(share, 0), 1) * width;
  const at = { x: 0, y: pen.body * 0.42, width: part, height: pen.body * 0.62 };
  return {
    height: pen.body,
    items: part > 0 ? [box(at, { fill: ink.accent, opacity: 0.75 })] : [],
  };
}

function stroke(width: number, y: number, color: string, thick: number): Item {
  return { kind: "stroke", points: [0, y, width, y], color, width: thick };
}
