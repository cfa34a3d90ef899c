import type { Scene } from "./scene";

/** The opening overview: the whole city, nothing chosen, nothing hidden. The link says only what differs from it. */
export function firstScene(): Scene {
  return {
    language: "zh",
    theme: "light",
    district: "350400",
    groupBy: "target",
    hidden: [],
    opacity: {},
    settings: {},
    view: { kind: "district", code: "350400" },
  };
}
