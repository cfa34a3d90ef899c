import { distance } from "@turf/turf";
import geographiclib from "geographiclib-geodesic";
import { segmentLength } from "../../src/geometry/length";
import { type Random, randomOf } from "../sample/random";
import { atMost, greatest, markdownTable } from "./markdown-table";

const cgcs2000 = new geographiclib.Geodesic.Geodesic(6378137, 1 / 298.257222101);
const linesAKind = 2000;

interface Segment {
  readonly from: readonly [lon: number, lat: number];
  readonly to: readonly [lon: number, lat: number];
  readonly truth: number;
}

type Draw = (random: Random) => Segment;

const kinds: readonly (readonly [name: string, draw: Draw])[] = [
  ["in Sanming, 1 m to 1 km", (random) => drawn(random, [25.4, 27.2], [1, 1000])],
  ["in Sanming, 1 to 60 km", (random) => drawn(random, [25.4, 27.2], [1000, 60_000])],
  ["anywhere, 1 m to 1 km", (random) => drawn(random, [-90, 90], [1, 1000])],
  ["anywhere, 1 to 60 km", (random) => drawn(random, [-90, 90], [1000, 60_000])],
  ["anywhere, 60 to 2,000 km", (random) => drawn(random, [-90, 90], [60_000, 2_000_000])],
  ["within 1° of a pole, 1 m to 200 km", (random) => drawn(random, [89, 90], [1, 200_000])],
  ["nearly antipodal", antipodal],
];

export function lengthTable(): string {
  const heads = [
    "segments",
    "count",
    "greatest difference",
    "of the length",
    "beyond 0.1 mm, of the length",
    "Turf",
  ];
  return markdownTable(heads, kinds.map(rowOf));
}

function rowOf([name, draw]: (typeof kinds)[number]): string[] {
  const random = randomOf(`accuracy ${name}`);
  const segments = Array.from({ length: linesAKind }, () => draw(random));
  const off = segments.map(({ from, to, truth }) =>
    Math.abs(segmentLength(...from, ...to) - truth),
  );
  const relative = off.map((difference, k) => difference / (segments[k]?.truth ?? Number.NaN));
  const beyond = relative.filter((_, k) => (off[k] ?? 0) > 1e-4);
  const sphere = segments.map(({ from, to, truth }) =>
    Math.abs(distance([...from], [...to], { units: "meters" }) / truth - 1),
  );
  return [
    name,
    String(segments.length),
    atMost(greatest(off) * 1000, " mm"),
    atMost(greatest(relative)),
    beyond.length === 0 ? "none" : atMost(greatest(beyond)),
    `${atMost(greatest(sphere) * 100)} %`,
  ];
}

/** Lengths even in their logarithm, as there are more short ones. */
function drawn(
  random: Random,
  [south, north]: readonly [number, number],
  [least, most]: readonly [number, number],
): Segment {
  const from = [random.between(-180, 180), random.between(south, north)] as const;
  const truth = Math.exp(random.between(Math.log(least), Math.log(most)));
  const there = cgcs2000.Direct(from[1], from[0], random.between(-180, 180), truth);
  return { from, to: [there.lon2 ?? Number.NaN, there.lat2 ?? Number.NaN], truth };
}

function antipodal(random: Random): Segment {
  const from = [random.between(-180, 0), random.between(-80, 80)] as const;
  const to = [from[0] + 180 - random.between(0, 1), -from[1] + random.between(-1, 1)] as const;
  return { from, to, truth: cgcs2000.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN };
}
