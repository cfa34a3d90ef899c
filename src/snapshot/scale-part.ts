import { formatAmount } from "../plan/format-amount";
import { scaleVariation } from "./paper-scale";
import { gap, ink, type Part, type Pen, paragraph, type Row, say, textAt } from "./pen";
import { box, type Item, type MapFrame } from "./sheet";
import { sheetWords } from "./sheet-words";

type Frame = Pick<MapFrame, "center" | "scale" | "height">;

/** Bar, number, what a centimetre is on the ground, and how far that holds over the frame. */
export function scalePart(pen: Pen, width: number, frame: Frame): Part {
  const number = say(pen, sheetWords.scaleRatio, { n: spaced(frame.scale) });
  const ground = groundText(pen, frame.scale / 100);
  const onPaper = say(pen, sheetWords.onPaper, { ground });
  const { least, most } = scaleVariation(frame.center[1], frame.height, frame.scale);
  const range = { least: percent(least), most: percent(most) };
  return [
    scaleBar(pen, width, frame.scale),
    gap(pen.body * 0.25),
    ...paragraph(pen, width, { text: `${number} · ${onPaper}`, weight: "bold", size: 0.95 }),
    ...paragraph(pen, width, {
      text: say(pen, sheetWords.variation, range),
      size: 0.82,
      color: ink.soft,
    }),
  ];
}

/** The bar of a round ground length, at most this long: its length on paper times the scale is that ground length. */
function barLength(
  scale: number,
  room: number,
): { readonly ground: number; readonly pieces: number } {
  const most = (room / 1000) * scale;
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = [5, 4, 3, 2, 1].find((round) => round * power <= most) ?? 1;
  return { ground: lead * power, pieces: { 1: 2, 2: 4, 3: 3, 4: 4, 5: 5 }[lead] ?? 2 };
}

function scaleBar(pen: Pen, width: number, scale: number): Row {
  const label = pen.body * 0.85;
  const inset = pen.body;
  const { ground, pieces } = barLength(scale, Math.min(width - inset - pen.body * 5, 70));
  const length = (ground / scale) * 1000;
  const [y, height] = [pen.body * 1.25, pen.body * 0.5];
  const items: Item[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const at = { x: inset + (length * piece) / pieces, y, width: length / pieces, height };
    const fill = piece % 2 === 0 ? ink.text : ink.paper;
    items.push(box(at, { fill, outline: ink.text, width: 0.2 }));
  }
  items.push(...barLabels(pen, { inset, length, ground, pieces }));
  return { height: y + height + label * 0.2, items };
}

/** A label at each piece where they have room, else at the ends; the unit follows the last. */
function barLabels(
  pen: Pen,
  bar: { inset: number; length: number; ground: number; pieces: number },
): readonly Item[] {
  const unit = bar.ground >= 1000 ? 1000 : 1;
  const labels = Array.from({ length: bar.pieces + 1 }, (_, piece) => {
    const value = (bar.ground * piece) / bar.pieces / unit;
    const x = bar.inset + (bar.length * piece) / bar.pieces;
    const text = String(Number(value.toPrecision(6)));
    return textAt(pen, x, pen.body * 0.95, { text, size: 0.85, align: "center" });
  });
  const widest = Math.max(...labels.map(({ width }) => width));
  const roomy = bar.length / bar.pieces > widest * 1.5;
  const shown = roomy ? labels : labels.filter((_, at) => at === 0 || at === bar.pieces);
  const last = labels.at(-1);
  const behind = bar.inset + bar.length + (last?.width ?? 0) / 2 + pen.body * 0.35;
  const unitName = textAt(pen, behind, pen.body * 0.95, {
    text: groundUnit(pen, bar.ground),
    size: 0.85,
  });
  return [...shown, unitName];
}

function groundUnit(pen: Pen, ground: number): string {
  if (ground >= 1000) return pen.language === "zh" ? "公里" : "km";
  return pen.language === "zh" ? "米" : "m";
}

function groundText(pen: Pen, metres: number): string {
  const unit = metres >= 1000 ? 1000 : 1;
  const digits = Math.min(3, decimals(metres / unit));
  return formatAmount(metres, unit === 1000 ? "km" : "m", { language: pen.language, digits });
}

function decimals(value: number): number {
  return String(Number(value.toPrecision(6))).split(".")[1]?.length ?? 0;
}

/** 750 000, with thin groups as on maps. */
function spaced(scale: number): string {
  return Math.round(scale).toLocaleString("en-US").replaceAll(",", " ");
}

function percent(share: number): string {
  return `${share < 0 ? "−" : "+"}${Math.abs(share * 100).toFixed(1)}%`;
}
