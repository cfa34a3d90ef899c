import { expect, test } from "vitest";
import { hues, inks } from "./palette";

type Rgb = readonly [red: number, green: number, blue: number];

/** Machado, Oliveira & Fernandes 2009, severity 1, on linear RGB. */
const blindness = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
} as const;

/** Hues that meet on one geometry, where nothing but hue and stroke tells layers apart. */
const sharing = {
  lines: ["green", "blue", "wine", "orange", "umber", "indigo"],
  areas: ["leaf", "vermilion", "teal", "indigo"],
} as const;

test("every hue stands out from the land by 3:1, in the light and in the dark", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const [name, hue] of Object.entries(hues)) {
      expect(contrast(hue[theme], inks[theme].land), `${name} ${theme}`).toBeGreaterThanOrEqual(3);
    }
  }
});

test("letters stand out from the land by 4.5:1", () => {
  for (const ink of Object.values(inks)) {
    expect(contrast(ink.place, ink.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink.county, ink.land)).toBeGreaterThanOrEqual(7);
  }
});

test("layers of one geometry stay apart for colour-blind eyes", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const [eyes, matrix] of Object.entries(blindness)) {
      for (const names of Object.values(sharing)) {
        for (const [a, b] of pairsOf(names)) {
          const apart = distance(seen(hues[a][theme], matrix), seen(hues[b][theme], matrix));
          expect(apart, `${a} and ${b}, ${eyes}, ${theme}`).toBeGreaterThanOrEqual(10);
        }
      }
    }
  }
});

function pairsOf<Name>(names: readonly Name[]): [Name, Name][] {
  return names.flatMap((a, place) => names.slice(place + 1).map((b): [Name, Name] => [a, b]));
}

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [a, b].map((hex) => luminance(linear(hex))).sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIELAB of a colour as other eyes see it. */
function seen(hex: string, matrix: readonly number[]): Rgb {
  const [r, g, b] = linear(hex);
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(0, (matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b),
    );
  const [red, green, blue] = [row(0), row(3), row(6)];
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function f(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}

/** ΔE of 1976: about 2.3 is just noticeable, 10 is seen at a glance. */
function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
