import { styleOfScene } from "../cartography/style-of-scene";
import { createLiveMap, type LiveMap } from "../map/live-map";
import { moveView, pickProject } from "../scene/changes";
import type { Scene, View } from "../scene/scene";
import { districtNamesOf, districtOf } from "./district-names";
import { settle, tilesBase } from "./start-page";
import { type Ground, usePage } from "./store";
import { styleOptionsOf } from "./style-options";

export interface MapSeat {
  zoomBy(steps: number): void;
  leave(): void;
}

/** Puts the one live map into its frame and keeps it told of the scene. When there is no WebGL the page goes on without. */
export function seatMap(container: HTMLElement, ground: Ground): MapSeat {
  const map = openMap(container, ground);
  if (!map) {
    settle();
    return { zoomBy: () => undefined, leave: () => undefined };
  }
  const leave = keepTold(map, ground);
  look(map, ground, usePage.getState().scene.view);
  return {
    zoomBy: (steps) => zoomBy(map, steps),
    leave: () => {
      leave();
      map.remove();
    },
  };
}

function openMap(container: HTMLElement, ground: Ground): LiveMap | undefined {
  const { scene, change } = usePage.getState();
  try {
    return createLiveMap({
      container,
      base: tilesBase(),
      layers: ground.index.layers,
      style: styleOf(scene, ground),
      onPick: (id) => change((now) => pickProject(now, id)),
      onMove: (view) => change((now) => moveView(now, view), "replace"),
      onTrouble: (why) => usePage.setState({ mapTrouble: { kind: "other", why } }),
    });
  } catch (trouble) {
    const why = trouble instanceof Error ? trouble.message : String(trouble);
    usePage.setState({ mapTrouble: { kind: "webgl", why } });
    return undefined;
  }
}

/** The map hears of a new style, a wish to fly, and a view that it did not make itself. */
function keepTold(map: LiveMap, ground: Ground): () => void {
  return usePage.subscribe((page, before) => {
    if (seenOf(page.scene) !== seenOf(before.scene)) map.showStyle(styleOf(page.scene, ground));
    if (page.flight && page.flight !== before.flight) map.flyToBox(page.flight.bbox);
    if (page.scene.view !== before.scene.view) look(map, ground, page.scene.view);
  });
}

function styleOf(scene: Scene, { plan, index }: Ground) {
  return styleOfScene(scene, index.layers, styleOptionsOf(plan, scene));
}

/** Everything of a scene that the eye sees; the camera and the cut-off of the figures are not in the style. */
function seenOf({ view, asOf, groupBy, settings, ...seen }: Scene): string {
  return JSON.stringify(seen);
}

function look(map: LiveMap, ground: Ground, view: View): void {
  if (view.kind === "camera") {
    if (!isThere(map.camera(), view)) map.flyTo([view.longitude, view.latitude], view.zoom);
    return;
  }
  const box = districtOf(districtNamesOf(ground, "zh"), view.code)?.bbox;
  if (box) map.flyToBox(box);
}

type Camera = Extract<View, { kind: "camera" }>;

/** A link's camera is rounded: a metre and a hundredth of a zoom are the same place. */
function isThere(camera: Camera, wished: Camera): boolean {
  return (
    Math.abs(camera.zoom - wished.zoom) < 0.02 &&
    Math.abs(camera.longitude - wished.longitude) < 2e-5 &&
    Math.abs(camera.latitude - wished.latitude) < 2e-5
  );
}

function zoomBy(map: LiveMap, steps: number): void {
  const { longitude, latitude, zoom } = map.camera();
  map.flyTo([longitude, latitude], zoom + steps);
}
