import { firstScene } from "./default-scene";
import type { Scene, View } from "./scene";

/** Chooses a target, `T16.trails`; undefined goes back to the overview of all targets. */
export function chooseTarget(scene: Scene, target: string | undefined): Scene {
  const { target: _target, task: _task, project: _project, ...rest } = scene;
  return target === undefined ? rest : { ...rest, target };
}

/** Chooses a task without a target, `T12`; undefined goes back to the overview. */
export function chooseTask(scene: Scene, task: string | undefined): Scene {
  const { target: _target, task: _task, project: _project, ...rest } = scene;
  return task === undefined ? rest : { ...rest, task };
}

/** Chooses the city, a cluster or a county, and looks at all of it. */
export function chooseDistrict(scene: Scene, district: string): Scene {
  return { ...scene, district, view: { kind: "district", code: district } };
}

export function showLayer(scene: Scene, layer: string, shown: boolean): Scene {
  const others = scene.hidden.filter((id) => id !== layer);
  return { ...scene, hidden: shown ? others : [...others, layer].sort() };
}

/** `part` from 0 to 1; 1, the default, is not kept. */
export function setOpacity(scene: Scene, layer: string, part: number): Scene {
  const { [layer]: _before, ...others } = scene.opacity;
  const kept = Math.min(1, Math.max(0, Math.round(part * 100) / 100));
  return { ...scene, opacity: kept === 1 ? others : { ...others, [layer]: kept } };
}

export function pickProject(scene: Scene, project: string | undefined): Scene {
  const { project: _project, ...rest } = scene;
  return project === undefined ? rest : { ...rest, project };
}

export function moveView(scene: Scene, view: View): Scene {
  return { ...scene, view };
}

export function speak(scene: Scene, language: Scene["language"]): Scene {
  return { ...scene, language };
}

export function dress(scene: Scene, theme: Scene["theme"]): Scene {
  return { ...scene, theme };
}

export function groupBy(scene: Scene, by: Scene["groupBy"]): Scene {
  return { ...scene, groupBy: by };
}

/** Chooses an option of an unclear basis by `T33.blackwater.basis`; undefined takes the plan's default. */
export function chooseSetting(scene: Scene, setting: string, option: string | undefined): Scene {
  const { [setting]: _before, ...others } = scene.settings;
  return {
    ...scene,
    settings: option === undefined ? others : { ...others, [setting]: option },
  };
}

/** Sets the cut-off day of the figures; undefined takes the latest as-of date of the layers. */
export function cutOffAt(scene: Scene, asOf: string | undefined): Scene {
  const { asOf: _asOf, ...rest } = scene;
  return asOf === undefined ? rest : { ...rest, asOf };
}

/** Back to the opening overview, in the language and dress of before. */
export function startOver(scene: Scene): Scene {
  return { ...firstScene(), language: scene.language, theme: scene.theme };
}
