import type { LegendEntry } from "../cartography/legend-of-scene";
import { legendMark } from "./legend-mark";
import {
  beside,
  gap,
  heading,
  ink,
  leading,
  moved,
  type Part,
  type Pen,
  paragraph,
  type Row,
  say,
} from "./pen";
import { sheetWords } from "./sheet-words";

/** More layers than this share one key of states, or the legend would be longer than the page. */
const mostInFull = 4;

/** Every layer on the map with its marks, two beside one another where their words leave room; the base's single marks stand together. */
export function legendPart(pen: Pen, width: number, entries: readonly LegendEntry[]): Part {
  const shown = entries.filter(({ marks }) => marks.length > 0);
  if (shown.length === 0) return [];
  const isLone = ({ marks, sample }: LegendEntry) => marks.length === 1 && !sample;
  const lone = shown.filter(isLone).flatMap(({ marks }) => marks);
  const full = shown.filter((entry) => !isLone(entry));
  return [
    ...heading(pen, width, say(pen, sheetWords.legend)),
    ...(full.length > mostInFull
      ? inShort(pen, width, full)
      : full.flatMap((entry) => entryPart(pen, width, entry))),
    ...inPairs(pen, width, lone),
    gap(pen.body * 0.6),
  ];
}

/** Each layer by the mark of what is done, then what the states look like on a line, an area and a point. */
function inShort(pen: Pen, width: number, entries: readonly LegendEntry[]): Part {
  const layers = entries.flatMap(({ title, marks }) =>
    marks.slice(0, 1).map((mark) => ({ ...mark, label: title })),
  );
  const firsts = (["line", "fill", "point"] as const).flatMap((kind) => {
    const example = entries.find(({ marks }) => marks.length > 1 && marks[0]?.kind === kind);
    return example ? [example] : [];
  });
  const sample = entries.some((entry) => entry.sample);
  const note = { text: say(pen, sheetWords.sample), weight: "bold", size: 0.95 } as const;
  return [
    ...(sample ? paragraph(pen, width, note).map((row) => ({ ...row, keep: true })) : []),
    ...inPairs(pen, width, layers),
    gap(pen.body * 0.35),
    ...firsts.flatMap((entry) => entryPart(pen, width, { ...entry, sample: false })),
  ];
}

function entryPart(pen: Pen, width: number, { title, sample, marks }: LegendEntry): Part {
  const name = sample
    ? `${title[pen.language]} · ${say(pen, sheetWords.sample)}`
    : title[pen.language];
  const head = paragraph(pen, width, { text: name, weight: "bold", size: 0.95 });
  return [
    ...head.map((row) => ({ ...row, keep: true })),
    ...inPairs(pen, width, marks),
    gap(pen.body * 0.35),
  ];
}

function inPairs(pen: Pen, width: number, marks: LegendEntry["marks"]): readonly Row[] {
  const half = (width - pen.body) / 2;
  const room = half - swatchOf(pen).width - pen.body * 0.6;
  const narrow = marks.every(
    ({ label }) => pen.fonts.widthOf(label[pen.language], pen.body * 0.95, "regular") <= room,
  );
  if (!narrow) return marks.map((mark) => beside([{ x: 0, part: markPart(pen, width, mark) }]));
  const rows: Row[] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const pair = marks.slice(index, index + 2);
    rows.push(
      beside(
        pair.map((mark, at) => ({ x: at * (half + pen.body), part: markPart(pen, half, mark) })),
      ),
    );
  }
  return rows;
}

function swatchOf(pen: Pen) {
  return { width: pen.body * 3, height: pen.body * leading };
}

function markPart(pen: Pen, width: number, mark: LegendEntry["marks"][number]): Part {
  const swatch = swatchOf(pen);
  const x = swatch.width + pen.body * 0.6;
  const label = { text: mark.label[pen.language], size: 0.95, color: ink.text };
  const [first, ...rest] = paragraph(pen, width - x, label);
  const drawn: Row = {
    height: Math.max(swatch.height, first?.height ?? 0),
    items: [...legendMark(mark, swatch), ...moved(first?.items ?? [], x, 0)],
  };
  return [drawn, ...rest.map((row) => ({ ...row, items: moved(row.items, x, 0) }))];
}
