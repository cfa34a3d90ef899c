import type { BuiltLayer } from "../layers/layer-card";
import type { Bilingual } from "../plan/plan";
import type { Scene } from "../scene/scene";
import { borderMarks } from "./counties";
import type { LegendMark, Pen } from "./drawing";
import { riverMarks } from "./rivers";
import { paintedLayers, penOf, type StyleOptions } from "./style-of-scene";
import { townMarks } from "./towns";

export interface LegendEntry {
  readonly layer: string;
  readonly title: Bilingual;
  /** True: made up for demonstration, and to be said so (示例数据). */
  readonly sample: boolean;
  readonly marks: readonly LegendMark[];
}

const groundMarks: Readonly<Record<string, (pen: Pen) => LegendMark[]>> = {
  counties: borderMarks,
  rivers: riverMarks,
  towns: townMarks,
};

/** The legend of what is painted: the subject first, then the plan's layers from the top down, then the base. */
export function legendOf(
  scene: Scene,
  layers: readonly BuiltLayer[],
  options: StyleOptions = {},
): LegendEntry[] {
  const painted = paintedLayers(scene, layers, options)
    .reverse()
    .map(({ built, drawing, pen }) => ({ pen, entry: entryOf(built, drawing.legend(pen)) }));
  const ground = layers.flatMap((built) => {
    const marks = groundMarks[built.card.id];
    if (!marks || !built.tiles || scene.hidden.includes(built.card.id)) return [];
    return [entryOf(built, marks(penOf(built, scene, options)))];
  });
  return [
    ...painted.filter(({ pen }) => pen.emphasis !== "muted").map(({ entry }) => entry),
    ...painted.filter(({ pen }) => pen.emphasis === "muted").map(({ entry }) => entry),
    ...ground,
  ];
}

function entryOf({ card }: BuiltLayer, marks: readonly LegendMark[]): LegendEntry {
  return { layer: card.id, title: card.title, sample: card.sample, marks };
}
