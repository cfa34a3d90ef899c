import { countyPart } from "./county-part";
import { figurePart } from "./figure-part";
import { flow, highestOf } from "./flow";
import { legendPart } from "./legend-part";
import { frameMap } from "./map-frame";
import { methodPart } from "./method-part";
import { itemsOnMap } from "./on-map";
import { overviewPart } from "./overview-part";
import { type PageSize, pagesOf } from "./pages";
import { heightOf, ink, moved, type Part, type Pen, stacked, whole } from "./pen";
import { type Box, box, type Item, type MapFrame, type Page } from "./sheet";
import type { SheetInput } from "./sheet-input";
import { sourcePart } from "./source-part";
import { sampleLayers, stripPart } from "./strip-part";
import { titlePart } from "./title-part";

interface LaidOut {
  readonly pages: readonly Page[];
  readonly map: MapFrame;
  readonly problems: readonly string[];
}

/** Parts of the page that text flows into, and what is left for the map. */
interface Plan {
  readonly frame: Box;
  readonly texts: readonly { readonly columns: readonly Box[]; readonly part: Part }[];
  /** Set below the strip and the columns; empty when it flows with the texts. */
  readonly foot: { readonly part: Part; readonly at: Box };
  /** What the texts were composed for. */
  readonly column: { readonly width: number; readonly air: number };
}

/** The widest that the strip's texts can become: the scale is known only once the frame is. */
const longestScale = { center: [0, 60], scale: 8_888_888, height: 1000 } as const;

/** One try at this size of text: more pages than one say that it does not fit. */
export function layOut(pen: Pen, size: PageSize, input: SheetInput): LaidOut {
  const margin = marginOf(size);
  const inner = { x: margin, width: size.width - margin * 2 };
  const title = titlePart(pen, inner.width, input);
  const top = margin + heightOf(title);
  const footer = pen.body * 2;
  const room: Box = { ...inner, y: top, height: size.height - margin - footer - top };
  const lying = size.width > size.height;
  const plan = lying ? beside(pen, room, input) : below(pen, room, input);
  const { map, problems } = frameMap(pen, plan.frame, input);
  const flowed = plan.texts.map(({ columns, part }) => flow(part, columns, false));
  const rest = flowed.flatMap(({ rest: more }) => more);
  const under = { x: plan.frame.x, y: plan.frame.y + plan.frame.height };
  const items: Item[] = [
    ...moved(stacked(title), inner.x, margin),
    { kind: "picture", ...plan.frame },
    box(plan.frame, { outline: ink.text, width: 0.35 }),
    ...itemsOnMap(pen, plan.frame, sampleLayers(input).length > 0),
    ...moved(stripWith(pen, plan, input, map), under.x, under.y),
    ...flowed.flatMap((done) => done.items),
    ...moved(stacked(plan.foot.part), plan.foot.at.x, plan.foot.at.y),
  ];
  return {
    pages: pagesOf(pen, { size, margin, column: plan.column }, input, items, rest),
    map,
    problems,
  };
}

function stripWith(pen: Pen, plan: Plan, input: SheetInput, map: MapFrame): readonly Item[] {
  return stacked(stripPart(pen, plan.frame.width, input, map));
}

function marginOf({ width, height }: PageSize): number {
  return Math.min(width, height) < 250 ? 10 : 12;
}

/** Lying: figures, table, legend and method in a column beside the map, on a wide page in two; sources under the map. */
function beside(pen: Pen, room: Box, input: SheetInput): Plan {
  const count = room.width / room.height > 1.8 ? 2 : 1;
  const air = pen.body * 1.8;
  const width = Math.max(room.width * (count === 1 ? 0.27 : 0.24), pen.body * 21);
  const wide = room.width - (width + air) * count;
  const strip = stripPart(pen, wide, input, longestScale);
  const sources = sourcePart(pen, wide, input, 2);
  const fits = heightOf(strip) + heightOf(sources) < room.height * 0.3;
  const foot = fits ? sources : [];
  const under = heightOf(strip) + heightOf(foot);
  const frame = { x: room.x, y: room.y, width: wide, height: room.height - under };
  const columns = Array.from({ length: count }, (_, index) => {
    const x = room.x + wide + air + (width + air) * index;
    return { x, y: room.y, width, height: room.height };
  });
  const part = [
    ...figuresOf(pen, width, input),
    ...unbroken(legendPart(pen, width, input.legend), room),
    ...unbroken(countiesOf(pen, width, input), room),
    ...methodPart(pen, width, methodTargets(input)),
    ...(fits ? [] : sourcePart(pen, width, input, 1)),
  ];
  const at = { ...frame, y: frame.y + frame.height + heightOf(strip), height: heightOf(foot) };
  return { frame, texts: [{ columns, part }], foot: { part: foot, at }, column: { width, air } };
}

/** Standing: the map across the page; under it figures and legend on the left, table and method on the right. */
function below(pen: Pen, room: Box, input: SheetInput): Plan {
  const air = pen.body * 2;
  const width = (room.width - air) / 2;
  const strip = stripPart(pen, room.width, input, longestScale);
  const sources = sourcePart(pen, room.width, input, 2);
  const left = [...figuresOf(pen, width, input), ...legendPart(pen, width, input.legend)];
  const right = [...countiesOf(pen, width, input), ...methodPart(pen, width, methodTargets(input))];
  const [short, long] = [left, right].sort((a, b) => heightOf(a) - heightOf(b));
  const least = room.height * 0.47;
  const most = room.height - least - heightOf(strip);
  const fits = heightOf(sources) < most * 0.5;
  const foot = fits ? sources : [];
  const wish = Math.min(heightOf(long ?? []), most - heightOf(foot));
  const columnHeight = Math.max(wish, Math.min(highestOf([...left, ...right]), room.height * 0.4));
  const frame = {
    x: room.x,
    y: room.y,
    width: room.width,
    height: room.height - heightOf(strip) - columnHeight - heightOf(foot),
  };
  const y = frame.y + frame.height + heightOf(strip);
  const more = fits ? [] : sourcePart(pen, width, input, 1);
  const texts = [left, right].map((part, index) => ({
    columns: [{ x: room.x + index * (width + air), y, width, height: columnHeight }],
    part: part === short ? [...part, ...more] : part,
  }));
  const at = { ...frame, y: y + columnHeight };
  return { frame, texts, foot: { part: foot, at }, column: { width, air } };
}

/** Legend and table stay in one piece where most of a column would hold them. */
function unbroken(part: Part, { height }: Box): Part {
  return part.length > 0 && heightOf(part) < height * 0.7 ? [whole(part)] : part;
}

function figuresOf(pen: Pen, width: number, input: SheetInput): Part {
  const overview = input.task === undefined;
  return (overview ? overviewPart : figurePart)(pen, width, input.targets);
}

function countiesOf(pen: Pen, width: number, input: SheetInput): Part {
  if (input.task === undefined) return [];
  return countyPart(pen, width, input.targets, input.request.district === input.plan.city.code);
}

/** The overview has no room for fourteen methods: each target's own sheet prints its own. */
function methodTargets({ task, targets }: SheetInput) {
  return task === undefined ? [] : targets;
}
