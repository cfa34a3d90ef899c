/** What is known of a county seat, or of a part of the city, beyond its code. */
export interface Seat {
  readonly town: string;
  readonly also?: readonly string[];
  /** About a kilometre good, and only where the open points have none. */
  readonly near?: readonly [lon: number, lat: number];
  readonly halfLength: number;
  readonly halfWidth: number;
}

/** The urban places of the city, and how far their houses reach from the middle in metres. */
export const seats: readonly Seat[] = [
  {
    town: "350404001",
    also: ["350404002", "350404003"],
    near: [117.636, 26.27],
    halfLength: 3300,
    halfWidth: 950,
  },
  {
    town: "350404004",
    also: ["350404005", "350404006"],
    near: [117.6055, 26.2345],
    halfLength: 2100,
    halfWidth: 850,
  },
  {
    town: "350405001",
    also: ["350405002"],
    near: [117.794, 26.386],
    halfLength: 3900,
    halfWidth: 1050,
  },
  {
    town: "350481002",
    also: ["350481001", "350481003", "350481004"],
    near: [117.364, 25.974],
    halfLength: 3900,
    halfWidth: 1100,
  },
  { town: "350426100", near: [118.188, 26.172], halfLength: 2700, halfWidth: 800 },
  { town: "350430100", near: [116.838, 26.832], halfLength: 2300, halfWidth: 750 },
  { town: "350421100", halfLength: 2200, halfWidth: 700 },
  { town: "350423100", halfLength: 2300, halfWidth: 700 },
  { town: "350424100", also: ["350424110"], halfLength: 2700, halfWidth: 900 },
  { town: "350425100", halfLength: 2700, halfWidth: 800 },
  { town: "350428100", also: ["350428105"], halfLength: 2600, halfWidth: 800 },
  { town: "350429100", halfLength: 2400, halfWidth: 750 },
];
