import { encodeWord, idOfWord, numberOfWord, round } from "./link-words";
import type { View } from "./scene";

/**
 * A view as a word: `350404` for a district, `9.5/26.2/117.6` (zoom, latitude, longitude) for a camera.
 * Undefined when it is the usual one, the chosen district as a whole.
 */
export function wordOfView(view: View, district: string): string | undefined {
  if (view.kind === "camera") {
    return [round(view.zoom, 2), round(view.latitude, 5), round(view.longitude, 5)].join("/");
  }
  return view.code === district ? undefined : encodeWord(view.code);
}

export function viewOfWord(raw: string | undefined): View | undefined {
  if (raw === undefined) return undefined;
  if (!raw.includes("/")) {
    const code = idOfWord(raw);
    return code === undefined ? undefined : { kind: "district", code };
  }
  const [zoomWord, latitudeWord, longitudeWord, ...rest] = raw.split("/");
  const zoom = numberOfWord(zoomWord, 0, 24);
  const latitude = numberOfWord(latitudeWord, -85, 85);
  const longitude = numberOfWord(longitudeWord, -180, 180);
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  return rest.length > 0 ? undefined : { kind: "camera", longitude, latitude, zoom };
}
