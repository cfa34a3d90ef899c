/** Amounts a district in the order of the districts, the last one outside every district. */
export type Parts = Float64Array;

export function noParts(districts: number): Parts {
  return new Float64Array(districts + 1);
}

/** The whole amount in one place; a place of -1 is outside. */
export function allIn(place: number, amount: number, districts: number): Parts {
  const parts = noParts(districts);
  parts[place < 0 ? districts : place] = amount;
  return parts;
}

export function sumOf(parts: Parts): number {
  let sum = 0;
  for (const part of parts) sum += part;
  return sum;
}

export function sumIn(parts: Parts, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += parts[place] ?? 0;
  return sum;
}

export function addTo(total: Parts, parts: Parts): void {
  for (const [place, part] of parts.entries()) total[place] = (total[place] ?? 0) + part;
}

export function scaled(parts: Parts, factor: number): Parts {
  return parts.map((part) => part * factor);
}

/** Where most of it is: the first of equals, undefined when nothing is anywhere. */
export function mainPlace(parts: Parts): number | undefined {
  let most = 0;
  let main: number | undefined;
  for (const [place, part] of parts.entries()) {
    if (part > most) {
      most = part;
      main = place;
    }
  }
  return main;
}
