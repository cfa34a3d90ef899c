import fc from "fast-check";
import geographiclib from "geographiclib-geodesic";
import { expect, test } from "vitest";
import { areaOf } from "./area";
import { coveredArea, placesWithin } from "./coverage";
import { positionsAlong } from "./coverage-along";
import { areaInside } from "./polygon-overlay";
import type { LineShape, PointShape, PolygonShape } from "./shape";
import { shapeOfGeoJson } from "./shape-geojson";
import { metres } from "./units";

type Place = [number, number];

const ellipsoid = new geographiclib.Geodesic.Geodesic(6378137, 1 / 298.257222101);

/** fc.double prefers numbers near 0; these are even over the range. */
function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .integer({ min: 0, max: 2 ** 31 - 1 })
    .map((n) => min + (n / (2 ** 31 - 1)) * (max - min));
}

/** About 10 km across: reaches of 500 m to 3 km overlap often. */
const anyPlace = fc.tuple(evenly(117.55, 117.65), evenly(26.2, 26.3));
const anyPlaces = fc.array(anyPlace, { minLength: 1, maxLength: 12 });
const anyPath = fc.array(anyPlace, { minLength: 2, maxLength: 4 });
const anyRadius = evenly(Math.log(20), Math.log(3000)).map(Math.exp).map(metres);

const corners: Place[][] = [
  [
    [117.57, 26.22],
    [117.64, 26.21],
    [117.63, 26.25],
    [117.645, 26.29],
    [117.6, 26.275],
    [117.56, 26.285],
    [117.57, 26.22],
  ],
  [
    [117.6, 26.24],
    [117.6, 26.25],
    [117.62, 26.25],
    [117.62, 26.24],
    [117.6, 26.24],
  ],
];

/** Two long-edged rings, with a vertex every 500 m: the witness spreads the bend of an edge evenly along it. */
const county = polygon(corners.map(withVertices));

test("one reach is a geodesic disc, of any size and anywhere", () => {
  const anywhere = fc.record({
    lon: evenly(-180, 180),
    lat: evenly(-80, 80),
    radius: evenly(Math.log(50), Math.log(20_000)).map(Math.exp),
  });
  fc.assert(
    fc.property(anywhere, ({ lon, lat, radius }) => {
      const { area, errorBound } = coveredArea({
        points: [at([lon, lat])],
        radius: metres(radius),
      });
      // A facetted disc lacks (2π/n)²/6 of itself: two of them tell the limit.
      const [coarse, fine] = [discOf([lon, lat], radius, 180), discOf([lon, lat], radius, 360)];
      const truth = areaOf(fine) + (areaOf(fine) - areaOf(coarse)) / 3;
      expect(Math.abs(area - truth)).toBeLessThan(errorBound + 2e-8 * truth);
      // A whole disc is right to the fourth order; the bound is for parts of it.
      expect(Math.abs(area / truth - 1)).toBeLessThan(1e-6);
      expect(errorBound).toBeLessThan(1e-4 * area);
    }),
    { numRuns: 300 },
  );
});

test("two reaches cover their discs less the lens that they share", () => {
  fc.assert(
    fc.property(anyRadius, evenly(0, 2.2), evenly(-180, 180), (radius, apart, azimuth) => {
      const there = ellipsoid.Direct(26.25, 117.6, azimuth, apart * radius);
      const second: Place = [there.lon2 ?? Number.NaN, there.lat2 ?? Number.NaN];
      const { area } = coveredArea({ points: [at([117.6, 26.25], second)], radius });
      const half = Math.min(apart / 2, 1);
      const lens = 2 * radius ** 2 * (Math.acos(half) - half * Math.sqrt(1 - half * half));
      // The formula is of a plane: R²/a² of it is curvature.
      expect(area / (2 * Math.PI * radius ** 2 - lens)).toBeCloseTo(1, 6);
    }),
    { numRuns: 1000 },
  );
});

test("a reach along a straight line is a stadium, however the line is cut into vertices", () => {
  fc.assert(
    fc.property(anyRadius, evenly(-180, 180), fc.array(evenly(0, 1)), (radius, azimuth, stops) => {
      const places = [0, ...stops.sort((a, b) => a - b), 1].map((share): Place => {
        const there = ellipsoid.Direct(26.25, 117.6, azimuth, 5000 * share);
        return [there.lon2 ?? Number.NaN, there.lat2 ?? Number.NaN];
      });
      const { area, errorBound } = coveredArea({ lines: [line(places)], radius });
      const stadium = 2 * 5000 * radius + Math.PI * radius ** 2;
      expect(Math.abs(area - stadium)).toBeLessThan(errorBound + 1e-6 * stadium);
      expect(errorBound).toBeLessThan(1e-4 * area);
    }),
    { numRuns: 1000 },
  );
});

test("the union is at most the sum and at least the greatest, and grows with the radius", () => {
  fc.assert(
    fc.property(anyPlaces, anyPath, anyRadius, evenly(1.0001, 2), (places, path, radius, more) => {
      const service = { points: [at(...places)], lines: [line(path)] };
      const together = coveredArea({ ...service, radius }).area;
      const parts = [
        ...places.map((place) => coveredArea({ points: [at(place)], radius }).area),
        coveredArea({ lines: [line(path)], radius }).area,
      ];
      const sum = parts.reduce((total, part) => total + part, 0);
      expect(together).toBeLessThanOrEqual(sum * (1 + 1e-6));
      expect(together).toBeGreaterThanOrEqual(Math.max(...parts) * (1 - 1e-6));
      const wider = coveredArea({ ...service, radius: metres(radius * more) }).area;
      expect(wider).toBeGreaterThan(together);
    }),
    { numRuns: 1000 },
  );
});

test("the share of a district is between 0 and 1, grows with the radius, and reaches 1", () => {
  fc.assert(
    fc.property(anyPlaces, anyPath, anyRadius, (places, path, radius) => {
      const service = { points: [at(...places)], lines: [line(path)], inside: county };
      const share = (of: number) => coveredArea({ ...service, radius: metres(of) }).share ?? -1;
      expect(share(radius)).toBeGreaterThanOrEqual(0);
      expect(share(radius * 1.5)).toBeGreaterThanOrEqual(share(radius) - 1e-9);
      expect(share(radius * 1.5)).toBeLessThanOrEqual(1);
      const points = [at(places[0] ?? [117.6, 26.25])];
      const whole = coveredArea({ points, radius: metres(20_000), inside: county });
      expect(whole.share).toBeCloseTo(1, 9);
    }),
    { numRuns: 1000 },
  );
});

test("order, direction and repetition leave the area as it is, to the last bit", () => {
  const drawn = fc.tuple(anyPlaces, fc.array(anyPath, { maxLength: 3 }));
  fc.assert(
    fc.property(drawn, anyRadius, fc.boolean(), ([places, paths], radius, isCut) => {
      const cut = isCut ? { inside: county } : {};
      const once = coveredArea({
        points: [at(...places)],
        lines: paths.map(line),
        radius,
        ...cut,
      });
      const again = coveredArea({
        points: [...places, ...places.slice(0, 3)].reverse().map((place) => at(place)),
        lines: [...paths, ...paths].reverse().map((path) => line([...path].reverse())),
        radius,
        ...cut,
      });
      expect(again).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});

test("the halves of a district add up to the whole", () => {
  const west = box(117.5, 26.15, 117.6, 26.35);
  const east = box(117.6, 26.15, 117.7, 26.35);
  fc.assert(
    fc.property(anyPlaces, anyPath, anyRadius, (places, path, radius) => {
      const service = { points: [at(...places)], lines: [line(path)], radius };
      const parts = [west, east].map((inside) => coveredArea({ ...service, inside }).area);
      const whole = coveredArea({ ...service, inside: box(117.5, 26.15, 117.7, 26.35) }).area;
      expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeGreaterThan(whole * (1 - 1e-6) - 1);
      expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeLessThan(whole * (1 + 1e-6) + 1);
    }),
    { numRuns: 1000 },
  );
});

test("reaches drawn as polygons of 720 facets come out the same, by another algorithm", () => {
  const few = fc.array(anyPlace, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      few,
      fc.array(anyPlace, { minLength: 2, maxLength: 3 }),
      anyRadius,
      (places, path, radius) => {
        const { area, errorBound } = coveredArea({
          points: [at(...places)],
          lines: [line(path)],
          radius,
          inside: county,
        });
        const facets = [
          ...places.map((place) => discOf(place, radius, 720)),
          ...path.slice(1).map((place, k) => stadiumOf(path[k] ?? place, place, radius, 720)),
        ];
        const [witness = Number.NaN] = areaInside(facets, [county]);
        // 720 facets lack (2π/720)²/6 = 1.3e-5 of every disc.
        const lacking = 1.3e-5 * facets.length * Math.PI * radius ** 2;
        expect(area).toBeGreaterThan(witness - errorBound - 1);
        expect(area).toBeLessThan(witness + errorBound + lacking + 1);
      },
    ),
    { numRuns: 40 },
  );
});

test("a line there and back, drawn twice or with other vertices covers what it covers once", () => {
  const path: Place[] = [
    [117.57, 26.22],
    [117.6, 26.25],
    [117.63, 26.24],
  ];
  const radius = metres(500);
  const once = coveredArea({ lines: [line(path)], radius }).area;
  const second = ellipsoid.InverseLine(26.25, 117.6, 26.24, 117.63);
  const halfWay = second.Position(second.s13 / 2);
  const collinear: Place[] = [
    [117.6, 26.25],
    [halfWay.lon2 ?? Number.NaN, halfWay.lat2 ?? Number.NaN],
    [117.63, 26.24],
  ];
  for (const lines of [
    [line([...path, ...[...path].reverse()])],
    [line(path), line(path)],
    [line(path), line(collinear), line(collinear.slice(1)), line(collinear.slice(0, 2))],
  ]) {
    expect(Math.abs(coveredArea({ lines, radius }).area / once - 1)).toBeLessThan(1e-6);
  }
});

test("rows of reaches that touch, and reaches upon each other's centres, are no trouble", () => {
  const radius = metres(500);
  const row = Array.from({ length: 50 }, (_, k): Place => {
    const there = ellipsoid.Direct(26.25, 117.6, 90, 1000 * k);
    return [there.lon2 ?? Number.NaN, there.lat2 ?? Number.NaN];
  });
  const apart = coveredArea({ points: [at(...row)], radius }).area;
  expect(apart / (50 * Math.PI * 500 ** 2)).toBeCloseTo(1, 7);
  const bunch = row.map((_, k): Place => [117.6 + 1e-12 * k, 26.25]);
  expect(coveredArea({ points: [at(...bunch)], radius }).area / (Math.PI * 500 ** 2)).toBeCloseTo(
    1,
    7,
  );
});

test("a reach across the 180th meridian is one reach", () => {
  const radius = metres(500);
  const here = coveredArea({ points: [at([117.6, 26.25], [117.604, 26.25])], radius }).area;
  const there = coveredArea({ points: [at([179.999, 26.25], [-179.997, 26.25])], radius }).area;
  expect(there / here).toBeCloseTo(1, 9);
});

test("a place is served when its geodesic to a point, or to a line, is no longer than the radius", () => {
  fc.assert(
    fc.property(
      anyPlace,
      anyPlace,
      anyRadius,
      evenly(0.9, 1.1),
      evenly(-180, 180),
      (a, b, radius, far, azimuth) => {
        const near = ellipsoid.Direct(a[1], a[0], azimuth, far * radius);
        const place = at([near.lon2 ?? Number.NaN, near.lat2 ?? Number.NaN]);
        fc.pre(Math.abs(far - 1) > 1e-7);
        expect(placesWithin({ places: [place], points: [at(a)], radius })).toEqual([far < 1]);
        const along = ellipsoid.InverseLine(a[1], a[0], b[1], b[0]);
        const beside = along.Position(along.s13 / 2);
        const aside = ellipsoid.Direct(
          beside.lat2 ?? 0,
          beside.lon2 ?? 0,
          (beside.azi2 ?? 0) + 90,
          far * radius,
        );
        const besideLine = at([aside.lon2 ?? Number.NaN, aside.lat2 ?? Number.NaN]);
        fc.pre(Math.abs(far - 1) * radius > 0.02 && along.s13 > 1);
        expect(placesWithin({ places: [besideLine], lines: [line([a, b])], radius })).toEqual([
          far < 1,
        ]);
      },
    ),
    { numRuns: 1000 },
  );
});

test("nothing to reach out covers nothing, and a district without area has no share", () => {
  const radius = metres(500);
  expect(coveredArea({ radius, inside: county })).toEqual({ area: 0, share: 0, errorBound: 0 });
  expect(coveredArea({ points: [at([10, 10])], radius, inside: county }).share).toBe(0);
  const flat = polygon([
    [
      [117, 26],
      [117.1, 26],
      [117, 26],
      [117, 26],
    ],
  ]);
  expect(coveredArea({ points: [at([117, 26])], radius, inside: flat }).share).toBeUndefined();
  expect(placesWithin({ places: [at([117, 26])], radius })).toEqual([false]);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 400_000])(
  "a radius of %d m is refused",
  (radius) => {
    expect(() => coveredArea({ points: [at([117, 26])], radius: metres(radius) })).toThrow(
      RangeError,
    );
  },
);

test("projected metres are refused with the value", () => {
  const far = at([39_512_345, 2_901_234]);
  const radius = metres(500);
  const told = /39512345, 2901234/;
  expect(() => coveredArea({ points: [far], radius })).toThrow(told);
  expect(() => coveredArea({ points: [far], radius, inside: county })).toThrow(told);
  expect(() =>
    coveredArea({
      lines: [
        line([
          [117, 26],
          [39_512_345, 2_901_234],
        ]),
      ],
      radius,
    }),
  ).toThrow(told);
  expect(() => placesWithin({ places: [far], points: [at([117, 26])], radius })).toThrow(told);
});

function at(...places: Place[]): PointShape {
  return { kind: "point", coords: Float64Array.from(places.flat()) };
}

function line(places: Place[]): LineShape {
  return {
    kind: "line",
    coords: Float64Array.from(places.flat()),
    partEnds: Uint32Array.of(places.length),
  };
}

function polygon(coordinates: Place[][]): PolygonShape {
  const read = shapeOfGeoJson({ type: "Polygon", coordinates });
  if ("why" in read || read.shape.kind !== "polygon") throw new Error("no polygon");
  return read.shape;
}

/** Its sides run along parallels, so it gets a vertex every kilometre: a halved edge is another geodesic. */
function box(west: number, south: number, east: number, north: number): PolygonShape {
  const steps = Math.round((east - west) / 0.01);
  const along = (lat: number, from: number, to: number) =>
    Array.from({ length: steps + 1 }, (_, k): Place => [from + ((to - from) * k) / steps, lat]);
  return polygon([[...along(south, west, east), ...along(north, east, west), [west, south]]]);
}

function withVertices(ring: Place[]): Place[] {
  const path = ring.slice(0, 1);
  ring.slice(1).forEach((place, k) => {
    const [lon, lat] = ring[k] ?? place;
    const along = positionsAlong([lon, lat, ...place], 500);
    for (let i = 2; i < along.length; i += 2) path.push([along[i] ?? 0, along[i + 1] ?? 0]);
  });
  return path;
}

function discOf(centre: Place, radius: number, facets: number): PolygonShape {
  return polygon([arcOf(centre, radius, 0, 360, facets)]);
}

function arcOf(
  [lon, lat]: Place,
  radius: number,
  from: number,
  to: number,
  facets: number,
): Place[] {
  return Array.from({ length: facets + 1 }, (_, k) => {
    const turn = to - from === 360 && k === facets ? from : from + ((to - from) * k) / facets;
    const there = ellipsoid.Direct(lat, lon, turn, radius);
    return [there.lon2 ?? Number.NaN, there.lat2 ?? Number.NaN];
  });
}

/** Both sides with a vertex every tenth, as a curve beside a geodesic is no geodesic. */
function stadiumOf(a: Place, b: Place, radius: number, facets: number): PolygonShape {
  const along = ellipsoid.InverseLine(a[1], a[0], b[1], b[0]);
  const beside = (share: number, turn: number): Place => {
    const foot = along.Position(along.s13 * share);
    return (
      arcOf([foot.lon2 ?? 0, foot.lat2 ?? 0], radius, (foot.azi2 ?? 0) + turn, 0, 1)[0] ?? [0, 0]
    );
  };
  const start = along.Position(0).azi2 ?? 0;
  const end = along.Position(along.s13).azi2 ?? 0;
  const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const ring = [
    ...arcOf(a, radius, start + 90, start + 270, facets / 2),
    ...tenths.map((share) => beside(share, -90)),
    ...arcOf(b, radius, end - 90, end + 90, facets / 2),
    ...tenths.map((share) => beside(1 - share, 90)),
  ];
  return polygon([[...ring, ring[0] ?? [0, 0]]]);
}
