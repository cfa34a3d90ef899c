import { chooseDistrict } from "../scene/changes";
import { sceneOfLink } from "../scene/scene-link";
import { districtNamesOf, districtOf } from "./district-names";
import { keepLink } from "./keep-link";
import { loadGround } from "./load-ground";
import { loadPageFont } from "./load-page-font";
import { type Ground, usePage } from "./store";

/** The build's files, beside the page wherever it is served from. */
export const tilesBase = (): string => new URL("tiles/", document.baseURI).href;

/** When the map has drawn nothing by then, the figures come all the same. Milliseconds. */
const patience = 6000;

/** Takes the scene from the link, then reads the plan and the layers; the figures follow the map's first layer. */
export function startPage(page: Window): void {
  usePage.setState({ scene: sceneOfLink(page.location.hash), step: "replace" });
  keepLink(page);
  wearTheScene();
  usePage.subscribe(wearTheScene);
  loadPageFont(page.document, onceSettled);
  followWithFigures();
  readGround();
  page.setTimeout(settle, patience);
}

export function readGround(): void {
  usePage.setState({ ground: { kind: "loading" } });
  loadGround(tilesBase()).then(
    (ground) => {
      usePage.setState({ ground });
      if (ground.kind === "ready") leaveUnknownDistrict(ground.value);
    },
    (trouble: unknown) =>
      usePage.setState({ ground: { kind: "failed", file: "tiles/", why: String(trouble) } }),
  );
}

/** A link may name a district that this build does not hold: the whole city is shown then, and its figures. */
function leaveUnknownDistrict(ground: Ground): void {
  const { scene, change } = usePage.getState();
  if (districtOf(districtNamesOf(ground, scene.language), scene.district)) return;
  change((now) => chooseDistrict(now, ground.plan.city.code), "replace");
}

/** The map has shown a plan layer, or will not: the rest of the page may come. */
export function settle(): void {
  if (!usePage.getState().settled) usePage.setState({ settled: true });
}

function onceSettled(act: () => void): void {
  const unsubscribe = usePage.subscribe(({ settled }) => {
    if (!settled) return;
    unsubscribe();
    act();
  });
}

function followWithFigures(): void {
  const unsubscribe = usePage.subscribe(({ settled, ground }) => {
    if (!settled || ground.kind !== "ready") return;
    unsubscribe();
    import("./follow-figures").then(
      ({ followFigures }) => followFigures(tilesBase()),
      (trouble: unknown) =>
        usePage.setState({ progress: { kind: "failed", file: "worker", why: String(trouble) } }),
    );
  });
}

function wearTheScene(): void {
  const { scene } = usePage.getState();
  const root = document.documentElement;
  root.lang = scene.language === "zh" ? "zh-CN" : "en";
  root.dataset["theme"] = scene.theme;
}
