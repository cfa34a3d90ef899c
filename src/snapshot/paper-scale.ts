import {
  meridianRadius,
  parallelRadius,
  radiansPerDegree,
  semiMajorAxis as semiMajor,
} from "../geometry/ellipsoid";
import type { Bbox } from "../geometry/shape";

/** Pixels of the style to a millimetre of paper: a style's pixel is 1/96 inch. */
const pixelsPerMm = 96 / 25.4;

/** How many times Web Mercator (drawn on a sphere of radius a) stretches the ellipsoid here, east and north. */
export function stretchAt(latitude: number): { readonly east: number; readonly north: number } {
  const east = semiMajor / parallelRadius(latitude);
  const cosine = Math.cos(latitude * radiansPerDegree);
  return { east, north: semiMajor / (meridianRadius(latitude) * cosine) };
}

/** Middle of the box as it lies on a Web Mercator map. */
export function middleOf([west, south, east, north]: Bbox): readonly [number, number] {
  const middle = (mercatorY(south) + mercatorY(north)) / 2;
  return [(west + east) / 2, latitudeOf(middle)];
}

/** The smallest round scale at which the box fits a frame of this size (mm), with a little air around it. */
export function fittingScale(bbox: Bbox, frame: { width: number; height: number }): number {
  const [west, south, east, north] = bbox;
  const stretch = stretchAt(middleOf(bbox)[1]);
  const wide = ((east - west) * radiansPerDegree * semiMajor) / stretch.east;
  const high = ((mercatorY(north) - mercatorY(south)) * semiMajor) / stretch.north;
  const air = 1.025;
  return roundScale(1000 * air * Math.max(wide / frame.width, high / frame.height, 0.1));
}

const roundLeads = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.5, 5, 5.5, 6, 6.5,
  7, 7.5, 8, 8.5, 9, 9.5, 10,
];

/** The next round denominator above: 65 万, 70 万, 75 万 … */
export function roundScale(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const lead = roundLeads.find((round) => round * power >= least * (1 - 1e-9)) ?? 10;
  return Math.round(lead * power);
}

/** The denominator that a camera's zoom amounts to at its centre. */
export function scaleOfZoom(zoom: number, latitude: number): number {
  const mercatorMetres = (2 * Math.PI * semiMajor) / (512 * 2 ** zoom);
  return (mercatorMetres * pixelsPerMm * 1000) / stretchAt(latitude).east;
}

/** Zoom of 512-pixel tiles at which the centre is true to scale, and the picture's height for each unit of the frame's. */
export function cameraAt(scale: number, latitude: number) {
  const stretch = stretchAt(latitude);
  const mercatorMetres = (scale * stretch.east) / (pixelsPerMm * 1000);
  return {
    zoom: Math.log2((2 * Math.PI * semiMajor) / (512 * mercatorMetres)),
    /** Mercator on a sphere is 0.5 % taller than true here: the picture is that much taller, and pressed into the frame. */
    tall: stretch.north / stretch.east,
  };
}

/** By how much the scale differs from the centre's at the frame's south and north edge: -0.008 … 0.008. */
export function scaleVariation(
  latitude: number,
  height: number,
  scale: number,
): { readonly least: number; readonly most: number } {
  const here = stretchAt(latitude);
  const half = ((height / 2000) * scale * here.north) / semiMajor;
  const edges = [-half, half].map((dy) => {
    const there = stretchAt(latitudeOf(mercatorY(latitude) + dy));
    return [there.east / here.east - 1, there.north / here.north - 1];
  });
  const all = edges.flat();
  return { least: Math.min(...all), most: Math.max(...all) };
}

function mercatorY(latitude: number): number {
  return Math.asinh(Math.tan(latitude * radiansPerDegree));
}

function latitudeOf(y: number): number {
  return Math.atan(Math.sinh(y)) / radiansPerDegree;
}
