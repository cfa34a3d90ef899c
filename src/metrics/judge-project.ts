import type { Project } from "../layers/project";
import type { Achieved } from "../plan/plan";
import type { CountedStatus, LeftOutCode } from "./figure";
import { finishedIn } from "./finished-in";

export interface Reason {
  readonly code: LeftOutCode;
  /** One English clause. */
  readonly why: string;
}

export type Verdict =
  | { readonly counted: true; readonly status: CountedStatus; readonly achieved: boolean }
  | ({ readonly counted: false } & Reason);

export interface Calendar {
  /** Cut-off, `2023-09-30` */
  readonly asOf: string;
  readonly planYear: number;
}

/**
 * Whether a row stands in the figure, and as what.
 * Flow, stock and money leave out what does not meet the rules of the target; a share of a list keeps every
 * row of its list in the whole (`wholeList`) and only asks which of them are achieved.
 */
export function judgeProject(
  project: Project,
  achieved: Achieved,
  calendar: Calendar,
  wholeList: boolean,
): Verdict {
  const unfit = unfitKind(project, achieved);
  if (unfit) return { counted: false, ...unfit };
  const trouble = troubleOf(project, achieved, calendar, wholeList);
  if (!trouble) return counted(project, achieved);
  if (!wholeList) return { counted: false, ...trouble };
  return { counted: true, status: statusWithin(project, trouble), achieved: false };
}

/** An entry of a whole list is closed because the work is done: opening and closing days say nothing against it. */
function troubleOf(
  project: Project,
  achieved: Achieved,
  calendar: Calendar,
  wholeList: boolean,
): Reason | undefined {
  if (achieved.kind === "money") return moneyTrouble(project, achieved, calendar);
  const stands = achieved.kind === "stock" || (achieved.kind === "share" && !wholeList);
  return (
    suspension(project, achieved) ??
    (stands ? openTrouble(project, calendar) : undefined) ??
    dateTrouble(project, achieved, calendar)
  );
}

function counted(project: Project, achieved: Achieved): Verdict {
  const { status } = project;
  const anyStatus = achieved.kind === "money" && achieved.status.length === 4;
  const listed = status ? achieved.status.includes(status) : anyStatus;
  return {
    counted: true,
    status: status ?? "unknown",
    achieved: listed || achieved.status.length === 0,
  };
}

/** A row done after the cut-off was not done at it, and the source does not say what it was then. */
function statusWithin(project: Project, trouble: Reason): CountedStatus {
  return trouble.code === "after-cut-off" ? "unknown" : (project.status ?? "unknown");
}

function unfitKind(project: Project, achieved: Achieved): Reason | undefined {
  return (
    unfitClass(project, achieved) ?? unfitWork(project, achieved) ?? unfitStars(project, achieved)
  );
}

function unfitClass(project: Project, { exceptClass, onlyClass }: Achieved): Reason | undefined {
  const kind = project.class;
  if (kind !== undefined && exceptClass?.includes(kind)) {
    return { code: "class", why: `class '${kind}' does not count` };
  }
  if (!onlyClass || (kind !== undefined && onlyClass.includes(kind))) return undefined;
  const wanted = onlyClass.join(", ");
  if (kind === undefined)
    return { code: "class", why: `class is not given; only ${wanted} counts` };
  return { code: "class", why: `class is '${kind}'; only ${wanted} counts` };
}

function unfitWork(project: Project, { work }: Achieved): Reason | undefined {
  if (work.length === 0) return undefined;
  if (project.work === undefined) return { code: "no-work", why: "no kind of work could be read" };
  if (work.includes(project.work)) return undefined;
  return { code: "wrong-work", why: `work is ${project.work}; only ${work.join(", ")} counts` };
}

function unfitStars(project: Project, { minStars }: Achieved): Reason | undefined {
  if (minStars === undefined) return undefined;
  if (project.stars === undefined) return { code: "few-stars", why: "stars are not given" };
  if (project.stars >= minStars) return undefined;
  return { code: "few-stars", why: `has ${project.stars} stars of at least ${minStars}` };
}

function moneyTrouble(
  project: Project,
  achieved: Achieved,
  { planYear }: Calendar,
): Reason | undefined {
  const { status, year, yearInvestment } = project;
  if (yearInvestment === undefined) {
    return { code: "no-amount", why: "no investment of this year is given" };
  }
  if (status !== undefined && !achieved.status.includes(status)) {
    return {
      code: status === "suspended" ? "suspended" : "wrong-status",
      why: `status is ${status}`,
    };
  }
  if (achieved.year === "plan" && year !== undefined && year !== planYear) {
    return { code: "other-year", why: `year is ${year}, not ${planYear}` };
  }
  return undefined;
}

function suspension({ status }: Project, achieved: Achieved): Reason | undefined {
  if (status !== "suspended" || achieved.status.includes("suspended")) return undefined;
  return { code: "suspended", why: "status is suspended" };
}

/** What stands at the cut-off must be open then. */
function openTrouble({ openedOn, closedOn }: Project, { asOf }: Calendar): Reason | undefined {
  if (openedOn !== undefined && openedOn > asOf) {
    return { code: "not-open", why: `opened on ${openedOn}, after the cut-off` };
  }
  if (closedOn !== undefined && closedOn <= asOf) {
    return { code: "not-open", why: `closed on ${closedOn}` };
  }
  return undefined;
}

function dateTrouble(project: Project, achieved: Achieved, calendar: Calendar): Reason | undefined {
  const { status, startedOn } = project;
  if (status === "underway" && startedOn !== undefined && startedOn > calendar.asOf) {
    return { code: "after-cut-off", why: `started on ${startedOn}, after the cut-off` };
  }
  return status === "done" ? finishTrouble(project, achieved, calendar) : undefined;
}

/** The day of finishing decides; where only a year is given, the year. */
function finishTrouble(
  project: Project,
  achieved: Achieved,
  { asOf, planYear }: Calendar,
): Reason | undefined {
  const { finishedOn } = project;
  if (finishedOn !== undefined && finishedOn > asOf) {
    return { code: "after-cut-off", why: `finished on ${finishedOn}, after the cut-off` };
  }
  const year = finishedIn(project);
  if (year !== undefined && year > Number(asOf.slice(0, 4))) {
    return { code: "after-cut-off", why: `year is ${year}, after the cut-off` };
  }
  if (achieved.year === "any" || year === planYear) return undefined;
  if (year === undefined) {
    return { code: "no-year", why: "done, but neither a day nor a year is given" };
  }
  return { code: "other-year", why: `finished in ${year}, not in ${planYear}` };
}
