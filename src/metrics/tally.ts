import type { Metres } from "../geometry/units";
import { metres } from "../geometry/units";
import type { Project } from "../layers/project";
import type { Target } from "../plan/plan";
import { type AlreadyCounted, alreadyCounted } from "./already-counted";
import { byCodeUnit } from "./code-unit-order";
import type { Cutting, LayerProjects } from "./cutting";
import type { OverlapPair } from "./figure-overlap";
import { finishedIn } from "./finished-in";
import { type Calendar, judgeProject, type Reason } from "./judge-project";
import type { Amount, Measure, OnceRule, Placed, Ranked } from "./measure";
import { atMost, districtsIn, noParts, type Parts } from "./parts";
import { type OverlapVerdict, verdictOn } from "./verdicts";

/** A drawn row that counts, before and after counting once. */
export interface CountedRow extends Ranked {
  readonly kept: Parts;
}

/** A drawn row that does not, with the amount it would have had. */
interface LeftOutRow extends Amount {
  readonly reason: Reason;
}

/** Every row of a target's layers, sorted into what becomes of it. */
export interface Tally {
  /** In order of rank. */
  readonly counted: readonly CountedRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly unmapped: readonly Project[];
  readonly pairs: readonly OverlapPair[];
  readonly already: AlreadyCounted;
}

export interface TallyRules {
  readonly target: Target;
  readonly calendar: Calendar;
  readonly measure: Measure;
  /** The target's own rows are the whole of a share: those not achieved stay in it. */
  readonly wholeList: boolean;
  readonly verdicts: readonly OverlapVerdict[];
  /** Why a row is outside what the target speaks of. */
  readonly outOfScope: (row: Placed) => Reason | undefined;
}

/** Lines nearer than this run together, where the card does not say. */
const defaultTolerance = metres(5);

export function tallyRows(
  layers: readonly LayerProjects[],
  rules: TallyRules,
  cutting: Cutting,
): Tally {
  const projects = layers.flatMap((layer) => layer.projects);
  const judged = projects.flatMap(({ shape, ...rest }, at) =>
    shape ? judge(cutting.placed(projects[at] ?? rest, shape), rules) : [],
  );
  const ranked = judged.filter((row) => "status" in row).sort(byRank);
  const leftOut = judged.filter((row) => "reason" in row).sort(byId);
  const rule: OnceRule = {
    once: rules.target.once,
    tolerance: toleranceOf(layers),
    near: cutting.near,
    verdictOn: verdictOn(rules.verdicts),
    judged: rules.verdicts.length > 0,
  };
  const once = rules.measure.countOnce(ranked, rule);
  const achieved = ranked.filter((row) => row.achieved);
  const takenOff = once.pairs.filter((pair) => pair.takenOff);
  const earlier = leftOut.filter((row) => isEarlier(row, rules));
  return {
    counted: ranked.map((row, at) => ({ ...row, kept: atMost(once.kept[at] ?? row.raw, row.raw) })),
    leftOut,
    unmapped: projects
      .filter(({ shape }) => !shape)
      .sort((one, other) => byCodeUnit(one.id, other.id)),
    pairs: once.pairs,
    already: alreadyCounted({ achieved, takenOff, earlier }, rules.measure, rule),
  };
}

/** Left out for nothing but its year, which is over: then it counted. Money is spent in each year anew. */
function isEarlier(row: LeftOutRow, { measure, calendar }: TallyRules): boolean {
  if (row.reason.code !== "other-year" || measure.kind === "money") return false;
  const year = finishedIn(row.project) ?? calendar.planYear;
  return year < calendar.planYear && isParts(measure.rawOf(row));
}

export function toleranceOf(layers: readonly LayerProjects[]): Metres {
  const given = layers.flatMap(({ built }) => built.card.tolerance_m ?? []);
  return given.length > 0 ? metres(Math.max(...given)) : defaultTolerance;
}

type Judged = Ranked | LeftOutRow;

function judge(
  row: Placed,
  { target, calendar, measure, wholeList, outOfScope }: TallyRules,
): Judged {
  const raw = measure.rawOf(row);
  const amount = { ...row, raw: isParts(raw) ? raw : noParts(districtsIn(row.extent)) };
  const verdict = judgeProject(row.project, target.achieved, calendar, wholeList);
  if (!verdict.counted) return { ...amount, reason: verdict };
  const reason = outOfScope(row) ?? (isParts(raw) ? undefined : raw);
  if (reason) return { ...amount, reason };
  return { ...amount, status: verdict.status, achieved: verdict.achieved };
}

function isParts(raw: Parts | Reason): raw is Parts {
  return "amounts" in raw;
}

const rankOfStatus = ["done", "underway", "planned", "suspended", "unknown"] as const;

/** Of two that are one, the achieved is kept, then the one further on, then the first by id. */
function byRank(one: Ranked, other: Ranked): number {
  return (
    Number(other.achieved) - Number(one.achieved) ||
    rankOfStatus.indexOf(one.status) - rankOfStatus.indexOf(other.status) ||
    byId(one, other)
  );
}

function byId(one: Placed, other: Placed): number {
  return byCodeUnit(one.project.id, other.project.id);
}
