import type { Shape } from "../geometry/shape";

export type Position = readonly [lon: number, lat: number];

/**
 * One position off the earth is a slip of one row; when most rows are off it, they are metres on a plane,
 * or latitude stands first.
 * `positions` has the first one of each row, in the order of the rows.
 * @throws Error with a sentence
 */
export function refuseProjected(positions: readonly (Position | undefined)[], file: string): void {
  const drawn = positions.flatMap((position, i) => (position ? [{ row: i + 1, position }] : []));
  const off = drawn.filter(({ position }) => isOffTheEarth(position));
  const [first] = off;
  if (first === undefined || off.length * 2 <= drawn.length) return;
  const where = `${file}: row ${first.row} lies at ${first.position.join(", ")}, which is no longitude and latitude`;
  if (off.every(({ position: [lat, lon] }) => !isOffTheEarth([lon, lat]))) {
    throw new Error(
      `${where}; the axes look swapped, latitude first. Write longitude first and give it again`,
    );
  }
  throw new Error(
    `${where}; the coordinates look projected. Save the file in EPSG:4490 (CGCS2000 degrees) or EPSG:4326 and give it again`,
  );
}

const isOffTheEarth = ([lon, lat]: Position) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90);

export function firstPosition(shape: Shape | undefined): Position | undefined {
  const [lon, lat] = shape?.coords ?? [];
  return lon === undefined || lat === undefined ? undefined : [lon, lat];
}
