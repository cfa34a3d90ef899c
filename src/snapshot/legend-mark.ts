import type { LegendEntry } from "../cartography/legend-of-scene";
import { hatch } from "./hatch";
import { type AreaItem, box, type Item } from "./sheet";

type Mark = LegendEntry["marks"][number];
type Size = { readonly width: number; readonly height: number };

/** A style's pixel on paper, mm. */
const pixel = 25.4 / 96;
/** How much of its colour the tint under a dashed line has. */
const tint = 0.35;

/** The mark as the map draws it at this size, in a box of this size. */
export function legendMark(mark: Mark, size: Size): readonly Item[] {
  switch (mark.kind) {
    case "line":
      return lineMark(mark, size);
    case "fill":
      return fillMark(mark, size);
    case "point":
      return pointMark(mark, size);
    default:
      throw new Error(`no such legend mark: ${String(mark.kind)}`);
  }
}

function lineMark(mark: Mark, { width, height }: Size): readonly Item[] {
  const thick = Math.min((mark.width ?? 1.5) * pixel, height * 0.7);
  const points = [thick / 2, height / 2, width - thick / 2, height / 2];
  const opacity = mark.opacity ?? 1;
  const stroke = { kind: "stroke", points, width: thick, opacity, round: true } as const;
  const dash = mark.dash ? { dash: mark.dash.map((length) => length * pixel) } : {};
  const over: Item = { ...stroke, color: mark.color, ...dash };
  if (!mark.outline) return [over];
  return [{ ...stroke, color: mark.outline, opacity: opacity * tint }, over];
}

function fillMark(mark: Mark, { width, height }: Size): readonly Item[] {
  const at = { x: 0, y: height * 0.16, width, height: height * 0.68 };
  const rim = {
    outline: mark.outline ?? mark.color,
    width: (mark.width ?? 0.8) * pixel,
    round: true,
    ...(mark.dash ? { dash: mark.dash.map((length) => length * pixel) } : {}),
  };
  if (mark.filling === "hollow") return [box(at, rim)];
  if (mark.filling === "half")
    return [...hatch(at, 0.9, { color: mark.color, width: 0.18 }), box(at, rim)];
  return [box(at, { fill: mark.color, opacity: mark.opacity ?? 1 }), box(at, rim)];
}

function pointMark(mark: Mark, { width, height }: Size): readonly Item[] {
  const radius = Math.min((mark.radius ?? 4) * pixel, height * 0.38);
  const [x, y] = [width / 2, height / 2];
  const rim = Math.min((mark.width ?? 1) * pixel, radius * 0.5);
  const opacity = mark.opacity ?? 1;
  const filling = mark.filling ?? "full";
  if (filling === "full") {
    return [
      form(mark, x, y, radius, {
        fill: mark.color,
        outline: mark.outline ?? "#ffffff",
        width: rim,
        opacity,
      }),
    ];
  }
  const hollow = form(mark, x, y, radius, {
    fill: "#ffffff",
    outline: mark.color,
    width: rim * 1.2,
    opacity,
  });
  if (filling === "hollow") return [hollow];
  return [hollow, form(mark, x, y, radius * 0.5, { fill: mark.color, opacity })];
}

/** Corners of the forms for a radius of 1, clockwise. */
const corners: Readonly<Record<string, readonly number[]>> = {
  square: [-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85],
  diamond: [0, -1.15, 1.15, 0, 0, 1.15, -1.15, 0],
  triangle: [0, -1.1, 1.05, 0.8, -1.05, 0.8],
  house: [0, -1.1, 1, -0.2, 0.8, -0.2, 0.8, 0.9, -0.8, 0.9, -0.8, -0.2, -1, -0.2],
  drop: [0, -1.25, 0.55, -0.3, 0.75, 0.25, 0.5, 0.8, 0, 1, -0.5, 0.8, -0.75, 0.25, -0.55, -0.3],
};

function form(
  mark: Mark,
  x: number,
  y: number,
  radius: number,
  paint: Omit<AreaItem, "kind" | "points">,
): Item {
  const shape = corners[mark.shape ?? "circle"];
  if (!shape) return { kind: "dot", x, y, radius, ...paint };
  const points = shape.map((at, index) => at * radius + (index % 2 === 0 ? x : y));
  return { kind: "area", points, ...paint };
}
