import { targetText } from "../plan/labels";
import {
  beside,
  gap,
  ink,
  listed,
  type Part,
  type Pen,
  paragraph,
  type Row,
  say,
  textAt,
} from "./pen";
import { box } from "./sheet";
import type { SheetInput } from "./sheet-input";
import { sheetWords } from "./sheet-words";

/** 图名: place, year and subject. */
export function titleOf(pen: Pen, input: SheetInput): string {
  const { plan, targets, task, request } = input;
  const words = { place: placeText(pen, input), year: String(plan.year) };
  const [only] = targets;
  if (request.target !== undefined && only) {
    return say(pen, sheetWords.title, { ...words, subject: only.target.title[pen.language] });
  }
  const subject = task ? task.title[pen.language] : say(pen, sheetWords.overview);
  return say(pen, sheetWords.taskTitle, { ...words, subject });
}

function placeText(pen: Pen, { plan, place, request }: SheetInput): string {
  const [city, own] = [plan.city.name[pen.language], place[pen.language]];
  if (request.district === plan.city.code) return city;
  return pen.language === "zh" ? `${city}${own}` : `${own}, ${city}`;
}

/** 图名 and 副题 on the left, the mark of an internal sheet on the right, a rule under both. */
export function titlePart(pen: Pen, width: number, input: SheetInput): Part {
  const mark = internalMark(pen);
  const room = width - mark.width - pen.body * 3;
  const indent = pen.body * 1.1;
  const title = paragraph(pen, room, { text: titleOf(pen, input), size: 2.3, weight: "bold" });
  const below = subtitles(pen, input).flatMap((text) =>
    paragraph(pen, room, { text, size: 1.05, color: ink.soft }),
  );
  const words = beside([
    { x: indent, part: [...title, ...below] },
    { x: width - mark.width, part: [gap(pen.body * 0.35), mark.row] },
  ]);
  const stripe = {
    x: 0,
    y: pen.body * 0.35,
    width: pen.body * 0.4,
    height: words.height - pen.body * 0.5,
  };
  return [
    { ...words, items: [box(stripe, { fill: ink.accent }), ...words.items] },
    gap(pen.body * 0.8),
  ];
}

/** A page after the first says only whose it is. */
export function continuedTitle(pen: Pen, width: number, input: SheetInput): Part {
  const text = say(pen, sheetWords.continued, { title: titleOf(pen, input) });
  return [...paragraph(pen, width, { text, size: 1.4, weight: "bold" }), gap(pen.body)];
}

function subtitles(pen: Pen, input: SheetInput): readonly string[] {
  const { targets, task, request } = input;
  const [only] = targets;
  const tasked = task
    ? [say(pen, sheetWords.taskNumber, { n: String(task.number), title: task.title[pen.language] })]
    : [];
  if (request.target === undefined || !only)
    return task ? [listed(pen, task.departments, "comma")] : [];
  const { target } = only;
  const date = target.deadline.stated
    ? target.deadline.date
    : say(pen, sheetWords.unstated, { date: target.deadline.date });
  const clauses = [
    say(pen, sheetWords.targetValue, { target: targetText(target, pen.language) }),
    say(pen, sheetWords.due, { date }),
    say(pen, sheetWords.scope, { scope: target.scope[pen.language] }),
  ];
  return [clauses.join(" · "), ...tasked];
}

function internalMark(pen: Pen): { readonly width: number; readonly row: Row } {
  const lines = [sheetWords.internal, sheetWords.unreviewed].map((words) => say(pen, words));
  const sizes = [1.15, 0.85];
  const widths = lines.map((text, index) =>
    pen.fonts.widthOf(text, pen.body * (sizes[index] ?? 1), "bold"),
  );
  const width = Math.max(...widths) + pen.body * 1.4;
  const height = pen.body * 3.3;
  const items = lines.map((text, index) =>
    textAt(pen, width / 2, pen.body * (index === 0 ? 1.5 : 2.75), {
      text,
      size: sizes[index] ?? 1,
      weight: index === 0 ? "bold" : "regular",
      align: "center",
      color: ink.sample,
    }),
  );
  const rim = box({ x: 0, y: 0, width, height }, { outline: ink.sample, width: 0.35 });
  return { width, row: { height, items: [rim, ...items] } };
}
