import type { Bilingual } from "../plan/plan";
import { figureWords } from "./words-of-figure";
import { projectWords } from "./words-of-project";
import { shellWords } from "./words-of-shell";

/** Everything the page says of its own, Chinese first; `{name}` is filled in when it is said. */
const words = { ...shellWords, ...figureWords, ...projectWords } as const satisfies Record<
  string,
  Bilingual
>;

export type Word = keyof typeof words;
export type Language = keyof Bilingual;
type Values = Readonly<Record<string, string | number>>;
export type Say = (word: Word, values?: Values) => string;

export function sayIn(language: Language): Say {
  return (word, values = {}) =>
    words[word][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
}

/** A word for a key that came from data, `status-done`; the key itself when the catalogue has none. */
export function sayKey(say: Say, key: string): string {
  return isWord(key) ? say(key) : key;
}

function isWord(key: string): key is Word {
  return Object.hasOwn(words, key);
}
