import { flow } from "./flow";
import { heightOf, ink, moved, type Part, type Pen, say, stacked, textAt } from "./pen";
import { box, type Item, type Page } from "./sheet";
import type { SheetInput } from "./sheet-input";
import { sheetWords } from "./sheet-words";
import { continuedTitle } from "./title-part";

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What all pages of a sheet share, mm. */
interface PageSetting {
  readonly size: PageSize;
  readonly margin: number;
  /** What the rows were composed for. */
  readonly column: { readonly width: number; readonly air: number };
}

/** The first page, and as many more as the rest of the text needs; each with its footer. */
export function pagesOf(
  pen: Pen,
  setting: PageSetting,
  input: SheetInput,
  first: readonly Item[],
  rest: Part,
): readonly Page[] {
  const bodies = [first, ...continued(pen, setting, input, rest)];
  const { size } = setting;
  return bodies.map((items, index) => ({
    ...size,
    items: [
      box({ x: 0, y: 0, ...size }, { fill: ink.paper }),
      ...items,
      ...footer(pen, setting, input, { n: index + 1, of: bodies.length }),
    ],
  }));
}

/** As many columns as the page holds. */
function continued(
  pen: Pen,
  { size, margin, column: { width, air } }: PageSetting,
  input: SheetInput,
  rest: Part,
): readonly (readonly Item[])[] {
  const inner = size.width - margin * 2;
  const title = continuedTitle(pen, inner, input);
  const y = margin + heightOf(title);
  const height = size.height - margin - pen.body * 2 - y;
  const count = Math.max(1, Math.floor((inner + air + 1e-6) / (width + air)));
  const columns = Array.from({ length: count }, (_, index) => ({
    x: margin + index * (width + air),
    y,
    width,
    height,
  }));
  const bodies: (readonly Item[])[] = [];
  for (let more = rest; more.length > 0; ) {
    const flowed = flow(more, columns, true);
    bodies.push([...moved(stacked(title), margin, margin), ...flowed.items]);
    more = flowed.rest;
  }
  return bodies;
}

function footer(
  pen: Pen,
  { size, margin }: PageSetting,
  { request, plan, asOf }: SheetInput,
  page: { readonly n: number; readonly of: number },
): readonly Item[] {
  const y = size.height - margin - pen.body * 1.5;
  const line = y + pen.body * 1.25;
  const right = size.width - margin;
  const soft = { size: 0.85, color: ink.faint };
  const what = [plan.number, request.target ?? request.task, request.district, asOf];
  const left = what.filter((word) => word !== undefined).join(" · ");
  const number = say(pen, sheetWords.page, { n: String(page.n), of: String(page.of) });
  return [
    { kind: "stroke", points: [margin, y, right, y], color: ink.rule, width: 0.2 },
    textAt(pen, margin, line, { text: left, ...soft }),
    textAt(pen, right, line, { text: number, align: "right", ...soft }),
  ];
}
