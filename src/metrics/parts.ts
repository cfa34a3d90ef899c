import { type DistrictShares, noShares } from "../geometry/near-border";

/**
 * Amounts a district in the order of the districts, the last one outside every district;
 * of each of them how much is uncertain (界线不定), because a county line is nearer than it is accurate.
 */
export type Parts = DistrictShares;

export function noParts(districts: number): Parts {
  return noShares(districts);
}

export function districtsIn({ amounts }: Parts): number {
  return amounts.length - 1;
}

/** The whole amount in one place; a place of -1 is outside. */
export function allIn(place: number, amount: number, districts: number, uncertain = false): Parts {
  const parts = noParts(districts);
  const slot = place < 0 ? districts : place;
  parts.amounts[slot] = amount;
  if (uncertain) parts.uncertain[slot] = amount;
  return parts;
}

export function sumOf({ amounts }: Parts): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

export function sumIn({ amounts }: Parts, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += amounts[place] ?? 0;
  return sum;
}

export function uncertainIn({ uncertain }: Parts, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += uncertain[place] ?? 0;
  return sum;
}

export function addTo(total: Parts, { amounts, uncertain }: Parts): void {
  for (const [place, amount] of amounts.entries()) {
    total.amounts[place] = (total.amounts[place] ?? 0) + amount;
    total.uncertain[place] = (total.uncertain[place] ?? 0) + (uncertain[place] ?? 0);
  }
}

export function scaled({ amounts, uncertain }: Parts, factor: number): Parts {
  return {
    amounts: amounts.map((amount) => amount * factor),
    uncertain: uncertain.map((amount) => amount * factor),
  };
}

/** What is left of an amount without a part of it. */
export function less(all: Parts, part: Parts): Parts {
  const minus = (what: keyof Parts) =>
    all[what].map((amount, place) => amount - (part[what][place] ?? 0));
  return { amounts: minus("amounts"), uncertain: minus("uncertain") };
}

/** Nowhere more than `most`: a line cut again after a stretch was taken off may gain a micrometre somewhere. */
export function atMost(parts: Parts, most: Parts): Parts {
  const amounts = parts.amounts.map((amount, place) => Math.min(amount, most.amounts[place] ?? 0));
  return {
    amounts,
    uncertain: parts.uncertain.map((amount, place) => Math.min(amount, amounts[place] ?? 0)),
  };
}

/** Where most of it is: the first of equals, undefined when nothing is anywhere. */
export function mainPlace({ amounts }: Parts): number | undefined {
  let most = 0;
  let main: number | undefined;
  for (const [place, amount] of amounts.entries()) {
    if (amount > most) {
      most = amount;
      main = place;
    }
  }
  return main;
}
