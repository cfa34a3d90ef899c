import type { Bilingual, Language } from "../plan/plan";
import type { Align, Item, TextItem, Weight } from "./sheet";
import type { Typesetter } from "./typesetter";
import { wrapText } from "./wrap-text";

/** What every part of a sheet writes with: the fonts, the language, and the size of the body text in mm. */
export interface Pen {
  readonly fonts: Typesetter;
  readonly language: Language;
  readonly body: number;
}

/** A strip of a part that no page end may cut; its items lie in a box from 0, 0 to the part's width and this height. */
export interface Row {
  readonly height: number;
  readonly items: readonly Item[];
  /** A heading: never the last row of a column. */
  readonly keep?: boolean;
}

export type Part = readonly Row[];

export const ink = {
  text: "#1b2733",
  soft: "#51606e",
  faint: "#8a96a1",
  rule: "#c3ccd4",
  band: "#eef2f5",
  accent: "#0b5c7d",
  sample: "#b3261e",
  paper: "#ffffff",
} as const;

/** Height of a line in em. */
export const leading = 1.42;
/** From the top of a line to its baseline, in em. */
const baseline = 1.06;

interface Wording {
  readonly text: string;
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: Align;
}

export function say(
  pen: Pen,
  words: Bilingual,
  values: Readonly<Record<string, string>> = {},
): string {
  return words[pen.language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

export function inBrackets(pen: Pen, text: string): string {
  return pen.language === "zh" ? `（${text}）` : ` (${text})`;
}

/** Names or clauses in a row, with the language's own marks between them. */
export function listed(pen: Pen, words: readonly string[], mark: "comma" | "semicolon"): string {
  const marks = { comma: { zh: "、", en: ", " }, semicolon: { zh: "；", en: "; " } } as const;
  return words.join(marks[mark][pen.language]);
}

/** One line of text at x, y (the baseline). Sizes are in body sizes. */
export function textAt(pen: Pen, x: number, y: number, wording: Wording): TextItem {
  const { size = 1, weight = "regular", color = ink.text, align = "left" } = wording;
  const text = pen.fonts.settable(wording.text);
  const em = size * pen.body;
  const width = pen.fonts.widthOf(text, em, weight);
  return { kind: "text", x, y, text, size: em, weight, align, width, color };
}

/** Text broken into as many lines as the width asks for, one row a line. */
export function paragraph(pen: Pen, width: number, wording: Wording): Part {
  const { size = 1, weight = "regular", align = "left" } = wording;
  const em = size * pen.body;
  const text = pen.fonts.settable(wording.text);
  const lines = wrapText(text, width, (line) => pen.fonts.widthOf(line, em, weight));
  const x = { left: 0, center: width / 2, right: width }[align];
  return lines.map((line) => ({
    height: em * leading,
    items: [textAt(pen, x, em * baseline, { ...wording, text: line })],
  }));
}

/** The same items elsewhere. */
export function moved(items: readonly Item[], dx: number, dy: number): readonly Item[] {
  return items.map((item) => movedItem(item, dx, dy));
}

function movedItem(item: Item, dx: number, dy: number): Item {
  if ("points" in item) {
    return { ...item, points: item.points.map((at, index) => at + (index % 2 === 0 ? dx : dy)) };
  }
  return { ...item, x: item.x + dx, y: item.y + dy };
}

export function heightOf(part: Part): number {
  return part.reduce((sum, { height }) => sum + height, 0);
}

export function gap(height: number): Row {
  return { height, items: [] };
}

/** All rows as one that no page end may cut. */
export function whole(part: Part): Row {
  return { height: heightOf(part), items: stacked(part) };
}

/** The rows' items below one another. */
export function stacked(part: Part): readonly Item[] {
  const items: Item[] = [];
  let y = 0;
  for (const row of part) {
    items.push(...moved(row.items, 0, y));
    y += row.height;
  }
  return items;
}

/** Parts beside one another, as high as the highest. */
export function beside(cells: readonly { readonly x: number; readonly part: Part }[]): Row {
  return {
    height: Math.max(0, ...cells.map(({ part }) => heightOf(part))),
    items: cells.flatMap(({ x, part }) => moved(stacked(part), x, 0)),
  };
}

/** A small heading with a rule under it. */
export function heading(pen: Pen, width: number, text: string): Part {
  const lines = paragraph(pen, width, { text, weight: "bold", size: 1.08, color: ink.accent });
  const rule: Row = {
    height: pen.body * 0.45,
    items: [
      {
        kind: "stroke",
        points: [0, pen.body * 0.12, width, pen.body * 0.12],
        color: ink.accent,
        width: 0.25,
      },
    ],
  };
  return [...lines, rule].map((row) => ({ ...row, keep: true }));
}
