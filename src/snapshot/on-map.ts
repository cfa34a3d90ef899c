import { ink, moved, type Pen, say, textAt } from "./pen";
import { type Box, box, type Item } from "./sheet";
import { sheetWords } from "./sheet-words";

/** What lies on the map itself: north, and the mark of sample data that nobody can take off. */
export function itemsOnMap(pen: Pen, frame: Box, sample: boolean): readonly Item[] {
  return [...(sample ? sampleMarks(pen, frame) : []), ...northArrow(pen, frame)];
}

/** Web Mercator's north is straight up everywhere on the sheet. */
function northArrow(pen: Pen, frame: Box): readonly Item[] {
  const size = pen.body * 3.2;
  const [width, height] = [size * 1.1, size * 1.75];
  const plate = box({ x: 0, y: 0, width, height }, { fill: ink.paper, opacity: 0.85 });
  const [middle, top, foot, notch] = [width / 2, size * 0.55, size * 1.6, size * 1.32];
  const half = size * 0.34;
  const west = [middle, top, middle, notch, middle - half, foot];
  const east = [middle, top, middle, notch, middle + half, foot];
  const items: Item[] = [
    plate,
    { kind: "area", points: west, fill: ink.text, outline: ink.text, width: 0.15 },
    { kind: "area", points: east, fill: ink.paper, outline: ink.text, width: 0.15 },
    textAt(pen, middle, size * 0.45, {
      text: say(pen, sheetWords.north),
      weight: "bold",
      align: "center",
    }),
  ];
  const inset = pen.body;
  return moved(items, frame.x + frame.width - width - inset, frame.y + inset);
}

/** A plate in the corner, and the words across the whole map, pale enough to read through. */
function sampleMarks(pen: Pen, frame: Box): readonly Item[] {
  const text = say(pen, sheetWords.sample);
  const label = textAt(pen, 0, 0, { text, size: 1.7, weight: "bold", color: ink.sample });
  const [width, height] = [label.width + pen.body * 1.6, pen.body * 2.7];
  const at = { x: frame.x + pen.body, y: frame.y + pen.body, width, height };
  const across = textAt(pen, 0, 0, { text, weight: "bold", color: ink.sample });
  const size = (pen.body * 0.62 * frame.width) / across.width;
  const em = Math.min(size, frame.height * 0.3);
  return [
    {
      ...across,
      x: frame.x + frame.width / 2,
      y: frame.y + frame.height / 2 + em * 0.35,
      size: em,
      width: (across.width * em) / across.size,
      align: "center",
      opacity: 0.085,
      turn: 20,
    },
    box(at, { fill: ink.paper, outline: ink.sample, width: 0.45, opacity: 0.92 }),
    { ...label, x: at.x + pen.body * 0.8, y: at.y + pen.body * 1.95 },
  ];
}
