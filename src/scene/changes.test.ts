import { expect, test } from "vitest";
import {
  chooseDistrict,
  chooseSetting,
  chooseTarget,
  chooseTask,
  cutOffAt,
  pickProject,
  setOpacity,
  showLayer,
  startOver,
} from "./changes";
import { firstScene } from "./default-scene";

test("choosing a target lets go of the task and of the picked project", () => {
  const before = pickProject(chooseTask(firstScene(), "T12"), "t12-places:3");
  expect(chooseTarget(before, "T16.trails")).toEqual({ ...firstScene(), target: "T16.trails" });
  expect(chooseTarget(before, undefined)).toEqual(firstScene());
});

test("choosing a district looks at it", () => {
  const scene = chooseDistrict(firstScene(), "350481");
  expect(scene).toMatchObject({ district: "350481", view: { kind: "district", code: "350481" } });
});

test("a layer switched off and on again leaves no trace", () => {
  const off = showLayer(showLayer(firstScene(), "trails", false), "parks", false);
  expect(off.hidden).toEqual(["parks", "trails"]);
  expect(showLayer(showLayer(off, "trails", true), "parks", true)).toEqual(firstScene());
});

test("opacity stays between nothing and full, and full is not kept", () => {
  expect(setOpacity(firstScene(), "trails", 0.333).opacity).toEqual({ trails: 0.33 });
  expect(setOpacity(firstScene(), "trails", -3).opacity).toEqual({ trails: 0 });
  expect(setOpacity(setOpacity(firstScene(), "trails", 0.3), "trails", 1)).toEqual(firstScene());
});

test("the plan's default basis and the latest cut-off are said by absence", () => {
  const set = cutOffAt(chooseSetting(firstScene(), "T33.blackwater.basis", "length"), "2023-06-30");
  expect(set).toMatchObject({ asOf: "2023-06-30", settings: { "T33.blackwater.basis": "length" } });
  expect(cutOffAt(chooseSetting(set, "T33.blackwater.basis", undefined), undefined)).toEqual(
    firstScene(),
  );
});

test("starting over keeps language and dress", () => {
  const scene = {
    ...chooseTarget(firstScene(), "T16.trails"),
    language: "en",
    theme: "dark",
  } as const;
  expect(startOver(scene)).toEqual({ ...firstScene(), language: "en", theme: "dark" });
});
