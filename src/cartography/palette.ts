import type { Scene } from "../scene/scene";

/** One colour for the light sheet and one for the dark; both as `#rrggbb`. */
export interface Hue {
  readonly light: string;
  readonly dark: string;
}

/**
 * Hues after Okabe & Ito (2008) and Paul Tol's "muted" scheme (SRON/EPS/TN/09-002), which stay apart
 * with any of the usual colour blindnesses; the dark column is lifted to keep 3:1 on the dark land.
 * A task has one family of hues; geometry, mark and line style tell its layers apart.
 */
export const hues = {
  green: { light: "#117a55", dark: "#34d399" },
  leaf: { light: "#7d9b1b", dark: "#c3dc6a" },
  blue: { light: "#2a74bd", dark: "#4d9de6" },
  sky: { light: "#1f8fc4", dark: "#7fd0f5" },
  orange: { light: "#d17204", dark: "#f5ab4b" },
  vermilion: { light: "#b03414", dark: "#f5764a" },
  wine: { light: "#7b2a5e", dark: "#d98cbd" },
  rose: { light: "#c2528b", dark: "#f09cc4" },
  indigo: { light: "#3f2b96", dark: "#cfc6fb" },
  teal: { light: "#3a9d97", dark: "#74d3cc" },
  sand: { light: "#a8842c", dark: "#e3c575" },
  umber: { light: "#5f4326", dark: "#8d7356" },
  slate: { light: "#64748b", dark: "#94a3b8" },
} as const satisfies Record<string, Hue>;

/** The base of the map: quiet, so that the plan speaks. */
export interface Ink {
  readonly theme: Scene["theme"];
  readonly outside: string;
  readonly land: string;
  readonly glow: string;
  readonly border: string;
  readonly cityEdge: string;
  readonly water: string;
  readonly waterText: string;
  readonly place: string;
  readonly county: string;
  readonly halo: string;
  /** Layers that are not the subject of the moment. */
  readonly muted: string;
  /** Suspended and unknown, which carry no colour of their own. */
  readonly idle: string;
  readonly unknown: string;
  readonly accent: string;
}

export const inks: Readonly<Record<Scene["theme"], Ink>> = {
  light: {
    theme: "light",
    outside: "#e8eaea",
    land: "#fbfaf6",
    glow: "#c9cdca",
    border: "#a3a099",
    cityEdge: "#7d7b75",
    water: "#a5c9de",
    waterText: "#5389a8",
    place: "#55595e",
    county: "#2f3338",
    halo: "#fbfaf6",
    muted: "#b3b6b8",
    idle: "#857466",
    unknown: "#8f9499",
    accent: "#111827",
  },
  dark: {
    theme: "dark",
    outside: "#11151a",
    land: "#1d232a",
    glow: "#05070a",
    border: "#56616d",
    cityEdge: "#8a96a3",
    water: "#2f5069",
    waterText: "#6f9dbd",
    place: "#aab4bf",
    county: "#e3e8ee",
    halo: "#171c22",
    muted: "#4d5661",
    idle: "#a8927f",
    unknown: "#7d8791",
    accent: "#f8fafc",
  },
};

export function colourOf(hue: Hue, ink: Ink): string {
  return hue[ink.theme];
}
