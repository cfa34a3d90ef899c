import { expect, test } from "vitest";
import { metres } from "../geometry/units";
import type { LayerCard } from "../layers/layer-card";
import type { Project } from "../layers/project";
import type { Target } from "../plan/plan";
import { whatDoesNotAddUp } from "./adds-up";
import { measurePlan } from "./measure-plan";
import { counties, done, figureOf, layer, line, planOf, point, trails } from "./test-city";

const road = line(117.01, 26.05, 117.02, 26.05);
const length = figureOf(trails, [layer("trails", [{ ...done, shape: road }])]).si ?? 0;

function drawn(
  projects: readonly Partial<Project>[],
  target = trails,
  card: Partial<LayerCard> = {},
) {
  const figure = figureOf(target, [layer("trails", projects, card)]);
  expect(whatDoesNotAddUp(figure)).toEqual([]);
  return figure;
}

const at = (south: number, part: number) => ({
  ...done,
  shape: line(117.01, south, 117.02, south),
  declaredLength: metres(length * part),
});

test("projects that declare more than 5 % off what they measure are listed, too long and too short", () => {
  const { declared } = drawn([at(26.05, 1.04), at(26.05, 0.96), at(26.06, 1.06), at(26.07, 0.9)]);

  expect(declared?.over?.map(({ id, tolerance }) => [id, tolerance])).toEqual([
    ["trails:3", 0.05],
    ["trails:4", 0.05],
  ]);
  expect(declared?.over?.[0]?.difference).toBeCloseTo(0.06, 3);
  expect(declared?.over?.[1]?.declaredSi).toBeCloseTo(length * 0.9, 6);
});

test("the card of a layer sets its own tolerance, and within it nothing is listed", () => {
  const rows = [at(26.05, 1.08)];

  expect(drawn(rows).declared?.over).toHaveLength(1);
  expect(drawn(rows, trails, { declared_tolerance: 0.1 }).declared).not.toHaveProperty("over");
  expect(drawn(rows, trails, { declared_tolerance: 0 }).declared?.over).toHaveLength(1);
});

test("a project of no length that declares one is listed, without a ratio", () => {
  const spot = line(117.05, 26.05, 117.05, 26.05);
  const { declared } = drawn([at(26.05, 1), { ...done, shape: spot, declaredLength: metres(12) }]);

  expect(declared?.over).toEqual([
    { id: "trails:2", declaredSi: 12, measuredSi: 0, tolerance: 0.05 },
  ]);
});

const gas: Target = {
  ...trails,
  once: "code",
  achieved: { ...trails.achieved, declaredClass: ["立管"] },
};
const riser = { ...done, class: "立管", declaredLength: metres(30) };

test("a riser counts what it declares, drawn as a short line or a point, in the county where it stands", () => {
  const figure = drawn(
    [
      { ...done, class: "市政", shape: road },
      { ...riser, shape: line(117.15, 26.05, 117.15001, 26.05) },
      { ...riser, shape: point(117.16, 26.05) },
      { ...riser, status: "planned", shape: point(117.05, 26.05) },
    ],
    gas,
  );

  expect(figure.si).toBeCloseTo(length + 60, 6);
  expect(figure.districts[1]?.si).toBeCloseTo(60, 6);
  expect(figure.byDeclaration).toEqual({
    si: 60,
    rows: 2,
    raw: { si: 90, rows: 3, measuredSi: expect.closeTo(1, 1) },
  });
  // What the drawings measure is still there to be checked.
  const { raw, byDeclaration } = figure;
  const measured = raw.si - (byDeclaration?.raw.si ?? 0) + (byDeclaration?.raw.measuredSi ?? 0);
  expect(measured - length).toBeCloseTo(1, 1);
  expect(figure.declared).toBeUndefined();
  expect(figure.method.notes.map(({ zh }) => zh)).toEqual(["立管 3 处按填报值计，不按图上量测"]);
});

test("a riser that declares nothing is left out with its reason, and never counts as nothing", () => {
  const { declaredLength: _, ...silent } = riser;
  const figure = drawn([{ ...silent, shape: road }], gas);

  expect(figure.leftOut).toEqual([
    {
      id: "trails:1",
      code: "no-amount",
      why: "class '立管' counts as declared, and no length is declared",
      si: 0,
    },
  ]);
  expect(figure.byDeclaration?.raw.measuredSi).toBeCloseTo(length, 6);
});

test("risers in one shaft are many; one entry handed in twice under its code and name counts once", () => {
  const shaft = { ...riser, shape: point(117.05, 26.05), name: "1号楼" };

  expect(drawn([shaft, { ...shaft, name: "2号楼" }], gas).si).toBe(60);
  expect(
    drawn(
      [
        { ...shaft, code: "A" },
        { ...shaft, code: "A" },
      ],
      gas,
    ),
  ).toMatchObject({
    si: 30,
    overlap: { si: 30, pairs: [{ si: 30, takenOff: true, rule: "equal code" }] },
  });
  expect(
    drawn(
      [
        { ...shaft, code: "A" },
        { ...shaft, code: "A", name: "2号楼" },
      ],
      gas,
    ),
  ).toMatchObject({
    si: 60,
    overlap: { pairs: [{ takenOff: false }] },
  });
});

test("a county counts its own risers by declaration", () => {
  const rows = [
    { ...riser, shape: point(117.05, 26.05) },
    { ...riser, shape: point(117.15, 26.05) },
  ];
  const layers = [layer("trails", rows), counties];
  const [figure] = measurePlan({ plan: planOf(gas), layers, district: "350481" }).figures;

  expect(figure).toMatchObject({ si: 30, byDeclaration: { si: 30, rows: 1, raw: { rows: 1 } } });
  expect(figure && whatDoesNotAddUp(figure)).toEqual([]);
});
