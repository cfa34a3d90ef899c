import type { AreaItem, DotItem, StrokeItem } from "./sheet";

/** The outline of an item as an SVG path in mm, which PDF and canvas both take. */
export function pathOf(item: StrokeItem | AreaItem | DotItem): string {
  if (item.kind === "dot") return circle(item);
  const corners: string[] = [];
  for (let at = 0; at < item.points.length; at += 2) {
    corners.push(`${short(item.points[at])} ${short(item.points[at + 1])}`);
  }
  return `M${corners.join("L")}${item.kind === "area" ? "Z" : ""}`;
}

function circle({ x, y, radius }: DotItem): string {
  const arc = `A${short(radius)} ${short(radius)} 0 1 0`;
  const [left, right, middle] = [short(x - radius), short(x + radius), short(y)];
  return `M${left} ${middle}${arc} ${right} ${middle}${arc} ${left} ${middle}Z`;
}

/** To a micrometre. */
function short(value: number | undefined): string {
  return String(Number((value ?? 0).toFixed(3)));
}
