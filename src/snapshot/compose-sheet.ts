import { layOut } from "./lay-out";
import { paperSize } from "./paper";
import type { Pen } from "./pen";
import { say } from "./pen";
import type { Sheet } from "./sheet";
import type { SheetInput } from "./sheet-input";
import { sheetNames } from "./sheet-name";
import { sheetWords } from "./sheet-words";
import { titleOf } from "./title-part";
import type { Typesetter } from "./typesetter";

/** Body text in points: the largest that holds all on one page is taken; when none does, the last, over more pages. */
const bodySizes = {
  A4: [8, 7.5, 7, 6.5, 7.5],
  A3: [9.5, 9, 8.5, 8, 9],
  "16:9": [10, 9.5, 9, 8.5, 8, 9.5],
} as const;

const mmOfPoint = 25.4 / 72;

/**
 * The sheet as plain data in millimetres: texts, strokes, areas, and the frame that the map picture goes into.
 * Text that fits on no single page goes on to further pages; nothing is cut.
 */
export function composeSheet(input: SheetInput, fonts: Typesetter): Sheet {
  const { request } = input;
  const size = paperSize(request.paper, request.landscape);
  const sizes = bodySizes[request.paper];
  const [first, ...smaller] = sizes.map(
    (points): Pen => ({
      fonts,
      language: request.language,
      body: points * mmOfPoint,
    }),
  );
  if (!first) throw new Error("no text size for this paper");
  let [pen, laid] = [first, layOut(first, size, input)];
  for (const next of smaller) {
    if (laid.pages.length === 1) break;
    [pen, laid] = [next, layOut(next, size, input)];
  }
  return {
    title: fonts.settable(titleOf(pen, input)),
    language: request.language,
    date: input.today,
    fileName: sheetNames(input),
    pages: laid.pages,
    map: laid.map,
    problems: [
      ...laid.problems,
      ...missingProblem(pen, fonts),
      ...(request.format === "png" && laid.pages.length > 1
        ? [say(pen, sheetWords.morePages, { n: String(laid.pages.length) })]
        : []),
    ],
  };
}

function missingProblem(pen: Pen, fonts: Typesetter): readonly string[] {
  if (fonts.missing.size === 0) return [];
  return [say(pen, sheetWords.missing, { characters: [...fonts.missing].join(" ") })];
}
