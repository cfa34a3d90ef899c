import { extname } from "node:path";
import { firstSheet, papers, type SheetRequest, sheetFormats } from "../../src/scene/sheet-request";
import { asOfIn } from "../as-of";
import { WrongUsage } from "../verb";

interface SheetWords {
  readonly out: string;
  readonly target?: string | undefined;
  readonly task?: string | undefined;
  readonly district?: string | undefined;
  readonly paper: string;
  readonly landscape: boolean;
  readonly scale?: string | undefined;
  readonly dpi: string;
  readonly lang: string;
  readonly asOf?: string | undefined;
}

/** The request that the words after `sheet` make. @throws WrongUsage that names the option and what it takes */
export function requestOf(words: SheetWords, city: string): SheetRequest {
  const district = words.district ?? city;
  const { target, task, scale } = words;
  const asOf = asOfIn(words.asOf);
  if (target !== undefined && task !== undefined) {
    throw new WrongUsage("a sheet is about one thing: give --target or --task, not both");
  }
  return {
    ...firstSheet(),
    district,
    frame: { kind: "district", code: district },
    paper: oneOf("--paper", words.paper, papers),
    landscape: words.landscape,
    dpi: numberOf("--dpi", words.dpi, 72, 600),
    language: oneOf("--lang", words.lang, ["zh", "en"] as const),
    format: oneOf("--out", extname(words.out).slice(1).toLowerCase(), sheetFormats),
    ...(target === undefined ? {} : { target }),
    ...(task === undefined ? {} : { task }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(scale === undefined ? {} : { scale: numberOf("--scale", scale, 100, 10_000_000) }),
  };
}

function oneOf<const Word extends string>(
  option: string,
  word: string,
  words: readonly Word[],
): Word {
  const found = words.find((one) => one === word);
  if (found === undefined) {
    throw new WrongUsage(`${option} takes ${words.join(", ")}, not '${word}'`);
  }
  return found;
}

function numberOf(option: string, word: string, least: number, most: number): number {
  const number = Number(word.replace(/^1:/, ""));
  if (Number.isFinite(number) && number >= least && number <= most) return number;
  throw new WrongUsage(`${option} takes a number from ${least} to ${most}, not '${word}'`);
}
