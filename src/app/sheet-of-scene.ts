import type { Scene } from "../scene/scene";
import { firstSheet, type SheetRequest } from "../scene/sheet-request";

/** The sheet that the scene proposes: its target or task, district, cut-off and settings, on the first sheet's paper. */
export function sheetOf(scene: Scene): SheetRequest {
  const { target, task, asOf, district, settings, language } = scene;
  return {
    ...firstSheet(),
    district,
    settings,
    language,
    frame: { kind: "district", code: district },
    ...(target === undefined ? {} : { target }),
    ...(task === undefined ? {} : { task }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** The same sheet at a fixed scale round the middle of the screen's map, or fitted to its district when absent. */
export function atScale(
  request: SheetRequest,
  scene: Scene,
  scale: number | undefined,
): SheetRequest {
  const { scale: _scale, ...rest } = request;
  if (scale === undefined) return { ...rest, frame: { kind: "district", code: rest.district } };
  return { ...rest, scale, frame: scene.view };
}
