import { indexDistricts } from "../geometry/district-cut";
import { layNearBorder } from "../geometry/near-border";
import type { Project } from "../layers/project";
import type { Target } from "../plan/plan";
import { type ChosenLayers, chooseLayers } from "./choose-layers";
import { type ChosenTarget, chooseSettings } from "./choose-settings";
import type { Cutting, LayerProjects } from "./cutting";
import { atDeadline } from "./due-by-deadline";
import { extentOf } from "./extent";
import { judgeProject, type Reason } from "./judge-project";
import type { Measure, Placed } from "./measure";
import { measureArea } from "./measure-area";
import { measureDeclaredClasses, measureOrDeclared } from "./measure-by-declaration";
import { measureCount } from "./measure-count";
import { measureInside } from "./measure-inside";
import { measureLength } from "./measure-length";
import { measureMoney } from "./measure-money";
import { sumIn, sumOf } from "./parts";
import { containersOf, shareInside } from "./share-inside";
import { shareOfList, type Units, unitsOf } from "./share-list";
import type { ShareOf } from "./share-of";
import { shareOfSame } from "./share-same";
import type { Survey } from "./survey";
import { type Tally, tallyRows } from "./tally";

/** Adding a measure: one file, one line. */
const measures = {
  length: measureLength,
  area: measureArea,
  count: measureCount,
  money: measureMoney,
} as const satisfies Record<Target["achieved"]["quantity"], Measure>;

/** A target, measured over the whole city and everything beyond: figures of any district come from it. */
export interface MeasuredTarget {
  readonly choice: ChosenTarget;
  readonly layers: ChosenLayers;
  readonly measure: Measure;
  readonly tally: Tally;
  /** Rows not drawn yet that would be achieved if they were. */
  readonly fitting: readonly Project[];
  /** The layer that the whole of a share comes from. */
  readonly whole?: LayerProjects;
  readonly share?: ShareOf;
  /** The same as it would stand at the deadline, by the days that works underway and planned give. */
  readonly later?: { readonly tally: Tally; readonly share?: ShareOf };
}

export function measureTarget(asked: Target, survey: Survey): MeasuredTarget {
  const choice = chooseSettings(asked, survey.settings);
  const { target } = choice;
  const layers = chooseLayers(target, survey);
  const whole = wholeOf(target, survey);
  const units = unitsOfTarget(target, whole, survey.cutting);
  const measure = measureOf(target, whole, survey.cutting);
  const calendar = { asOf: survey.asOf, planYear: survey.plan.year };
  const tally = tallyRows(
    layers.used,
    {
      target,
      calendar,
      measure,
      verdicts: survey.verdicts,
      wholeList: target.share?.of === "same",
      outOfScope: scopeOf(target, survey.cutting, whole, units),
    },
    survey.cutting,
  );
  const fitting = tally.unmapped.filter((project) => {
    const verdict = judgeProject(project, target.achieved, calendar, false);
    return verdict.counted && verdict.achieved;
  });
  const shared = (rows: Tally) =>
    shareOf(target, { ...rows, unmapped: fitting }, survey.cutting, whole, units);
  const share = shared(tally);
  const later = atDeadline(tally, target, calendar);
  return {
    choice,
    layers,
    measure,
    tally,
    fitting,
    ...(whole && { whole }),
    ...(share && { share }),
    ...(later && { later: laterOf(later, shared(later)) }),
  };
}

function laterOf(tally: Tally, share: ShareOf | undefined): NonNullable<MeasuredTarget["later"]> {
  return { tally, ...(share && { share }) };
}

function wholeOf({ share }: Target, { layers }: Survey): LayerProjects | undefined {
  if (!share) return undefined;
  const id = share.of === "same" ? share.inside : share.layer;
  return id === undefined ? undefined : layers.get(id);
}

function unitsOfTarget(
  { share }: Target,
  whole: LayerProjects | undefined,
  cutting: Cutting,
): Units | undefined {
  return share?.of === "list" && whole ? unitsOf(whole, share.kind, cutting) : undefined;
}

function measureOf(
  { share, achieved }: Target,
  whole: LayerProjects | undefined,
  cutting: Cutting,
): Measure {
  const measure = measureDeclaredClasses(measures[achieved.quantity], achieved.declaredClass ?? []);
  if (share?.of === "inside") return measureInside(containersOf(whole), cutting);
  return share?.of === "same" ? measureOrDeclared(measure) : measure;
}

function shareOf(
  { share }: Target,
  tally: Tally,
  cutting: Cutting,
  whole: LayerProjects | undefined,
  units: Units | undefined,
): ShareOf | undefined {
  switch (share?.of) {
    case undefined:
      return undefined;
    case "same":
      return shareOfSame(tally, cutting.districts.length);
    case "inside":
      return whole && shareInside(tally, containersOf(whole), cutting);
    case "list":
      return units && shareOfList(tally, tally.unmapped, units, cutting.districts.length);
  }
}

/** The counties that the target names, the units on its list, the ground that its waters must lie in. */
function scopeOf(
  { counties, share }: Target,
  { districts }: Cutting,
  whole: LayerProjects | undefined,
  units: Units | undefined,
): (row: Placed) => Reason | undefined {
  const inGround = share?.of === "same" && whole ? halfInside(whole) : () => true;
  return (row) => {
    const home = districts[row.home];
    if (counties && !(home && counties.includes(home.code))) {
      return {
        code: "out-of-scope",
        why: `it lies in ${home?.name ?? "no district"}, which the target does not name`,
      };
    }
    if (!inGround(row)) {
      return {
        code: "out-of-scope",
        why: `less than half of it lies inside ${whole?.built.card.id}`,
      };
    }
    return units ? unlisted(row, units) : undefined;
  };
}

function unlisted({ project: { village } }: Placed, units: Units): Reason | undefined {
  if (village === undefined)
    return { code: "no-unit", why: "no village or community code is given" };
  if (units.has(village)) return undefined;
  return { code: "no-unit", why: `code ${village} is not on the list` };
}

/** At least half of its length, area or points lies in the polygons of a layer. */
function halfInside(whole: LayerProjects): (row: Placed) => boolean {
  const grounds = containersOf(whole).map((shape, at) => ({ code: `${at}`, name: `${at}`, shape }));
  const near = layNearBorder(indexDistricts(grounds));
  const inside = grounds.map((_, at) => at);
  return ({ shape }) => {
    const extent = extentOf(shape, near);
    return sumIn(extent, inside) >= sumOf(extent) / 2;
  };
}
