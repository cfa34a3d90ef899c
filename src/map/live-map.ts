import "maplibre-gl/dist/maplibre-gl.css";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import {
  type ErrorEvent,
  type Map as MapLibreMap,
  type MapSourceDataEvent,
  ScaleControl,
} from "maplibre-gl";
import type { Bbox } from "../geometry/shape";
import type { BuiltLayer } from "../layers/layer-card";
import type { Scene, View } from "../scene/scene";
import { withFonts } from "./font-faces";
import { openMap } from "./open-map";
import { pickFeatures } from "./pick-features";
import { serveTiles } from "./tile-protocol";
import { type MapTrouble, troubleOf } from "./tile-trouble";

export type Camera = Extract<View, { kind: "camera" }>;

export interface LiveMapOptions {
  readonly container: HTMLElement;
  /** Address of the folder that holds `layers.json` and the archives. */
  readonly base: string;
  readonly layers: readonly BuiltLayer[];
  readonly style: StyleSpecification;
  readonly language?: Scene["language"];
  /** Where to look at first; absent: all layers' common box. */
  readonly view?: Camera | Bbox;
  /** Ids of the projects under a click, the uppermost first; none for a click into the empty. */
  readonly onPick: (ids: readonly string[]) => void;
  /** After every move; `byHand` is false when the map was told to go there or its frame changed. */
  readonly onMove: (camera: Camera, byHand: boolean) => void;
  /** Once, when the first plan layer of the view stands on the screen: what is heavy may load from then on. */
  readonly onDrawn?: () => void;
  /** Once a layer. */
  readonly onTrouble: (trouble: MapTrouble) => void;
}

export interface LiveMap {
  showStyle(style: StyleSpecification): void;
  /** Puts a box into the frame, with a margin; `animate` false jumps. */
  flyToBox(bbox: Bbox, animate?: boolean): void;
  flyTo(center: readonly [longitude: number, latitude: number], zoom: number): void;
  camera(): Camera;
  /** Names the map for screen readers. */
  speak(language: Scene["language"]): void;
  remove(): void;
}

const labels = {
  zh: "地图:方向键移动,加减键缩放",
  en: "Map: arrow keys move, plus and minus zoom",
} as const;

/** Opens the one live map. It is told what to show and never asked; throws `MapUnavailable` without WebGL2. */
export function createLiveMap(options: LiveMapOptions): LiveMap {
  serveTiles(options.layers, options.base);
  let style = options.style;
  const map = openMap({
    container: options.container,
    style: withFonts(style),
    minZoom: 5.5,
    maxZoom: 19,
    locale: { "Map.Title": labels[options.language ?? "zh"] },
    canvasContextAttributes: { antialias: false },
    fadeDuration: 200,
    ...frameOf(options),
  });
  map.addControl(new ScaleControl({ maxWidth: 96, unit: "metric" }), "bottom-right");
  map.on("click", ({ point }) => options.onPick(pickFeatures(map, style, point)));
  map.on("mousemove", ({ point }) => {
    if (map.isMoving()) return;
    map.getCanvas().style.cursor = pickFeatures(map, style, point).length > 0 ? "pointer" : "";
  });
  map.on("moveend", ({ originalEvent }) =>
    options.onMove(cameraOf(map), originalEvent !== undefined),
  );
  map.on("error", troubleTeller(options));
  tellDrawn(map, options);
  return {
    showStyle: (next) => {
      style = next;
      map.setStyle(withFonts(next), { diff: true });
    },
    flyToBox: (bbox, animate = true) => {
      map.fitBounds([...bbox], { padding: marginOf(map), maxZoom: 16, animate, duration: 700 });
    },
    flyTo: ([longitude, latitude], zoom) => {
      map.easeTo({ center: [longitude, latitude], zoom, duration: 500 });
    },
    camera: () => cameraOf(map),
    speak: (language) => map.getCanvas().setAttribute("aria-label", labels[language]),
    remove: () => map.remove(),
  };
}

function tellDrawn(map: MapLibreMap, { layers, onDrawn }: LiveMapOptions): void {
  if (!onDrawn) return;
  const plan = new Set(
    layers.filter(({ card }) => card.role === "plan").map(({ card }) => card.id),
  );
  const listen = ({ sourceId, isSourceLoaded, tile }: MapSourceDataEvent) => {
    // A source that is switched off counts as loaded too: only a tile proves that something was drawn.
    if (!isSourceLoaded || !tile || !plan.has(sourceId)) return;
    map.off("sourcedata", listen);
    map.once("render", onDrawn);
    map.triggerRepaint();
  };
  map.on("sourcedata", listen);
}

function frameOf({ view, layers }: LiveMapOptions) {
  if (view && "kind" in view) {
    return { center: [view.longitude, view.latitude] as [number, number], zoom: view.zoom };
  }
  const box = view ?? layers.find(({ card }) => card.id === "counties")?.bbox;
  return box
    ? { bounds: [...box] as [number, number, number, number], fitBoundsOptions: { padding: 24 } }
    : {};
}

/** A tenth of the frame, so that a box never touches its edges; little on small frames. */
function marginOf(map: MapLibreMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  return Math.min(48, Math.round(Math.min(clientWidth, clientHeight) / 12));
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { kind: "camera", longitude: lng, latitude: lat, zoom: map.getZoom() };
}

/** A broken archive fails for every tile of the view; one sentence a layer is enough. */
function troubleTeller({ layers, onTrouble }: LiveMapOptions): (event: ErrorEvent) => void {
  const told = new Set<string>();
  return (event) => {
    const trouble = troubleOf(event, layers);
    if (told.has(trouble.layer ?? trouble.zh)) return;
    told.add(trouble.layer ?? trouble.zh);
    onTrouble(trouble);
  };
}
