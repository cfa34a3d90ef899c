import type { Draft, Drawn, SampleCard } from "./draft";
import type { Path } from "./path";
import { lonLatOf } from "./plane";

/** The day up to which the made-up ledgers speak. */
const asOf = "2023-09-30";

/** The card of a sample layer as `layer.json` holds it. */
export function cardText(card: SampleCard, seed: number): string {
  const { about, idField, fields, title, target, task, geometry, id, ...measures } = card;
  const whole = {
    id,
    title,
    role: "plan",
    ...(target === undefined ? {} : { target }),
    ...(task === undefined ? {} : { task }),
    geometry,
    data: `${id}.geojson`,
    idField,
    fields,
    ...measures,
    audience: "internal",
    source: `演示数据：由 mingtu sample --seed ${seed} 生成，${about}；并非任何部门的真实台账，导入真实文件后即停用`,
    licence: "CC0-1.0",
    credit: "明图演示数据（虚构）",
    asOf,
    sample: true,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** One feature a line, so that a change shows as a line in a comparison. */
export function featuresText(drafts: readonly Draft[]): string {
  const lines = drafts.map(({ row, drawn }) =>
    JSON.stringify({
      type: "Feature",
      properties: row,
      geometry: drawn ? geometryOf(drawn) : null,
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

function geometryOf(drawn: Drawn) {
  switch (drawn.kind) {
    case "point":
      return { type: "Point", coordinates: lonLatOf(drawn.at) };
    case "polygon":
      return { type: "Polygon", coordinates: [counterClockwise(drawn.ring).map(lonLatOf)] };
    case "line":
      return drawn.parts.length === 1
        ? { type: "LineString", coordinates: (drawn.parts[0] ?? []).map(lonLatOf) }
        : { type: "MultiLineString", coordinates: drawn.parts.map((part) => part.map(lonLatOf)) };
    default:
      return impossible(drawn);
  }
}

function impossible(drawn: never): never {
  throw new Error(`no such geometry: ${JSON.stringify(drawn)}`);
}

/** Shells run counter-clockwise (RFC 7946). */
function counterClockwise(ring: Path): Path {
  let twice = 0;
  let before = ring.at(-1);
  for (const here of ring) {
    if (before) twice += before[0] * here[1] - here[0] * before[1];
    before = here;
  }
  return twice < 0 ? [...ring].reverse() : ring;
}
