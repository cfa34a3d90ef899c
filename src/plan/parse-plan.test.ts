import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { targetsOf } from "./find";
import { parsePlan } from "./parse-plan";

const file = new URL("../../layers/plan.json", import.meta.url);
const plan = parsePlan(JSON.parse(readFileSync(file, "utf8")));

test("the plan holds 49 tasks, numbered without a gap", () => {
  expect(plan.tasks.map(({ number }) => number)).toEqual(
    Array.from({ length: 49 }, (_, at) => at + 1),
  );
});

test("the 14 targets stand in the order of the notice with their values", () => {
  expect(targetsOf(plan).map(({ id, value, unit }) => `${id} ${value} ${unit}`)).toEqual([
    "T16.outlets 90 percent",
    "T16.trails 130 km",
    "T16.parks 100 ha",
    "T20.quarters 2 count",
    "T20.buildings 43 count",
    "T22.permeable 30 percent",
    "T23.gas 200 km",
    "T33.blackwater 60 percent",
    "T44.sewers 130 km",
    "T45.investment 7.5 1e8 yuan",
    "T45.plants 8 count",
    "T45.mains 800 km",
    "T49.villages 70 percent",
    "T49.homes 110 count",
  ]);
});

test("19 tasks are spatial, 14 partly, 16 not", () => {
  const countOf = (kind: string) => plan.tasks.filter(({ spatial }) => spatial === kind).length;
  expect(["yes", "partly", "no"].map(countOf)).toEqual([19, 14, 16]);
});

test("32 departments stand behind the tasks, each with its own level", () => {
  const departments = new Set(plan.tasks.flatMap((task) => task.departments));
  expect(departments.size).toBe(32);
  const unprefixed = [...departments].filter((name) => !name.startsWith("市"));
  expect(unprefixed).toEqual(["人行三明中心支行"]);
  expect([...departments]).toEqual(expect.arrayContaining(["市委政法委", "市供销社"]));
});

test("titles are short and our own, never a sentence of the notice", () => {
  const titled = [
    ...plan.tasks,
    ...targetsOf(plan),
    ...plan.sections.flatMap((s) => [s, ...s.subsections]),
  ];
  for (const { title } of titled) expect(title.zh.length, title.zh).toBeLessThanOrEqual(24);
  for (const { title } of titled) expect(title.zh, title.zh).not.toMatch(/[，。,；;]/);
});

test("every setting has a default among its options", () => {
  const settings = targetsOf(plan).flatMap(({ id, settings }) =>
    settings.map((s) => `${id}.${s.id}=${s.default}`),
  );
  expect(settings).toEqual([
    "T22.permeable.boundary=builtup",
    "T33.blackwater.basis=count",
    "T33.blackwater.pooled=pooled",
    "T45.mains.branches=with",
  ]);
});

/** Where the trails target stands: the first task of the small plan, its only target. */
const target = "tasks[0].targets[0]";

test.each([
  [
    "a value as text",
    (p: Loose) => set(p, `${target}.value`, "130"),
    `${target}.value: must be a number above 0, not "130"`,
  ],
  [
    "a value of zero",
    (p: Loose) => set(p, `${target}.value`, 0),
    `${target}.value: must be a number above 0, not 0`,
  ],
  [
    "an unknown unit",
    (p: Loose) => set(p, `${target}.unit`, "mile"),
    `${target}.unit: must be one of km, ha`,
  ],
  [
    "an unknown comparator",
    (p: Loose) => set(p, `${target}.comparator`, ">"),
    `${target}.comparator: must be one of reach`,
  ],
  [
    "a misspelt field",
    (p: Loose) => set(p, `${target}.achieved.exeptClass`, ["立管"]),
    `${target}.achieved.exeptClass: is no field here`,
  ],
  ["a missing field", (p: Loose) => remove(p, `${target}.basis`), `${target}.basis: is missing`],
  [
    "a target under the wrong task",
    (p: Loose) => set(p, `${target}.id`, "T17.trails"),
    `${target}.id: must start with T16.`,
  ],
  [
    "a task id that is not its number",
    (p: Loose) => set(p, "tasks[0].id", "T15"),
    "tasks[0].id: must be T16",
  ],
  [
    "a deadline that no calendar has",
    (p: Loose) => set(p, `${target}.deadline.date`, "2023-02-30"),
    `${target}.deadline.date: must be a day of the calendar`,
  ],
  [
    "kilometres of area",
    (p: Loose) => set(p, `${target}.achieved.quantity`, "area"),
    `${target}.achieved.quantity: area cannot be told in km`,
  ],
  [
    "a share of an unknown way",
    (p: Loose) => set(p, `${target}.share`, { of: "half" }),
    `${target}.share.of: must be one of list, same, inside`,
  ],
  [
    "a share on a length",
    (p: Loose) => set(p, `${target}.share`, { of: "same" }),
    `${target}.share: must say what a share is of`,
  ],
  [
    "a quota for a number",
    (p: Loose) => set(p, `${target}.shares`, [{ to: 350404, value: 9 }]),
    `${target}.shares[0].to: must be a text`,
  ],
  [
    "a section that is not there",
    (p: Loose) => set(p, "tasks[0].section", "九"),
    "tasks[0].section: 九 stands in no section",
  ],
  ["a list that is none", (p: Loose) => set(p, "tasks", {}), "tasks: must be a list, not {}"],
])("%s is refused with the field's path", (_, spoil, message) => {
  const small = structuredClone(smallPlan());
  spoil(small);
  expect(() => parsePlan(small)).toThrow(message);
});

test("a plan that is no object is refused", () => {
  expect(() => parsePlan([])).toThrow("must be an object, not []");
});

test("an id that stands twice is refused with both places", () => {
  const small = smallPlan();
  small.tasks = [small.tasks[0], small.tasks[0]];
  expect(() => parsePlan(small)).toThrow("tasks[1].id: T16 stands twice, first at tasks[0]");
});

test("a share may go to a county that the map does not know", () => {
  const small = smallPlan();
  set(small, `${target}.shares`, [{ to: "359999", value: 12.5 }]);
  expect(parsePlan(small).tasks[0]?.targets[0]?.shares).toEqual([{ to: "359999", value: 12.5 }]);
});

interface Loose {
  tasks: unknown[];
}

/** The plan cut down to the trails target, as loose JSON that a test may spoil. */
function smallPlan(): Loose {
  const json: { tasks: { id: string; targets: { id: string }[] }[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const tasks = json.tasks.filter(({ id }) => id === "T16");
  for (const task of tasks) task.targets = task.targets.filter(({ id }) => id === "T16.trails");
  return { ...json, tasks };
}

function set(json: unknown, path: string, value: unknown): void {
  const [holder, name] = holderOf(json, path);
  holder[name] = value;
}

function remove(json: unknown, path: string): void {
  const [holder, name] = holderOf(json, path);
  delete holder[name];
}

function holderOf(json: unknown, path: string): [Record<string, unknown>, string] {
  const names = path.split(/[.[\]]+/).filter((name) => name !== "");
  const last = names.pop() ?? "";
  const holder = names.reduce((at: unknown, name) => (at as Record<string, unknown>)[name], json);
  return [holder as Record<string, unknown>, last];
}

test("a receiver that stands twice among the shares of a target is refused with both places", () => {
  const small = smallPlan();
  const shares = [
    { to: "350404", value: 10 },
    { to: "市城管局", value: 5 },
    { to: "350404", value: 90 },
  ];
  set(small, `${target}.shares`, shares);
  expect(() => parsePlan(small)).toThrow(
    `${target}.shares[2].to: 350404 stands twice, first at ${target}.shares[0]`,
  );
});

test("a share that would add works underway to a ratio is refused", () => {
  const json = structuredClone(JSON.parse(readFileSync(file, "utf8")));
  const at = json.tasks[21].targets[0];
  at.achieved.partial = true;
  expect(() => parsePlan(json)).toThrow(
    "tasks[21].targets[0].achieved.partial: must be false for a share",
  );
});

test("classes that count as declared are refused where nothing is measured", () => {
  const json = structuredClone(JSON.parse(readFileSync(file, "utf8")));
  json.tasks[15].targets[0].achieved.declaredClass = ["立管"];
  expect(() => parsePlan(json)).toThrow(
    "tasks[15].targets[0].achieved.declaredClass: must stand with a length or an area",
  );
});
