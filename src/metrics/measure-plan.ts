import type { Plan, Target } from "../plan/plan";
import { feedingOf } from "./choose-layers";
import { type Cutting, cuttingOf, type LayerProjects } from "./cutting";
import type { Progress } from "./figure";
import { figureOf } from "./figure-of";
import { type MeasuredTarget, measureTarget } from "./measure-target";
import { placeOf } from "./place";
import { problemsOf } from "./problems-of";
import type { Survey } from "./survey";
import type { OverlapVerdict } from "./verdicts";

export interface PlanToMeasure {
  readonly plan: Plan;
  readonly layers: readonly LayerProjects[];
  /** Cut-off, `2023-09-30`; absent: the latest as-of date of the layers that feed targets. */
  readonly asOf?: string;
  /** City, cluster or county. */
  readonly district: string;
  /** By `T33.blackwater.basis`; absent: the plan's defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What people have decided about projects drawn over one another; absent: nothing. */
  readonly verdicts?: readonly OverlapVerdict[];
  /** Kept by whoever measures the same layers again: another district then costs nothing. */
  readonly memory?: MeasureMemory;
}

/** What measuring the same layers again need not do again. Only ever used with one plan and one set of layers. */
export interface MeasureMemory {
  cutting?: Cutting;
  readonly targets: Map<string, MeasuredTarget>;
}

/**
 * Every target of the plan as a figure, in the order of the plan.
 * @throws RangeError that names the districts there are, for an unknown one; or for a cut-off that is no day
 */
export function measurePlan(asked: PlanToMeasure): Progress {
  const { plan, layers, district } = asked;
  const memory: MeasureMemory = asked.memory ?? { targets: new Map() };
  const targets = plan.tasks.flatMap((task) => task.targets);
  const asOf = checkedDay(asked.asOf ?? latestDay(targets, layers) ?? `${plan.year}-12-31`);
  memory.cutting ??= cuttingOf(layers, plan.city.code);
  const { cutting } = memory;
  const place = placeOf(
    plan,
    district,
    cutting.districts.map(({ code }) => code),
  );
  const byId = new Map(layers.map((layer) => [layer.built.card.id, layer]));
  const { settings = {}, verdicts = [] } = asked;
  const survey: Survey = { plan, layers: byId, cutting, asOf, settings, verdicts };
  const measured = targets.map((target) => remembered(target, survey, memory));
  return {
    plan: plan.number,
    asOf,
    district,
    figures: measured.map((one) => figureOf(one, survey, place)),
    problems: problemsOf(measured, survey),
  };
}

/** About 30 cut-offs of 14 targets: a planner who drags the date through the year must not fill the memory. */
const mostRemembered = 420;

function remembered(target: Target, survey: Survey, { targets }: MeasureMemory): MeasuredTarget {
  const choices = target.settings.map(({ id }) => survey.settings[`${target.id}.${id}`] ?? "");
  const verdicts = survey.verdicts.flatMap(({ a, b, ...verdict }) =>
    feeds(target, a) || feeds(target, b) ? [[a, b, ...Object.values(verdict)]] : [],
  );
  const key = JSON.stringify([target.id, survey.asOf, choices, verdicts]);
  const known = targets.get(key) ?? measureTarget(target, survey);
  if (targets.size >= mostRemembered) targets.clear();
  targets.set(key, known);
  return known;
}

function feeds({ layers }: Target, id: string): boolean {
  return layers.some((layer) => id.startsWith(`${layer}:`));
}

/** The latest date of the layers that feed targets. */
function latestDay(
  targets: readonly Target[],
  layers: readonly LayerProjects[],
): string | undefined {
  const cards = layers.map(({ built }) => built.card);
  const feeding = new Set(targets.flatMap((target) => feedingOf(target, cards)));
  return layers
    .flatMap(({ built: { card } }) => (feeding.has(card.id) ? (card.asOf ?? []) : []))
    .sort()
    .at(-1);
}

function checkedDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  if (!real) throw new RangeError(`'${day}' is no day; write it as 2023-09-30`);
  return day;
}
