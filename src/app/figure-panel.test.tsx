import "./test-document";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { firstScene } from "../scene/default-scene";
import { exampleFigure, examplePlan, exampleTarget } from "./example-figure";
import { FigurePanel } from "./figure-panel";
import { usePage } from "./store";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const plan = examplePlan();
const ground = { plan, index: { version: 1 as const, layers: [] } };
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  usePage.setState({ scene: firstScene(), progress: { kind: "loading" } });
  place = document.createElement("div");
  root = createRoot(place);
});
afterEach(() => act(() => root.unmount()));

async function showTrails(figure = exampleFigure()) {
  const progress = {
    plan: plan.number,
    asOf: "2023-09-30",
    district: "350400",
    figures: [figure],
    problems: [],
  };
  usePage.setState({ progress: { kind: "ready", value: progress } });
  const task = plan.tasks.find(({ id }) => id === "T16");
  await act(async () =>
    root.render(<FigurePanel target={exampleTarget()} task={task} ground={ground} />),
  );
  return place.textContent;
}

test("the figure opens to its value, target, counties, outside row, sample and fingerprint", async () => {
  const text = await showTrails();

  for (const said of [
    "61.0 公里",
    "目标 130 公里",
    "46.9%",
    "慢于序时",
    "市域外",
    "示例数据",
    "239303c2",
  ]) {
    expect(text).toContain(said);
  }
});

test("what is left out is said with its reason, and what is not drawn with its declared amount", async () => {
  const text = await showTrails();

  expect(text).toContain("未计入");
  expect(text).toContain("暂停");
  expect(text).toContain("4 条 · 填报 5.2 公里");
});

test("a figure that cannot be computed says why instead of a zero", async () => {
  const { value: _value, si: _si, ...none } = exampleFigure();
  const text = await showTrails({ ...none, whyCode: "no-layer", why: "no layer" });

  expect(text).toContain("还没有图层供给这项指标");
  expect(place.querySelector(".headline b")?.textContent).toBe("—");
});

test("English says the same in English", async () => {
  usePage.setState({ scene: { ...firstScene(), language: "en" } });

  expect(await showTrails()).toContain("61.0 km");
});

test("a click on a county chooses it", async () => {
  await showTrails();
  const county = [...place.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "永安市",
  );
  await act(async () => county?.click());

  expect(usePage.getState().scene.district).toBe("350481");
});
