/** Numbers that look random and are the same on every machine: sfc32, started from the words of a key. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Each key has its own row of numbers, so that a change in one layer leaves the others as they were. */
export function randomOf(key: string): Random {
  const next = sfc32(key);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => nth(list, whole(0, list.length - 1)),
    shuffled: (list) => shuffled(list, whole),
  };
}

/** The item at a position that must exist. */
export function nth<T>(list: readonly T[], position: number): T {
  const item = list[position];
  if (item === undefined) throw new RangeError(`no item ${position} in a list of ${list.length}`);
  return item;
}

/** Chris Doty-Humphrey's small fast counter, 32 bits; twelve rounds mix the key in. */
function sfc32(key: string): () => number {
  let [a, b, c, counter] = [hashOf(`${key}|a`), hashOf(`${key}|b`), hashOf(`${key}|c`), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

function shuffled<T>(list: readonly T[], whole: Random["whole"]): T[] {
  const cards = [...list];
  for (let i = cards.length - 1; i > 0; i -= 1) {
    const j = whole(0, i);
    const held = nth(cards, i);
    cards[i] = nth(cards, j);
    cards[j] = held;
  }
  return cards;
}
