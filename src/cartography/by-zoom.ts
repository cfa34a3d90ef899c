import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";

/** A size that grows with the zoom: `[zoom, pixels]` stops, times a factor. */
export function byZoom(
  stops: readonly (readonly [zoom: number, size: number])[],
  factor = 1,
): ExpressionSpecification {
  const sizes = stops.flatMap(([zoom, size]) => [zoom, round(size * factor)]);
  return ["interpolate", ["exponential", 1.3], ["zoom"], ...sizes] as ExpressionSpecification;
}

/** A share from 0 to 1 that changes evenly with the zoom. */
export function fade(
  stops: readonly (readonly [zoom: number, part: number])[],
  factor = 1,
): ExpressionSpecification {
  const parts = stops.flatMap(([zoom, part]) => [zoom, round(part * factor)]);
  return ["interpolate", ["linear"], ["zoom"], ...parts] as ExpressionSpecification;
}

function round(size: number): number {
  return Math.round(size * 1000) / 1000;
}
