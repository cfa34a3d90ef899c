import type { Figure } from "../metrics/figure";
import { type Standing, standingOf } from "../metrics/standing-of";
import type { Word } from "./words";

/** The light of a figure is how it stands. */
export type Light = Standing;

export const lightWords: Readonly<Record<Light, Word>> = {
  met: "lightMet",
  unmet: "lightUnmet",
  ahead: "lightAhead",
  behind: "lightBehind",
  part: "lightPart",
  unknown: "lightUnknown",
};

export function lightOf(figure: Figure | undefined): Light {
  return standingOf(figure);
}
