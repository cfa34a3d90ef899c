import {
  GPUInitializationError,
  Map as MapLibreMap,
  type MapOptions,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { imageOf } from "../cartography/image-of";

/** The browser can draw no map: it has no WebGL2, or it is switched off. */
class MapUnavailable extends Error {
  override readonly name = "MapUnavailable";
}

/** A MapLibre map that looks north from above and draws the marks that our styles name. Throws `MapUnavailable`. */
export function openMap(options: MapOptions): MapLibreMap {
  setWorkerUrl(new URL(workerUrl, document.baseURI).href);
  const map = newMap({
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    localIdeographFontFamily: false,
    ...options,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver(async (id) => {
    const image = imageOf(id);
    if (!image || map.hasImage(id)) return;
    const { width, height, data, pixelRatio, sdf } = image;
    map.addImage(id, { width, height, data }, { pixelRatio, sdf });
  });
  return map;
}

function newMap(options: MapOptions): MapLibreMap {
  try {
    return new MapLibreMap(options);
  } catch (cause) {
    if (!(cause instanceof GPUInitializationError)) throw cause;
    throw new MapUnavailable(
      "this browser has no working WebGL2: switch on hardware acceleration, or take a current Chrome, Edge or Firefox",
      { cause },
    );
  }
}
