import type { ShownStatus } from "../cartography/status";
import { hatch } from "./hatch";
import { ink } from "./pen";
import { type Box, box, type Item } from "./sheet";

/** A piece of a bar, filled, hatched or hollow: told apart without colour, as on the map. */
export function statusMark(status: ShownStatus, at: Box): readonly Item[] {
  switch (status) {
    case "done":
      return [box(at, { fill: ink.accent })];
    case "underway":
      return [
        box(at, { fill: "#9cc8da", outline: ink.accent, width: 0.15 }),
        ...hatch(at, 1.1, { color: ink.accent, width: 0.12 }),
      ];
    case "planned":
      return [box(at, { fill: ink.paper, outline: ink.accent, width: 0.2, dash: [0.8, 0.5] })];
    case "suspended":
      return [box(at, { fill: "#d9cfc6", outline: "#857466", width: 0.15 })];
    case "unknown":
      return [box(at, { fill: "#dfe2e5", outline: "#8f9499", width: 0.15, dash: [0.3, 0.4] })];
    default:
      return impossible(status);
  }
}

function impossible(status: never): never {
  throw new Error(`no such status: ${String(status)}`);
}
