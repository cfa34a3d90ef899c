import type { LayerCard } from "../layers/layer-card";
import { beside, heading, ink, listed, type Part, type Pen, paragraph, type Row, say } from "./pen";
import type { SheetInput } from "./sheet-input";
import { sheetWords } from "./sheet-words";

/** Where each layer comes from and as of which day; layers of one source stand together. */
export function sourcePart(pen: Pen, width: number, { layers }: SheetInput, columns: number): Part {
  const texts = sourcesOf(
    pen,
    layers.map(({ card }) => card),
  );
  if (texts.length === 0) return [];
  const head = heading(pen, width, say(pen, sheetWords.sources));
  return [...head, ...inColumns(pen, width, texts, columns)];
}

function sourcesOf(pen: Pen, cards: readonly LayerCard[]): readonly string[] {
  const groups = new Map<string, LayerCard[]>();
  for (const card of cards) {
    const key = JSON.stringify([card.source, card.credit, card.licence, card.asOf]);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups.values()].map((alike) => sourceText(pen, alike));
}

function sourceText(pen: Pen, alike: readonly LayerCard[]): string {
  const [first] = alike;
  if (!first) return "";
  const names = listed(
    pen,
    alike.map(({ title }) => title[pen.language]),
    "comma",
  );
  const day = first.asOf
    ? say(pen, sheetWords.asOf, { date: first.asOf })
    : say(pen, sheetWords.undated);
  const credit = first.credit === "" || first.source.includes(first.credit) ? [] : [first.credit];
  const clauses = [first.source, ...credit, day].map((clause) => clause.replace(/[。.；;]+$/u, ""));
  const colon = pen.language === "zh" ? "：" : ": ";
  return `${names}${colon}${listed(pen, clauses, "semicolon")}`;
}

/** The texts in reading order, column after column, each about as high as the others. */
function inColumns(pen: Pen, width: number, texts: readonly string[], columns: number): Part {
  const air = pen.body * 2;
  const each = (width - air * (columns - 1)) / columns;
  const lines = texts.flatMap((text) =>
    paragraph(pen, each, { text, size: 0.82, color: ink.soft }),
  );
  const high = Math.ceil(lines.length / columns);
  const rows: Row[] = [];
  for (let row = 0; row < high; row += 1) {
    const cells = Array.from({ length: columns }, (_, column) => {
      const line = lines[column * high + row];
      return { x: column * (each + air), part: line ? [line] : [] };
    });
    rows.push(beside(cells));
  }
  return rows;
}
