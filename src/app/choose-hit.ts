import { chooseTarget, chooseTask, pickProject } from "../scene/changes";
import type { Hit } from "./search-hits";
import { usePage } from "./store";

/** A task or target opens its figure; a project is picked and flown to; a place is flown to. */
export function chooseHit(hit: Hit): void {
  const { change, flyTo } = usePage.getState();
  switch (hit.kind) {
    case "task":
      openTask(hit.id);
      break;
    case "target":
      change((scene) => chooseTarget(scene, hit.id));
      break;
    case "project":
      change((scene) => pickProject(scene, hit.id));
      break;
    case "place":
      break;
  }
  if (hit.bbox) flyTo(hit.bbox);
}

/** A task with one target is that target; one with several or none opens as a task. */
export function openTask(id: string): void {
  usePage.getState().change((scene) => chooseTask(scene, id));
}

/** Picks a project and flies to it, once the worker has told where it is. */
export async function goToProject(id: string): Promise<void> {
  const { change, flyTo, metrics } = usePage.getState();
  change((scene) => pickProject(scene, id));
  const details = await metrics?.project(id);
  if (details?.bbox) flyTo(details.bbox);
}
