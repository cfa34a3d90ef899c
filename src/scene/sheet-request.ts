import { firstScene } from "./default-scene";
import { viewOfWord, wordOfView } from "./link-view";
import {
  dayOfWord,
  encodeWord,
  idOfWord,
  isId,
  linkOfWords,
  numberOfWord,
  oneOf,
  pairs,
  pairsOf,
  wordsOfLink,
} from "./link-words";
import type { View } from "./scene";

export const papers = ["A4", "A3", "16:9"] as const;
export type Paper = (typeof papers)[number];
export const sheetFormats = ["pdf", "png"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** What a sheet is to show, and on what. Without target and task it is the overview of all targets. */
export interface SheetRequest {
  readonly target?: string;
  readonly task?: string;
  /** City `350400`, cluster, or county code: what the figures are cut by. */
  readonly district: string;
  readonly asOf?: string;
  /** Chosen settings by `T33.blackwater.basis`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly paper: Paper;
  readonly landscape: boolean;
  /** Denominator, 250000 for 1:250 000; absent: what fits the frame. */
  readonly scale?: number;
  readonly dpi: number;
  readonly language: "zh" | "en";
  readonly format: SheetFormat;
  /** Where the map looks: a district as a whole, or a camera whose centre is the frame's. */
  readonly frame: View;
}

const route = "#/sheet";

/** The sheet that the page proposes: the whole city on a lying A3 at print resolution. */
export function firstSheet(): SheetRequest {
  const { district, view } = firstScene();
  return {
    district,
    settings: {},
    paper: "A3",
    landscape: true,
    dpi: 300,
    language: "zh",
    format: "pdf",
    frame: view,
  };
}

/** The request as a link, `#/sheet?t=T16.trails&paper=A4`: only what differs from the first sheet. */
export function sheetLinkOf(request: SheetRequest): string {
  const first = firstSheet();
  const differs = (word: string, usual: string) => (word === usual ? undefined : encodeWord(word));
  const words: [string, string | undefined][] = [
    ["t", request.target && encodeWord(request.target)],
    ["task", request.task && encodeWord(request.task)],
    ["d", differs(request.district, first.district)],
    ["at", request.asOf && encodeWord(request.asOf)],
    ["set", pairs(Object.entries(request.settings))],
    ["paper", differs(request.paper, first.paper)],
    ["lie", differs(request.landscape ? "1" : "0", first.landscape ? "1" : "0")],
    ["scale", request.scale === undefined ? undefined : String(request.scale)],
    ["dpi", differs(String(request.dpi), String(first.dpi))],
    ["l", differs(request.language, first.language)],
    ["as", differs(request.format, first.format)],
    ["v", wordOfView(request.frame, request.district)],
  ];
  return linkOfWords(
    route,
    words.flatMap(([name, word]) => (word ? [[name, word] as const] : [])),
  );
}

/** The request of a link, or undefined when the link is of another route. A field that makes no sense is the first sheet's. */
export function sheetRequestOf(hash: string): SheetRequest | undefined {
  const words = wordsOfLink(hash, route);
  if (!words) return undefined;
  const first = firstSheet();
  const district = idOfWord(words.get("d")) ?? first.district;
  return {
    ...chosenIn(words),
    district,
    settings: Object.fromEntries(pairsOf(words.get("set")).filter(([, option]) => isId(option))),
    paper: oneOf(words.get("paper"), papers) ?? first.paper,
    landscape: (oneOf(words.get("lie"), ["0", "1"]) ?? "1") === "1",
    dpi: numberOfWord(words.get("dpi"), 72, 600) ?? first.dpi,
    language: oneOf(words.get("l"), ["zh", "en"]) ?? first.language,
    format: oneOf(words.get("as"), sheetFormats) ?? first.format,
    frame: viewOfWord(words.get("v")) ?? { kind: "district", code: district },
  };
}

function chosenIn(
  words: ReadonlyMap<string, string>,
): Pick<SheetRequest, "target" | "task" | "asOf" | "scale"> {
  const target = idOfWord(words.get("t"));
  const task = idOfWord(words.get("task"));
  const asOf = dayOfWord(words.get("at"));
  const scale = numberOfWord(words.get("scale"), 100, 10_000_000);
  return {
    ...(target === undefined ? {} : { target }),
    ...(task === undefined ? {} : { task }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(scale === undefined ? {} : { scale }),
  };
}
