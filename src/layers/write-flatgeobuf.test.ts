import { readFileSync } from "node:fs";
import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import { expect, test, vi } from "vitest";
import { metres, squareMetres, yuan } from "../geometry/units";
import type { Project } from "./project";
import { projectsIn } from "./projects-in";
import { dayOf } from "./read-date";
import { readFlatGeobuf } from "./read-flatgeobuf";
import { hostOf } from "./test-host";
import { box, cardWith, line, point, polygon, projectWith } from "./test-layer";
import { writeFlatGeobuf } from "./write-flatgeobuf";

const full: Project = projectWith({
  shape: line([117.6, 26.2, 117.7, 26.3]),
  name: "𠮷口滨河福道",
  code: "2209-350404-04-01-987613",
  reportingUnit: "350404",
  county: "350404",
  town: "350404001",
  village: "350404001001",
  department: "三元区城管局",
  work: "new",
  status: "underway",
  year: 2023,
  ...daysOf("2023-01-18", "2023-07-18"),
  completedPart: 0.45,
  declaredLength: metres(870.5),
  declaredArea: squareMetres(0),
  totalInvestment: yuan(3_449_000),
  yearInvestment: yuan(2_170_000),
  class: "滨河步道",
  material: "PE",
  commissioned: "1998年",
  capacity: 20_000,
  stars: 3,
  issue: "征迁滞后",
  nextStep: "加快",
  source: "台账",
  other: { 备注: "𠮷", zone: "A" },
});

test("every field of a project comes back as it was, also 𠮷 and a zero", () => {
  expect(projectsIn(writeFlatGeobuf([full], cardWith()), "trails")).toEqual([full]);
});

test("what a project does not say stays absent beside one that says all", () => {
  const bare = projectWith({ row: 2, id: "trails:2", shape: line([117.6, 26.2, 117.61, 26.2]) });

  const read = projectsIn(writeFlatGeobuf([full, bare], cardWith()), "trails");

  expect(read.find(({ id }) => id === "trails:2")).toEqual(bare);
});

test("rows that are not drawn stand at the end of the same file, behind the very start of the curve", () => {
  const rows = [
    projectWith({ row: 1 }),
    projectWith({ row: 2, shape: point(117, 26) }),
    projectWith({ row: 3 }),
    projectWith({ row: 4, shape: point(118, 27) }),
  ];

  const read = projectsIn(writeFlatGeobuf(rows, cardWith({ geometry: "point" })), "trails");

  expect(read.map(({ row }) => row)).toEqual([4, 2, 1, 3]);
});

test("lines stand in the order in which GDAL puts them", () => {
  const bytes = new Uint8Array(readFileSync("tests/fixtures/layers-order-by-gdal.fgb"));
  const theirs = readFlatGeobuf(bytes, "layers-order-by-gdal.fgb").rows.map(({ cells, shape }) =>
    projectWith({ row: Number(cells.get("row")), ...(shape && { shape }) }),
  );
  const byRow = [...theirs].sort((a, b) => a.row - b.row);

  const ours = projectsIn(writeFlatGeobuf(byRow, cardWith()), "trails");

  expect(ours).toHaveLength(60);
  expect(ours.map(({ row }) => row)).toEqual(theirs.map(({ row }) => row));
});

test("a counted table has rows and no tree", () => {
  const rows = [
    projectWith({ row: 1, name: "江滨社区" }),
    projectWith({ row: 2, name: "一路社区" }),
  ];

  expect(projectsIn(writeFlatGeobuf(rows, cardWith({ geometry: "none" })), "trails")).toEqual(rows);
});

test("a layer without rows is a file that reads as no rows", () => {
  expect(projectsIn(writeFlatGeobuf([], cardWith()), "trails")).toEqual([]);
});

test("shapes of several parts, holes and many points come back", () => {
  const holed = polygon([box(117, 26, 117.2, 26.2), box(117.05, 26.05, 117.1, 26.1)]);
  const two = polygon(
    [box(117, 26, 117.2, 26.2), box(117.05, 26.05, 117.1, 26.1)],
    [box(118, 26, 118.1, 26.1)],
  );
  const parts = line([117, 26, 117.1, 26.1], [118, 26, 118.1, 26.1, 118.2, 26]);

  expect(shapesThrough("polygon", holed)).toEqual([holed]);
  expect(shapesThrough("polygon", two, holed)).toEqual(expect.arrayContaining([two, holed]));
  expect(shapesThrough("line", parts, line([117, 26, 118, 27]))).toContainEqual(parts);
  expect(shapesThrough("point", point(117, 26, 118, 27))).toEqual([point(117, 26, 118, 27)]);
});

test("equal projects give equal bytes", () => {
  expect(writeFlatGeobuf([full], cardWith())).toEqual(
    writeFlatGeobuf([structuredClone(full)], cardWith()),
  );
});

test("the library finds by byte ranges exactly the lines whose boxes meet the asked one", async () => {
  vi.spyOn(console, "debug").mockImplementation(() => undefined);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  const rows = Array.from({ length: 400 }, (_, i) => {
    const [x, y] = [117 + ((i * 0.6180339) % 1), 26 + ((i * 0.7548777) % 1)];
    return projectWith({ row: i + 1, shape: line([x, y, x + 0.01, y + 0.01]) });
  });
  const bytes = writeFlatGeobuf([...rows, projectWith({ row: 401 })], cardWith());
  const host = await hostOf({ "trails.fgb": bytes });

  const found: unknown[] = [];
  const rect = { minX: 117.2, minY: 26.2, maxX: 117.5, maxY: 26.4 };
  for await (const feature of deserialize(`${host.base}trails.fgb`, { rect }))
    found.push(feature.properties?.["row"]);
  host.close();

  const wanted = rows.filter(({ shape }) => {
    const [west = 0, south = 0, east = 0, north = 0] = shape?.coords ?? [];
    return east >= rect.minX && west <= rect.maxX && north >= rect.minY && south <= rect.maxY;
  });
  expect(wanted.length).toBeGreaterThan(10);
  expect(new Set(found)).toEqual(new Set(wanted.map(({ row }) => row)));
  expect(found).toHaveLength(wanted.length);
});

function daysOf(started: string, finished: string): Pick<Project, "startedOn" | "finishedOn"> {
  const [startedOn, finishedOn] = [dayOf(started), dayOf(finished)];
  return startedOn && finishedOn ? { startedOn, finishedOn } : {};
}

function shapesThrough(
  geometry: "point" | "line" | "polygon",
  ...shapes: NonNullable<Project["shape"]>[]
) {
  const rows = shapes.map((shape, i) => projectWith({ row: i + 1, shape }));
  return projectsIn(writeFlatGeobuf(rows, cardWith({ geometry })), "trails").map(
    ({ shape }) => shape,
  );
}
