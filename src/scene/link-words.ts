/**
 * The query of a link as raw, still encoded words by name. Lists are split before decoding, so an id may hold a comma.
 * `head` is the route, `#/s`. Undefined when the link is of another route.
 */
export function wordsOfLink(hash: string, head: string): ReadonlyMap<string, string> | undefined {
  const link = hash.startsWith("#") ? hash : `#${hash}`;
  const cut = link.indexOf("?");
  const route = cut < 0 ? link : link.slice(0, cut);
  if (route !== head) return undefined;
  const words = new Map<string, string>();
  if (cut < 0) return words;
  for (const pair of link.slice(cut + 1).split("&")) {
    const equals = pair.indexOf("=");
    if (equals > 0) words.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return words;
}

/** Words as a link; without words the route alone. */
export function linkOfWords(head: string, words: readonly (readonly [string, string])[]): string {
  const query = words.map(([name, word]) => `${name}=${word}`).join("&");
  return query === "" ? head : `${head}?${query}`;
}

/** Encodes one word and leaves `:` and `/` readable. A lone surrogate, which no link can carry, becomes U+FFFD. */
export function encodeWord(word: string): string {
  return encodeURIComponent(word.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/");
}

/** Undefined when the word was never validly encoded, as in a link that was cut off in an e-mail. */
export function decodeWord(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** A short word of the kind that ids are made of, or undefined. */
export function idOfWord(raw: string | undefined): string | undefined {
  const word = decodeWord(raw);
  return word !== undefined && isId(word) ? word : undefined;
}

/** Ids of layers, targets, tasks, districts and settings: letters, digits, dots, hyphens. */
export function isId(word: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/.test(word);
}

export function oneOf<Word extends string>(
  raw: string | undefined,
  words: readonly Word[],
): Word | undefined {
  return words.find((word) => word === raw);
}

/** A finite number from `low` to `high`, or undefined: `1e999`, an empty word and `NaN` are none. */
export function numberOfWord(
  raw: string | undefined,
  low: number,
  high: number,
): number | undefined {
  if (raw === undefined || !/^-?\d+(\.\d+)?$/.test(raw)) return undefined;
  const number = Number(raw);
  return number >= low && number <= high ? number : undefined;
}

/** An existing calendar day, or undefined: 2023-02-30 is none. */
export function dayOfWord(raw: string | undefined): string | undefined {
  if (raw === undefined || !/^\d{4}-\d\d-\d\d$/.test(raw)) return undefined;
  const day = new Date(`${raw}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(raw) ? raw : undefined;
}

/** Pairs as `id:word,id:word`. */
export function pairs(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([id, word]) => `${encodeWord(id)}:${encodeWord(word)}`).join(",");
}

export function pairsOf(raw: string | undefined): [string, string][] {
  return (raw ?? "").split(",").flatMap((pair): [string, string][] => {
    const [id, word, ...rest] = pair.split(":").map(decodeWord);
    if (id === undefined || word === undefined || rest.length > 0 || !isId(id)) return [];
    return [[id, word]];
  });
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
