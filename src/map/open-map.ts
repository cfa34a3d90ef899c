import {
  GPUInitializationError,
  Map as MapLibreMap,
  type MapOptions,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { imageOf } from "../cartography/image-of";

/** The browser can draw no map: no WebGL2, or it is switched off. `zh` and `en` are for the planner. */
export class MapUnavailable extends Error {
  override readonly name = "MapUnavailable";
  readonly zh =
    "这个浏览器没有可用的 WebGL2,画不出地图。请打开浏览器的硬件加速,或换用新版的 Chrome、Edge 或 Firefox。数字和表格不受影响。";
  readonly en =
    "This browser has no working WebGL2, so it can draw no map. Switch on hardware acceleration, or use a current Chrome, Edge or Firefox. Figures and tables are not affected.";
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
    throw new MapUnavailable("no WebGL2", { cause });
  }
}
