import { beside, gap, ink, listed, type Part, type Pen, paragraph, say } from "./pen";
import { scalePart } from "./scale-part";
import type { MapFrame } from "./sheet";
import type { SheetInput } from "./sheet-input";
import { sheetWords } from "./sheet-words";

/** What stands under the map: scale on the left; coordinates, boundaries, plan, maker and dates on the right. */
export function stripPart(
  pen: Pen,
  width: number,
  input: SheetInput,
  frame: Pick<MapFrame, "center" | "scale" | "height">,
): Part {
  const air = pen.body * 2;
  const left = Math.max((width - air) * 0.4, pen.body * 22);
  const right = width - air - left;
  const facts = factsOf(pen, input).flatMap(({ text, loud }) =>
    paragraph(pen, right, {
      text,
      size: 0.88,
      color: loud ? ink.sample : ink.soft,
      weight: loud ? "bold" : "regular",
    }),
  );
  const cells = [
    { x: 0, part: scalePart(pen, left, frame) },
    { x: left + air, part: facts },
  ];
  return [gap(pen.body * 0.7), beside(cells), gap(pen.body * 0.7)];
}

function factsOf(pen: Pen, input: SheetInput): readonly { text: string; loud?: boolean }[] {
  const { plan, task, today, asOf } = input;
  const dates = [
    say(pen, sheetWords.issuer, { name: input.maker ?? plan.issuer[pen.language] }),
    ...(task
      ? [say(pen, sheetWords.answering, { names: listed(pen, task.departments, "comma") })]
      : []),
    say(pen, sheetWords.date, { date: today }),
    ...(asOf === undefined ? [] : [say(pen, sheetWords.cutOff, { date: asOf })]),
  ];
  const notice = { number: plan.number, title: plan.title[pen.language] };
  return [
    ...sampleLine(pen, input),
    { text: dates.join(" · ") },
    {
      text: `${say(pen, sheetWords.crs)}${pen.language === "zh" ? "。" : ". "}${say(pen, sheetWords.boundary)}`,
    },
    { text: say(pen, sheetWords.notice, notice) },
  ];
}

/** Samples by name: the mark that stays as long as one of them is on the sheet or in a figure. */
function sampleLine(pen: Pen, input: SheetInput): readonly { text: string; loud: boolean }[] {
  const names = sampleLayers(input).map(({ card }) => card.title[pen.language]);
  if (names.length === 0) return [];
  const layers = listed(pen, names, "comma");
  return [{ text: say(pen, sheetWords.sampleLine, { layers }), loud: true }];
}

/** Sample layers that are drawn, or that a figure was computed from. */
export function sampleLayers({ layers, legend, targets }: SheetInput) {
  const drawn = legend.filter(({ sample }) => sample).map(({ layer }) => layer);
  const counted = targets.flatMap(({ figure }) => figure?.inputs ?? []);
  const read = counted
    .filter(({ sample, leftOut }) => sample && !leftOut)
    .map(({ layer }) => layer);
  const named = new Set([...drawn, ...read]);
  return layers.filter(({ card }) => named.has(card.id));
}
