import { expect, test } from "vitest";
import type { Shape } from "../geometry/shape";
import { metres } from "../geometry/units";
import type { BuiltLayer } from "../layers/layer-card";
import type { Project } from "../layers/project";
import type { LayerProjects } from "./cutting";
import { projectDetails } from "./project-details";
import { searchProjects } from "./search-projects";

const shape: Shape = {
  kind: "line",
  coords: Float64Array.of(117.6, 26.2, 117.62, 26.24),
  partEnds: Uint32Array.of(2),
};
const layer = (
  id: string,
  role: "plan" | "district",
  projects: Omit<Project, "layer" | "row">[],
): LayerProjects => ({
  built: { card: { id, role } } as unknown as BuiltLayer,
  projects: projects.map((project, at) => ({ ...project, layer: id, row: at + 1 })),
});
const layers = [
  layer("trails", "plan", [
    { id: "trails:1", name: "沙县区滨河福道", code: "2209-A", shape },
    { id: "trails:2", name: "Ｆ１ 示范段" },
    { id: "trails:3", name: "东门沙县区路", shape },
  ]),
  layer("counties", "district", [{ id: "counties:350405", name: "沙县区", code: "350405", shape }]),
];
const found = (text: string, limit = 10) => searchProjects(layers, text, limit).map(({ id }) => id);

test("the place of that name comes first, then names that begin with it, then names that hold it", () => {
  expect(found("沙县区")).toEqual(["counties:350405", "trails:1", "trails:3"]);
  expect(found("沙县区", 1)).toEqual(["counties:350405"]);
});

test("a code finds its project, and full-width letters are plain ones", () => {
  expect(found("2209-a")).toEqual(["trails:1"]);
  expect(found("f1")).toEqual(["trails:2"]);
  expect(found("nothing")).toEqual([]);
});

test("a project that is not drawn is found without a box", () => {
  const [hit] = searchProjects(layers, "示范段", 1);

  expect(hit).toEqual({ kind: "project", id: "trails:2", name: "Ｆ１ 示范段", layer: "trails" });
});

test("a project opens with its measure beside what was declared, and without its shape", () => {
  const [row] = layers[0]?.projects ?? [];
  if (!row) throw new Error("no row");
  const details = projectDetails({ ...row, declaredLength: metres(5000) });

  expect(details.measured?.si).toBeGreaterThan(4_800);
  expect(details).toMatchObject({
    declared: 5000,
    bbox: [117.6, 26.2, 117.62, 26.24],
    layerId: "trails",
  });
  expect(details.project).not.toHaveProperty("shape");
});
