import { expect, test } from "vitest";
import { chooseTarget, pickProject } from "../scene/changes";
import { firstScene } from "../scene/default-scene";
import { neighbourOf, stepOut } from "./keyboard";
import { nextOf } from "./next-picked";

test("Esc lets go of the project first, then of the target, then of nothing", () => {
  const target = chooseTarget(firstScene(), "T16.trails");
  const project = pickProject(target, "trails:1");

  expect(stepOut(project)).toEqual(target);
  expect(stepOut(target)).toEqual(firstScene());
  expect(stepOut(firstScene())).toEqual(firstScene());
});

test("the next of the last target is the first", () => {
  expect(neighbourOf(["a", "b", "c"], "c", 1)).toBe("a");
  expect(neighbourOf(["a", "b", "c"], "a", -1)).toBe("c");
  expect(neighbourOf(["a", "b", "c"], undefined, 1)).toBe("a");
  expect(neighbourOf(["a", "b", "c"], undefined, -1)).toBe("c");
});

test("a second click on two projects that lie on each other takes the lower one", () => {
  expect(nextOf(["trails:1", "trails:2"], undefined)).toBe("trails:1");
  expect(nextOf(["trails:1", "trails:2"], "trails:1")).toBe("trails:2");
  expect(nextOf(["trails:1", "trails:2"], "trails:2")).toBe("trails:1");
  expect(nextOf([], "trails:2")).toBeUndefined();
});
