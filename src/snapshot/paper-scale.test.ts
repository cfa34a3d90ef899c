import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentLength } from "../geometry/length";
import {
  cameraAt,
  fittingScale,
  middleOf,
  roundScale,
  scaleOfZoom,
  scaleVariation,
  stretchAt,
} from "./paper-scale";

test("Web Mercator stretches the middle of Sanming 1.114 times east and 1.120 times north", () => {
  const { east, north } = stretchAt(26.26);

  expect(east).toBeCloseTo(1.114, 3);
  expect(north).toBeCloseTo(1.12, 3);
});

test("near the centre a distance on paper times the scale is the distance on the ground, in every direction", () => {
  const anywhere = fc.record({
    longitude: fc.double({ min: 100, max: 125, noNaN: true }),
    latitude: fc.double({ min: 15, max: 50, noNaN: true }),
    scale: fc.integer({ min: 2_000, max: 2_000_000 }),
    degrees: fc.integer({ min: 0, max: 359 }),
  });

  fc.assert(
    fc.property(anywhere, ({ longitude, latitude, scale, degrees }) => {
      const turn = (degrees * Math.PI) / 180;
      const reach = (0.005 * scale) / 111_000;
      const [east, north] = [Math.cos(turn) * reach, Math.sin(turn) * reach];
      const paper = onPaper(scale, latitude, [longitude, latitude]);
      const [x0, y0] = paper(longitude - east, latitude - north);
      const [x1, y1] = paper(longitude + east, latitude + north);
      const drawn = (Math.hypot(x1 - x0, y1 - y0) / 1000) * scale;
      const ground = segmentLength(
        longitude - east,
        latitude - north,
        longitude + east,
        latitude + north,
      );

      expect(Math.abs(drawn / ground - 1)).toBeLessThan(0.002);
    }),
  );
});

/** Where a place comes to lie, in mm from the frame's centre: MapLibre's camera, then the picture pressed into the frame. */
function onPaper(scale: number, latitude: number, [lon0, lat0]: readonly [number, number]) {
  const { zoom, tall } = cameraAt(scale, latitude);
  const world = 512 * 2 ** zoom;
  const pixel = 25.4 / 96;
  const x = (lon: number) => (world * lon) / 360;
  const y = (lat: number) => (world * Math.asinh(Math.tan((lat * Math.PI) / 180))) / (2 * Math.PI);
  return (lon: number, lat: number): readonly [number, number] => [
    (x(lon) - x(lon0)) * pixel,
    ((y(lat) - y(lat0)) * pixel) / tall,
  ];
}

test("the whole city fits an A3 frame at 1:75万", () => {
  const city = [116.37, 25.49, 118.66, 27.12] as const;

  expect(fittingScale(city, { width: 380, height: 250 })).toBe(750_000);
});

test("a fitting scale is round, holds the box, and the next smaller round one would not", () => {
  const boxes = fc
    .tuple(
      fc.double({ min: 100, max: 120, noNaN: true }),
      fc.double({ min: 20, max: 40, noNaN: true }),
      fc.double({ min: 0.001, max: 3, noNaN: true }),
    )
    .map(([west, south, size]) => [west, south, west + size, south + size] as const);

  fc.assert(
    fc.property(boxes, (bbox) => {
      const frame = { width: 250, height: 180 };
      const scale = fittingScale(bbox, frame);
      const center = middleOf(bbox);
      const paper = onPaper(scale, center[1], center);
      const [left, bottom] = paper(bbox[0], bbox[1]);
      const [right, top] = paper(bbox[2], bbox[3]);

      expect(right - left).toBeLessThanOrEqual(frame.width);
      expect(top - bottom).toBeLessThanOrEqual(frame.height);
      expect(roundScale(scale)).toBe(scale);
      expect(Math.max((right - left) / frame.width, (top - bottom) / frame.height)).toBeGreaterThan(
        0.8,
      );
    }),
  );
});

test("a round scale is the next one above", () => {
  expect([724_000, 750_000, 751_000, 9_900, 101].map(roundScale)).toEqual([
    750_000, 750_000, 800_000, 10_000, 110,
  ]);
});

test("a camera's zoom and the scale on paper are the same thing said twice", () => {
  expect(scaleOfZoom(cameraAt(650_000, 26.3).zoom, 26.3)).toBeCloseTo(650_000, 3);
});

test("the scale varies by less than a percent over the city on A3, and says in which direction", () => {
  const { least, most } = scaleVariation(26.3, 200, 950_000);

  expect(least).toBeGreaterThan(-0.01);
  expect(least).toBeLessThan(-0.005);
  expect(most).toBeGreaterThan(0.005);
  expect(most).toBeLessThan(0.01);
});
