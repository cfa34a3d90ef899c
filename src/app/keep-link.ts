import { linkOf, sceneOfLink } from "../scene/scene-link";
import { usePage } from "./store";

/**
 * Every state is in the link. A discrete change becomes a step of the browser's history, a camera move
 * rewrites the present one, and back and forward bring the scene of their link.
 */
export function keepLink(page: Window): () => void {
  let written = page.location.hash;
  const write = usePage.subscribe(({ scene, step }, before) => {
    if (scene === before.scene) return;
    const link = linkOf(scene);
    if (link === written) return;
    written = link;
    if (step === "push") page.history.pushState(null, "", link);
    else page.history.replaceState(null, "", link);
  });
  const read = () => {
    if (page.location.hash === written) return;
    written = page.location.hash;
    usePage.setState({ scene: sceneOfLink(written), step: "replace" });
  };
  page.addEventListener("popstate", read);
  page.addEventListener("hashchange", read);
  return () => {
    write();
    page.removeEventListener("popstate", read);
    page.removeEventListener("hashchange", read);
  };
}
