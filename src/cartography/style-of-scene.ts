import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { BuiltLayer } from "../layers/layer-card";
import type { Scene } from "../scene/scene";
import { countyNamePoints, countyNameSource } from "./counties";
import type { Drawing, Pen } from "./drawing";
import { groundOf } from "./ground";
import { drawingOf, inPaintingOrder } from "./painting-order";
import { inks } from "./palette";
import { ringOf } from "./picked-project";
import { emphasisOf } from "./subject-of-scene";

export interface StyleOptions {
  /** Layers that the plan gives the chosen target or task; absent: the layers' cards say. */
  readonly subject?: readonly string[];
  /** County codes of the chosen district; absent: the district is the city, or a county by its own code. */
  readonly members?: readonly string[];
  /** Paper: light, finer, and nothing but the subject on the base. */
  readonly print?: boolean;
}

/**
 * What the planner looks at as a MapLibre style. Sources are vector tiles of our own protocol,
 * `mingtu://<layer>/{z}/{x}/{y}`; letters take the font `Noto Sans SC`, whose files `map/` adds; no other address is in it.
 */
export function styleOfScene(
  scene: Scene,
  layers: readonly BuiltLayer[],
  options: StyleOptions = {},
): StyleSpecification {
  const ground = groundOf({
    scene,
    layers,
    members: options.members,
    veil: options.print ? 0.55 : 0.72,
    penOf: (built) => penOf(built, scene, options),
  });
  const painted = paintedLayers(scene, layers, options);
  const of = (part: (pen: Pen) => LayerSpecification[]) => painted.flatMap(({ pen }) => part(pen));
  return {
    version: 8,
    sources: sourcesOf(layers),
    transition: { duration: options.print ? 0 : 250, delay: 0 },
    layers: [
      {
        id: "outside",
        type: "background",
        paint: { "background-color": inkOf(scene, options).outside },
      },
      ...ground.under,
      ...painted.flatMap(({ drawing, pen }) => drawing.draw(pen).filter((layer) => !isName(layer))),
      ...of((pen) => ringsOf(pen, layers, scene)),
      ...ground.over,
      ...painted.flatMap(({ drawing, pen }) => drawing.draw(pen).filter(isName)),
      ...ground.names,
    ],
  };
}

/** A layer that is painted, from the bottom up, with its drawing and pen; the legend reads the same list. */
export function paintedLayers(
  scene: Scene,
  layers: readonly BuiltLayer[],
  options: StyleOptions,
): { built: BuiltLayer; drawing: Drawing; pen: Pen }[] {
  const shown = layers.filter(
    ({ card, tiles }) => card.role === "plan" && tiles && !scene.hidden.includes(card.id),
  );
  return inPaintingOrder(shown).flatMap((built) => {
    const drawing = drawingOf(built.card);
    const pen = penOf(built, scene, options);
    return drawing && !(options.print && pen.emphasis === "muted") ? [{ built, drawing, pen }] : [];
  });
}

export function penOf({ card }: BuiltLayer, scene: Scene, options: StyleOptions): Pen {
  return {
    layer: card.id,
    ink: inkOf(scene, options),
    emphasis: emphasisOf(card, scene, options.subject),
    opacity: scene.opacity[card.id] ?? 1,
    fineness: options.print ? 0.85 : 1,
  };
}

/** Print is light, whatever the page wears. */
function inkOf(scene: Scene, { print }: StyleOptions) {
  return inks[print ? "light" : scene.theme];
}

function ringsOf(pen: Pen, layers: readonly BuiltLayer[], scene: Scene): LayerSpecification[] {
  if (scene.project === undefined || !scene.project.startsWith(`${pen.layer}:`)) return [];
  const card = layers.find((built) => built.card.id === pen.layer)?.card;
  const drawing = card && drawingOf(card);
  return drawing ? ringOf(pen, drawing.geometry, scene.project) : [];
}

/** Also of layers that are switched off: MapLibre asks for no tile of a source that nothing draws. */
function sourcesOf(layers: readonly BuiltLayer[]): Record<string, SourceSpecification> {
  const sources: Record<string, SourceSpecification> = {};
  for (const built of layers) {
    const { card, tiles, bbox } = built;
    if (!tiles) continue;
    sources[card.id] = {
      type: "vector",
      tiles: [`mingtu://${card.id}/{z}/{x}/{y}`],
      minzoom: tiles.minZoom,
      maxzoom: tiles.maxZoom,
      ...(bbox ? { bounds: [...bbox] } : {}),
    };
    if (card.id === "counties") sources[countyNamePoints] = countyNameSource(built);
  }
  return sources;
}

function isName(layer: LayerSpecification): boolean {
  return layer.id.endsWith("/names");
}
