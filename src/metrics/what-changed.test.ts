import fc from "fast-check";
import { expect, test } from "vitest";
import type { IsoDate, Project } from "../layers/project";
import { statuses, works } from "../layers/project";
import type { Target } from "../plan/plan";
import type { Progress } from "./figure";
import { measurePlan } from "./measure-plan";
import { parseProgress } from "./past-progress";
import { counties, done, layer, line, planOf, point, trails } from "./test-city";
import { causes, type FigureChange, whatChanged } from "./what-changed";

const villages = layer(
  "villages",
  [
    { village: "350404001001", county: "350404", class: "村" },
    { village: "350404001002", county: "350404", class: "村" },
    { village: "350481001001", county: "350481", class: "村" },
  ],
  { role: "reference", geometry: "none", sample: false },
);
const coverage: Target = {
  ...trails,
  id: "T49.villages",
  unit: "percent",
  value: 70,
  achieved: { ...trails.achieved, kind: "share", work: [], year: "any", quantity: "count" },
  once: "code",
  share: { of: "list", layer: "villages", kind: "村" },
};
const pipes: Target = { ...trails, id: "T23.gas", once: "code" };

interface Asked {
  readonly targets?: readonly Target[];
  readonly asOf?: string;
  readonly district?: string;
}

function progress(projects: readonly Partial<Project>[], asked: Asked = {}): Progress {
  const { targets = [trails], asOf = "2023-09-30", district = "350400" } = asked;
  const layers = [layer("trails", projects), villages, counties];
  return measurePlan({ plan: planOf(...targets), layers, asOf, district });
}

function change(
  before: readonly Partial<Project>[],
  after: readonly Partial<Project>[],
  target = trails,
): FigureChange {
  const asked = { targets: [target] };
  const [figure] = whatChanged(progress(before, asked), progress(after, asked)).figures;
  if (!figure) throw new Error("no change");
  expectWhole(figure);
  return figure;
}

function expectWhole({ parts, difference, rows }: FigureChange): void {
  const sum = causes.reduce((total, cause) => total + parts[cause], 0);
  expect(Math.abs(sum - difference)).toBeLessThan(1e-6);
  const ofRows = rows.reduce((total, { si }) => total + si, 0);
  expect(Math.abs(ofRows - difference)).toBeLessThan(1e-3 * (rows.length + 20));
}

const kilometre = (south: number) => line(117.01, south, 117.02, south);
const row = (id: string, south: number, more: Partial<Project> = {}) => ({
  ...done,
  id: `trails:${id}`,
  shape: kilometre(south),
  ...more,
});
/** Parts in tenths of a kilometre. */
const told = ({ parts }: FigureChange) =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([cause, si]) =>
      Math.abs(si) < 1e-3 ? [] : [[cause, Math.round(si / 100)]],
    ),
  );

test("a new, a removed and a redrawn trail each tell their part of the difference", () => {
  const before = [row("a", 26.01), row("b", 26.02)];
  const after = [row("b", 26.02, { shape: line(117.01, 26.02, 117.015, 26.02) }), row("c", 26.03)];
  const figure = change(before, [...after, row("d", 26.04)]);

  expect(told(figure)).toEqual({ new: 20, removed: -10, edited: -5 });
  expect(figure.rows.at(-1)?.id).toBe("trails:b");
});

test("a trail that was finished counts by its status, and by its edit what it grew", () => {
  const before = [row("a", 26.01, { status: "underway" })];

  expect(told(change(before, [row("a", 26.01)]))).toEqual({ status: 10 });
  expect(
    told(change(before, [row("a", 26.01, { shape: line(117.01, 26.01, 117.03, 26.01) })])),
  ).toEqual({
    status: 10,
    edited: 10,
  });
  expect(told(change([row("a", 26.01)], [row("a", 26.01, { year: 2022 })]))).toEqual({
    status: -10,
  });
});

test("a trail drawn for the first time is edited, not new", () => {
  const { shape: _, ...undrawn } = row("a", 26.01);

  expect(told(change([undrawn], [row("a", 26.01)]))).toEqual({ edited: 10 });
});

test("a new trail over an old one is new and taken off again", () => {
  const figure = change([row("a", 26.01)], [row("a", 26.01), row("b", 26.01)]);

  expect(told(figure)).toEqual({ new: 10, deduplication: -10 });
  expect(Math.abs(figure.difference)).toBeLessThan(1);
});

test("a later cut-off alone is a change of status", () => {
  const rows = [row("a", 26.01, { finishedOn: "2023-08-01" as IsoDate })];
  const { before, after, figures } = whatChanged(
    progress(rows, { asOf: "2023-06-30" }),
    progress(rows),
  );

  expect([before.asOf, after.asOf]).toEqual(["2023-06-30", "2023-09-30"]);
  expect(figures.map(told)).toEqual([{ status: 10 }]);
});

test("of a coverage, the villages that are covered are told, and one home for another is no difference", () => {
  const home = (id: string, village: string, more: Partial<Project> = {}) => ({
    id: `trails:${id}`,
    status: "done" as const,
    village,
    shape: point(117.05, 26.05),
    ...more,
  });
  const before = [home("a", "350404001001"), home("b", "350404001001"), home("c", "350481001001")];
  const closed = { status: "planned" } as const;
  const after = [
    home("a", "350404001001", closed),
    home("b", "350404001001"),
    home("d", "350404001002"),
  ];
  const figure = change(before, after, coverage);

  expect(figure).toMatchObject({
    before: 2,
    after: 2,
    difference: 0,
    parts: { new: 1, removed: -1, status: -1, deduplication: 1, edited: 0 },
    share: { before: 2 / 3, after: 2 / 3 },
  });
});

test("a home that is not drawn covers its village by its status, not by an edit", () => {
  const home = { id: "trails:a", village: "350404001001" };
  const figure = change([{ ...home, status: "underway" }], [{ ...home, status: "done" }], coverage);

  expect(figure).toMatchObject({ difference: 1, parts: { status: 1, edited: 0 } });
});

test("nothing changed is nothing, and another district or basis is said", () => {
  const rows = [row("a", 26.01)];
  const same = whatChanged(progress(rows), progress(rows));

  expect(same.figures).toMatchObject([{ difference: 0, rows: [] }]);
  expect(same.figures[0]).not.toHaveProperty("otherSettings");
  expect(() => whatChanged(progress(rows, { district: "350404" }), progress(rows))).toThrow(
    "one result is of 350404, the other of 350400",
  );
  const [figure] = progress(rows).figures;
  if (!figure) throw new Error("no figure");
  const other = { ...figure, method: { ...figure.method, settings: { basis: "length" } } };
  const past = { ...progress(rows), figures: [other] };
  expect(whatChanged(past, progress(rows)).figures).toMatchObject([{ otherSettings: true }]);
});

test("a target of one result alone is told whole, and one without a figure has no amount", () => {
  const both = [trails, pipes];
  const { figures } = whatChanged(
    progress([row("a", 26.01)], { targets: both }),
    progress([], { targets: [trails] }),
  );

  expect(figures.map(({ id, only }) => [id, only])).toEqual([
    ["T16.trails", undefined],
    ["T23.gas", "before"],
  ]);
  expect(figures[0]).not.toHaveProperty("after");
  expect(figures.map(told)).toEqual([{ removed: -10 }, { removed: -10 }]);
});

test("a result that went through a file compares like the one it was, and a broken file is refused by its field", () => {
  const rows = [row("a", 26.01), row("b", 26.01), row("c", 26.02, { status: "suspended" })];
  const result = progress(rows, { targets: [trails, coverage] });
  const read = parseProgress(JSON.parse(JSON.stringify(result)));

  expect(whatChanged(read, result).figures.map(({ rows: changes }) => changes)).toEqual([[], []]);
  expect(whatChanged(read, progress([]))).toEqual(whatChanged(result, progress([])));
  expect(() => parseProgress([])).toThrow("must be an object");
  expect(() => parseProgress({ ...result, figures: [{ id: "T1.a" }] })).toThrow(
    "figures[0].unmapped",
  );
});

// Property: whatever changes in whatever rows, the parts of every target add up to its difference.
const anyRow = (id: string) =>
  fc.option(
    fc
      .record({
        status: fc.constantFrom(...statuses),
        work: fc.constantFrom(...works),
        year: fc.constantFrom(2022, 2023),
        code: fc.constantFrom("A", "B"),
        village: fc.constantFrom("350404001001", "350404001002", "350481001001", "1"),
        shape: fc.option(
          fc
            .tuple(fc.constantFrom(117.01, 117.08, 117.15), fc.constantFrom(0.001, 0.02, 0.09))
            .map(([lon, length]) => line(lon, 26.05, lon + length, 26.05)),
          { nil: undefined },
        ),
      })
      .map(({ shape, ...rest }) => ({ id, ...rest, ...(shape && { shape }) })),
    { nil: undefined },
  );
const anyRows = fc
  .tuple(...["a", "b", "c", "d", "e"].map((id) => anyRow(`trails:${id}`)))
  .map((rows) => rows.flatMap((one) => one ?? []));

test("whatever changes, the parts of every target add up to its difference", () => {
  const targets = [trails, pipes, coverage];
  fc.assert(
    fc.property(
      anyRows,
      anyRows,
      fc.constantFrom("350400", "350404", "350481"),
      (before, after, district) => {
        const asked = { targets, district };
        const changed = whatChanged(progress(before, asked), progress(after, asked));
        for (const figure of changed.figures) expectWhole(figure);
        const back = whatChanged(progress(after, asked), progress(before, asked));
        for (const [at, { difference }] of back.figures.entries()) {
          expect(difference + (changed.figures[at]?.difference ?? 0)).toBe(0);
        }
      },
    ),
    { numRuns: 400 },
  );
});
