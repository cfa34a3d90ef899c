import { expect, test } from "vitest";
import type { IsoDate, Project } from "../layers/project";
import type { Achieved } from "../plan/plan";
import { judgeProject } from "./judge-project";

const day = (text: string) => text as IsoDate;
const row: Project = { id: "trails:1", layer: "trails", row: 1, status: "done", work: "new" };
const flow: Achieved = {
  kind: "flow",
  status: ["done"],
  work: ["new", "upgraded"],
  year: "plan",
  quantity: "length",
  partial: false,
};
const stock: Achieved = { ...flow, kind: "stock", work: [], year: "any" };
const share: Achieved = { ...stock, kind: "share" };
const calendar = { asOf: "2023-09-30", planYear: 2023 };

const judged = (project: Partial<Project>, achieved = flow, wholeList = false) =>
  judgeProject({ ...row, ...project }, achieved, calendar, wholeList);

test("what is done on the day of the cut-off is achieved, and the day after it is not", () => {
  expect(judged({ finishedOn: day("2023-09-30") })).toEqual({
    counted: true,
    status: "done",
    achieved: true,
  });
  expect(judged({ finishedOn: day("2023-10-01") })).toMatchObject({
    counted: false,
    code: "after-cut-off",
  });
});

test("the day of finishing goes before the year that the source gives", () => {
  expect(judged({ finishedOn: day("2023-01-01"), year: 2022 })).toMatchObject({ achieved: true });
  expect(judged({ finishedOn: day("2022-12-31"), year: 2023 })).toMatchObject({
    code: "other-year",
  });
});

test("done in the plan year without a day counts, without either it is left out", () => {
  expect(judged({ year: 2023 })).toMatchObject({ counted: true, achieved: true });
  expect(judged({ year: 2022 })).toMatchObject({ counted: false, code: "other-year" });
  expect(judged({})).toMatchObject({ counted: false, code: "no-year" });
});

test("planned and underway works are drawn and not achieved, and so is one of unknown status", () => {
  for (const status of ["planned", "underway"] as const) {
    expect(judged({ status })).toEqual({ counted: true, status, achieved: false });
  }
  const { status: _, ...noStatus } = row;
  expect(judgeProject(noStatus, flow, calendar, false)).toEqual({
    counted: true,
    status: "unknown",
    achieved: false,
  });
});

test("a suspended work is left out with the sentence of the design", () => {
  expect(judged({ status: "suspended" })).toEqual({
    counted: false,
    code: "suspended",
    why: "status is suspended",
  });
});

test("the wrong kind of work is left out, and so is an unknown one", () => {
  expect(judged({ work: "repaired", year: 2023 })).toMatchObject({ code: "wrong-work" });
  const { work: _, ...noWork } = row;
  expect(judgeProject({ ...noWork, year: 2023 }, flow, calendar, false)).toMatchObject({
    code: "no-work",
  });
});

test("a target that asks to advance counts what is underway", () => {
  const advance: Achieved = { ...flow, status: ["underway", "done"], work: [], year: "any" };

  expect(judged({ status: "underway" }, advance)).toMatchObject({ achieved: true });
  expect(judged({ status: "underway", startedOn: day("2023-10-05") }, advance)).toMatchObject({
    code: "after-cut-off",
  });
});

test("a stock counts what was done in any year and is open at the cut-off", () => {
  expect(judged({ finishedOn: day("2015-05-05") }, stock)).toMatchObject({ achieved: true });
  expect(judged({ closedOn: day("2023-09-30") }, stock)).toMatchObject({ code: "not-open" });
  expect(judged({ openedOn: day("2023-10-01") }, stock)).toMatchObject({ code: "not-open" });
});

test("stars and classes decide where the target asks for them", () => {
  const homes: Achieved = { ...stock, minStars: 3, onlyClass: ["幸福院"] };

  expect(judged({ stars: 3, class: "幸福院" }, homes)).toMatchObject({ achieved: true });
  expect(judged({ stars: 2, class: "幸福院" }, homes)).toMatchObject({ code: "few-stars" });
  expect(judged({ class: "幸福院" }, homes)).toMatchObject({ code: "few-stars" });
  expect(judged({ stars: 5, class: "活动中心" }, homes)).toMatchObject({ code: "class" });
  expect(
    judged({ class: "入户支管", year: 2023 }, { ...flow, exceptClass: ["入户支管"] }),
  ).toMatchObject({
    code: "class",
  });
});

test("a list that a share is of keeps its suspended and unfinished rows", () => {
  expect(judged({ status: "suspended" }, share, true)).toEqual({
    counted: true,
    status: "suspended",
    achieved: false,
  });
  expect(judged({ finishedOn: day("2023-11-01") }, share, true)).toEqual({
    counted: true,
    status: "unknown",
    achieved: false,
  });
  expect(judged({ closedOn: day("2023-05-01") }, share, true)).toMatchObject({ achieved: true });
});

test("money counts in any status, and a row without it is left out", () => {
  const money: Achieved = {
    ...flow,
    kind: "money",
    quantity: "money",
    work: [],
    status: ["planned", "underway", "done", "suspended"],
  };
  const yearInvestment = 1_000_000 as NonNullable<Project["yearInvestment"]>;

  expect(judged({ status: "suspended", yearInvestment }, money)).toMatchObject({ achieved: true });
  expect(
    judgeProject({ id: "a:1", layer: "a", row: 1, yearInvestment }, money, calendar, false),
  ).toMatchObject({
    status: "unknown",
    achieved: true,
  });
  expect(judged({}, money)).toMatchObject({ code: "no-amount" });
  expect(judged({ yearInvestment, year: 2022 }, money)).toMatchObject({ code: "other-year" });
});
