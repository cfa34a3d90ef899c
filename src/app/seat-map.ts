import { styleOfScene } from "../cartography/style-of-scene";
import type { Bbox } from "../geometry/shape";
import { type Camera, createLiveMap, type LiveMap } from "../map/live-map";
import { targetsOf } from "../plan/find";
import type { Plan } from "../plan/plan";
import { moveView, pickProject } from "../scene/changes";
import type { Scene, View } from "../scene/scene";
import { districtNamesOf, districtOf } from "./district-names";
import { nextOf } from "./next-picked";
import { settle, tilesBase } from "./start-page";
import { type Flight, type Ground, usePage } from "./store";
import { styleOptionsOf } from "./style-options";

export interface MapSeat {
  zoomBy(steps: number): void;
  leave(): void;
}

/** Puts the one live map into its frame and keeps it told of the scene. When there is no WebGL the page goes on without. */
export function seatMap(container: HTMLElement, ground: Ground): MapSeat {
  const flights = { last: undefined as Flight | undefined };
  const map = openMap(container, ground, flights);
  if (!map) {
    settle();
    return { zoomBy: () => undefined, leave: () => undefined };
  }
  const leave = keepTold(map, ground, flights);
  const frame = keepDistrictInFrame(container, map, ground);
  return {
    zoomBy: (steps) => zoomBy(map, steps),
    leave: () => {
      leave();
      frame.disconnect();
      map.remove();
    },
  };
}

/** The flight that the map is on: where it lands is kept in the link, where a district's view lands is not. */
interface Flights {
  last: Flight | undefined;
}

function openMap(container: HTMLElement, ground: Ground, flights: Flights): LiveMap | undefined {
  const { scene, change } = usePage.getState();
  const view = placeOf(scene.view, ground);
  try {
    return createLiveMap({
      container,
      base: tilesBase(),
      layers: ground.index.layers,
      style: styleOf(scene, ground),
      language: scene.language,
      ...(view ? { view } : {}),
      onPick: (ids) => change((now) => pickProject(now, nextOf(ids, now.project))),
      onMove: (camera, byHand) => {
        if (byHand || flights.last) change((now) => moveView(now, camera), "replace");
        flights.last = undefined;
      },
      onDrawn: () => {
        performance.mark("first-plan-layer");
        container.dataset["drawn"] = "true";
        settle();
      },
      onTrouble: (trouble) => usePage.setState({ mapTrouble: { kind: "layer", ...trouble } }),
    });
  } catch (trouble) {
    const why = trouble instanceof Error ? trouble.message : String(trouble);
    usePage.setState({ mapTrouble: { kind: "webgl", zh: why, en: why } });
    return undefined;
  }
}

/** The map hears of a new style, a wish to fly, a language, and a view that it did not make itself. */
function keepTold(map: LiveMap, ground: Ground, flights: Flights): () => void {
  return usePage.subscribe((page, before) => {
    const { scene, flight, settled } = page;
    if (settled !== before.settled || seenOf(scene) !== seenOf(before.scene)) {
      map.showStyle(styleOf(scene, ground));
    }
    if (scene.language !== before.scene.language) map.speak(scene.language);
    if (flight && flight !== before.flight) {
      flights.last = flight;
      map.flyToBox(flight.bbox);
    }
    if (scene.view !== before.scene.view) look(map, ground, scene.view);
  });
}

/** A district's view is a wish, not a camera: when the frame changes its size, the district still fits it. */
function keepDistrictInFrame(frame: HTMLElement, map: LiveMap, ground: Ground): ResizeObserver {
  const observer = new ResizeObserver(() => {
    const { view } = usePage.getState().scene;
    // After the map's own observer, which gives the canvas its new size.
    if (view.kind === "district") requestAnimationFrame(() => look(map, ground, view));
  });
  observer.observe(frame);
  return observer;
}

/** Until the first plan layer stands, the others wait: on a slow line it is there in a third of the bytes. */
function styleOf(scene: Scene, { plan, index }: Ground) {
  const options = styleOptionsOf(plan, scene);
  if (usePage.getState().settled) return styleOfScene(scene, index.layers, options);
  const first = firstLayers(plan, scene, options.subject);
  const waiting = index.layers.filter(
    ({ card }) => card.role === "plan" && !first.includes(card.id),
  );
  const hidden = [...scene.hidden, ...waiting.map(({ card }) => card.id)];
  return styleOfScene({ ...scene, hidden }, index.layers, options);
}

/** The chosen subject, else the first layer that the plan names and the planner has not switched off. */
function firstLayers(plan: Plan, { hidden }: Scene, subject: readonly string[] = []) {
  const named = targetsOf(plan).flatMap(({ layers }) => layers);
  const shown = [...subject, ...named].filter((layer) => !hidden.includes(layer));
  return subject.length > 0 ? subject : shown.slice(0, 1);
}

/** Everything of a scene that the eye sees; the camera and the cut-off of the figures are not in the style. */
function seenOf({ view, asOf, groupBy, settings, ...seen }: Scene): string {
  return JSON.stringify(seen);
}

function look(map: LiveMap, ground: Ground, view: View): void {
  const place = placeOf(view, ground);
  if (!place) return;
  if (!("kind" in place)) map.flyToBox(place);
  else if (!isThere(map.camera(), place)) {
    map.flyTo([place.longitude, place.latitude], place.zoom);
  }
}

/** A camera, or the box of a district; undefined for a district that no layer knows. */
function placeOf(view: View, ground: Ground): Camera | Bbox | undefined {
  if (view.kind === "camera") return view;
  return districtOf(districtNamesOf(ground, "zh"), view.code)?.bbox;
}

/** A link's camera is rounded: a metre and a hundredth of a zoom are the same place. */
function isThere(camera: Camera, wished: Camera): boolean {
  return (
    Math.abs(camera.zoom - wished.zoom) < 0.02 &&
    Math.abs(camera.longitude - wished.longitude) < 2e-5 &&
    Math.abs(camera.latitude - wished.latitude) < 2e-5
  );
}

function zoomBy(map: LiveMap, steps: number): void {
  const camera = map.camera();
  const view = { ...camera, zoom: camera.zoom + steps };
  usePage.getState().change((scene) => moveView(scene, view), "replace");
}
