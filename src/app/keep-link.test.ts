import "./test-document";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseTarget, moveView } from "../scene/changes";
import { firstScene } from "../scene/default-scene";
import { linkOf } from "../scene/scene-link";
import { keepLink } from "./keep-link";
import { usePage } from "./store";

let leave: () => void;
beforeEach(() => {
  window.location.hash = "";
  usePage.setState({ scene: firstScene(), step: "replace" });
  leave = keepLink(window);
});
afterEach(() => {
  leave();
  vi.restoreAllMocks();
});

const { change } = usePage.getState();

test("choosing a target is a step of the history, moving the map is not", () => {
  const push = vi.spyOn(window.history, "pushState");
  const replace = vi.spyOn(window.history, "replaceState");

  change((scene) => chooseTarget(scene, "T16.trails"));
  expect(push).toHaveBeenCalledTimes(1);
  expect(push.mock.calls[0]?.[2]).toBe("#/s?t=T16.trails");

  change(
    (scene) => moveView(scene, { kind: "camera", longitude: 117.6, latitude: 26.2, zoom: 9 }),
    "replace",
  );
  expect(push).toHaveBeenCalledTimes(1);
  expect(replace).toHaveBeenCalledTimes(1);
});

test("a change that changes nothing leaves the history alone", () => {
  change((scene) => chooseTarget(scene, "T16.trails"));
  const push = vi.spyOn(window.history, "pushState");

  change((scene) => chooseTarget(scene, "T16.trails"));
  expect(push).not.toHaveBeenCalled();
});

test("a link that the browser brings back becomes the scene", () => {
  const wished = chooseTarget(firstScene(), "T45.mains");
  window.location.hash = linkOf(wished);
  window.dispatchEvent(new HashChangeEvent("hashchange"));

  expect(usePage.getState().scene).toEqual(wished);
});
