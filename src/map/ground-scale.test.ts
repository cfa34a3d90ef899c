import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { expect, test } from "vitest";
import { metresPerPixel, zoomOf } from "./ground-scale";

test("a pixel covers what GeographicLib says the parallel covers", () => {
  const ellipsoid = new geodesic.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);
  for (const latitude of [0, 25.5, 26.3, 27.1, 45]) {
    const pixels = 8;
    const degrees = (360 * pixels) / (512 * 2 ** 12);
    const { s12 = 0 } = ellipsoid.Inverse(latitude, 117, latitude, 117 + degrees);
    expect(metresPerPixel(latitude, 12) * pixels).toBeCloseTo(s12, 3);
  }
});

test("the zoom of a scale has that scale", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: 0.1, max: 5_000, noNaN: true }),
      (latitude, metres) => {
        expect(metresPerPixel(latitude, zoomOf(latitude, metres)) / metres).toBeCloseTo(1, 9);
      },
    ),
  );
});
