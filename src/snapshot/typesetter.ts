import type { Weight } from "./sheet";

/** A font as the sheet needs it: which characters it has, and how wide each is in em. */
export interface Face {
  readonly id: FaceId;
  has(codePoint: number): boolean;
  advance(codePoint: number): number;
}

export type FaceId = "sc-regular" | "sc-bold" | "jp-regular";

/** Characters that one face sets. */
export interface Run {
  readonly face: FaceId;
  readonly text: string;
  /** mm */
  readonly width: number;
}

/** Measures and spells text as both writers will set it: character by character, without kerning or ligatures. */
export interface Typesetter {
  /** The text that can be set: control characters gone, a 〓 where no font has the character. */
  settable(text: string): string;
  widthOf(text: string, size: number, weight: Weight): number;
  runsOf(text: string, size: number, weight: Weight): readonly Run[];
  /** Characters that no font has, met so far. */
  readonly missing: ReadonlySet<string>;
}

/** 下駄: the printers' mark for a sort that is not in the case. */
export const geta = "〓";

/** @param faces by weight, the one to be tried first in front; each must have 〓. */
export function typesetter(faces: Readonly<Record<Weight, readonly Face[]>>): Typesetter {
  const missing = new Set<string>();
  const faceFor = (codePoint: number, weight: Weight) =>
    faces[weight].find((face) => face.has(codePoint)) ?? faces[weight][0];

  function settable(text: string): string {
    return [...visible(text)]
      .map((character) => (known(character) ? character : lost(character)))
      .join("");
  }
  function known(character: string): boolean {
    const codePoint = character.codePointAt(0) ?? 0;
    return (
      faces.regular.some((face) => face.has(codePoint)) &&
      faces.bold.some((face) => face.has(codePoint))
    );
  }
  function lost(character: string): string {
    missing.add(character);
    return geta;
  }
  function runsOf(text: string, size: number, weight: Weight): readonly Run[] {
    const runs: { face: FaceId; text: string; width: number }[] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const face = faceFor(codePoint, weight);
      if (!face) throw new Error(`no ${weight} font was given`);
      const width = face.advance(codePoint) * size;
      const last = runs.at(-1);
      if (last?.face === face.id) {
        last.text += character;
        last.width += width;
      } else runs.push({ face: face.id, text: character, width });
    }
    return runs;
  }
  const widthOf = (text: string, size: number, weight: Weight) =>
    runsOf(text, size, weight).reduce((sum, { width }) => sum + width, 0);
  return { settable, widthOf, runsOf, missing };
}

/** Line ends and tabs become a space; other control, format and private characters (bidi marks, BOM) go. */
function visible(text: string): string {
  const composed = /\p{M}/u.test(text) ? text.normalize("NFC") : text;
  return composed
    .replace(/[\t\n\v\f\r\u2028\u2029]+/gu, " ")
    .replace(/\p{C}|\p{Variation_Selector}/gu, "");
}
