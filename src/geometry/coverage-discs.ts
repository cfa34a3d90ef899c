import { type AnchorGrid, layAnchorGrid } from "./coverage-grid";
import { type ConformalPlane, circleOf } from "./coverage-plane";
import { indexAt, numberAt } from "./number-at";

/** Discs of one radius on the ground, each place once, in the order of their grid. */
export interface Discs {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly r: Float64Array;
  readonly lat: Float64Array;
  readonly grid: AnchorGrid;
  /** Largest r. */
  readonly reach: number;
}

/**
 * Discs around `places` (longitude, latitude, longitude…), and for each of them the disc that it became.
 * @param jitter relative range in which the radii differ, so that no two sides of reaches ever coincide
 */
export function layDiscs(
  plane: ConformalPlane,
  places: readonly number[],
  radius: number,
  jitter: number,
): { discs: Discs; discOf: Uint32Array } {
  const all = circlesOf(plane, places, radius);
  const reach = all.r.reduce((most, r) => Math.max(most, r), 0) * (1 + jitter);
  const { once, seatOf } = onceEach(all, reach);
  // Laid anew, as a grid depends on how many it holds, and the order on the grid.
  const { grid, order } = layAnchorGrid(once.x, once.y, 2 * reach || 1);
  const placeOf = new Uint32Array(order.length);
  order.forEach((k, place) => {
    placeOf[k] = place;
  });
  const { x, y, r, lat } = inOrder(once, order);
  r.forEach((own, place) => {
    r[place] = own * (1 + jitter * (scattered(place) - 0.5));
  });
  const discOf = seatOf.map((seat) => indexAt(placeOf, seat));
  return { discs: { count: order.length, x, y, r, lat, grid, reach }, discOf };
}

type Circles = Pick<Discs, "x" | "y" | "r" | "lat">;

function circlesOf(plane: ConformalPlane, places: readonly number[], radius: number): Circles {
  const count = places.length / 2;
  const [x, y, r] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const lat = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const at = places[2 * k + 1] ?? Number.NaN;
    const circle = circleOf(plane, places[2 * k] ?? Number.NaN, at, radius);
    x[k] = circle.x;
    y[k] = circle.y;
    r[k] = circle.r;
    lat[k] = at;
  }
  return { x, y, r, lat };
}

/** The different circles, in an order that depends on them alone, and which of them each one is. */
function onceEach(all: Circles, reach: number): { once: Circles; seatOf: Uint32Array } {
  const { order } = layAnchorGrid(all.x, all.y, 2 * reach || 1);
  const seatOf = new Uint32Array(order.length);
  const kept: number[] = [];
  let [x, y] = [Number.NaN, Number.NaN];
  for (const k of order) {
    if (numberAt(all.x, k) !== x || numberAt(all.y, k) !== y) kept.push(k);
    seatOf[k] = kept.length - 1;
    x = numberAt(all.x, k);
    y = numberAt(all.y, k);
  }
  return { once: inOrder(all, Uint32Array.from(kept)), seatOf };
}

function inOrder({ x, y, r, lat }: Circles, order: Uint32Array): Circles {
  const pick = (column: Float64Array) => {
    const picked = new Float64Array(order.length);
    for (let place = 0; place < order.length; place++) {
      picked[place] = numberAt(column, indexAt(order, place));
    }
    return picked;
  };
  return { x: pick(x), y: pick(y), r: pick(r), lat: pick(lat) };
}

/** From 0 to 1, evenly spread and the same for the same seat every time. */
function scattered(seat: number): number {
  return (seat * 0.6180339887498949) % 1;
}
