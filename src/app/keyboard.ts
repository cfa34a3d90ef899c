import { chooseTarget, pickProject } from "../scene/changes";
import type { Scene } from "../scene/scene";
import { usePage } from "./store";

/** `/` search, `s` sheet, `?` help, `j` and `k` the next and previous target, Esc one step out. */
export function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isComposing || isTyping(event.target)) return;
  if (usePage.getState().sheetOpen) return;
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

const acts: Readonly<Record<string, (() => void) | undefined>> = {
  "/": () => document.getElementById("search")?.focus(),
  "?": () => usePage.setState(({ helpOpen }) => ({ helpOpen: !helpOpen })),
  s: () => usePage.setState({ sheetOpen: true }),
  j: () => step(1),
  k: () => step(-1),
  Escape: () => {
    if (usePage.getState().helpOpen) usePage.setState({ helpOpen: false });
    else usePage.getState().change(stepOut);
  },
};

/** A picked project first, then the target or task, then the scene as it is. */
export function stepOut(scene: Scene): Scene {
  if (scene.project !== undefined) return pickProject(scene, undefined);
  if (scene.target !== undefined || scene.task !== undefined) return chooseTarget(scene, undefined);
  return scene;
}

function step(by: 1 | -1): void {
  const { ground, change } = usePage.getState();
  if (ground.kind !== "ready") return;
  const ids = ground.value.plan.tasks.flatMap(({ targets }) => targets.map(({ id }) => id));
  change((scene) => chooseTarget(scene, neighbourOf(ids, scene.target, by)));
}

/** The id after or before the chosen one, round the end; the first or last when none is chosen. */
export function neighbourOf(
  ids: readonly string[],
  chosen: string | undefined,
  by: 1 | -1,
): string | undefined {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  if (at < 0) return by === 1 ? ids[0] : ids.at(-1);
  return ids[(at + by + ids.length) % ids.length];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
