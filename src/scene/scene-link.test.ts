import fc from "fast-check";
import { expect, test } from "vitest";
import { firstScene } from "./default-scene";
import type { Scene } from "./scene";
import { linkOf, sceneOfLink } from "./scene-link";

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,20}$/);
const part = fc.integer({ min: 0, max: 99 }).map((hundredths) => hundredths / 100);
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((step) => step / 1e5 + 0);
const project = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9-]{1,10}$/),
    fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
  )
  .map(([layer, code]) => `${layer}:${code}`);

const scenes: fc.Arbitrary<Scene> = fc.record(
  {
    language: fc.constantFrom("zh" as const, "en" as const),
    theme: fc.constantFrom("light" as const, "dark" as const),
    district: id,
    asOf: fc
      .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    target: id,
    task: id,
    project,
    groupBy: fc.constantFrom("target" as const, "department" as const, "chapter" as const),
    hidden: fc.uniqueArray(id, { maxLength: 5 }),
    opacity: fc.dictionary(id, part, { maxKeys: 4, noNullPrototype: true }),
    settings: fc.dictionary(id, id, { maxKeys: 4, noNullPrototype: true }),
    view: fc.oneof(
      fc.record({ kind: fc.constant("district" as const), code: id }),
      fc.record({
        kind: fc.constant("camera" as const),
        longitude: degrees(180),
        latitude: degrees(85),
        zoom: fc.integer({ min: 0, max: 2400 }).map((step) => step / 100),
      }),
    ),
  },
  {
    requiredKeys: [
      "language",
      "theme",
      "district",
      "groupBy",
      "hidden",
      "opacity",
      "settings",
      "view",
    ],
  },
);

test("the opening scene is the shortest link", () => {
  expect(linkOf(firstScene())).toBe("#/s");
});

test("a link says in readable words what differs from the opening scene", () => {
  const scene: Scene = {
    ...firstScene(),
    target: "T16.trails",
    district: "350404",
    project: "trails:福道/12",
    hidden: ["parks", "gas-pipes"],
    opacity: { trails: 0.5 },
    view: { kind: "camera", longitude: 117.635, latitude: 26.265, zoom: 11.5 },
  };
  expect(linkOf(scene)).toBe(
    "#/s?t=T16.trails&d=350404&p=trails:%E7%A6%8F%E9%81%93/12&off=parks,gas-pipes&o=trails:0.5&v=11.5/26.265/117.635",
  );
});

test("every scene comes back from its link as it was", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      expect(sceneOfLink(linkOf(scene))).toEqual(wellFormed(scene));
    }),
  );
});

test("a link of anything at all gives a scene and never throws", () => {
  const names = [
    "t",
    "task",
    "d",
    "at",
    "p",
    "by",
    "off",
    "o",
    "set",
    "l",
    "look",
    "v",
    "__proto__",
  ];
  const pair = fc
    .tuple(fc.constantFrom(...names), fc.string({ unit: "binary" }))
    .map((two) => two.join("="));
  fc.assert(
    fc.property(fc.array(pair), (query) => {
      const scene = sceneOfLink(`#/s?${query.join("&")}`);
      expect(sceneOfLink(linkOf(scene))).toEqual(scene);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (hash) => void linkOf(sceneOfLink(hash))));
});

test("a field that makes no sense falls back alone, its neighbours stay", () => {
  const scene = sceneOfLink(
    "#/s?t=T16.trails&d=%E0%A4%A&at=2023-02-30&l=fr&look=neon&by=hat&o=trails:7,parks:0.3&v=9/95/117&off=%3Cscript%3E,homes",
  );
  expect(scene).toEqual({
    ...firstScene(),
    target: "T16.trails",
    opacity: { parks: 0.3 },
    hidden: ["homes"],
  });
});

test("a link of another page is the opening scene", () => {
  expect(sceneOfLink("#/check?t=T16.trails")).toEqual(firstScene());
  expect(sceneOfLink("")).toEqual(firstScene());
});

/** No link can carry half a surrogate pair. */
function wellFormed(scene: Scene): Scene {
  if (scene.project === undefined) return scene;
  return { ...scene, project: scene.project.replace(/\p{Surrogate}/gu, "\uFFFD") };
}
