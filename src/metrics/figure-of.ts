import type { Work } from "../layers/project";
import { unitStyle } from "../plan/shown-unit";
import { alreadyCountedOf, drawnOf } from "./amounts-of";
import { byReportingUnit, disagreeing } from "./by-reporting-unit";
import { byDeclarationOf, declaredOf } from "./declared-of";
import type { Figure } from "./figure";
import { inputsOf } from "./inputs-of";
import { judgeTarget } from "./judge-target";
import type { MeasuredTarget } from "./measure-target";
import { notesOf } from "./notes-of";
import { outlookOf } from "./outlook-of";
import { sumIn } from "./parts";
import type { Place } from "./place";
import { type Selection, selectionOf } from "./selection";
import { ratioOf, shareFigure } from "./share-figure";
import { type AchievedAmount, amountIn } from "./share-of";
import { achievedOf } from "./share-same";
import { districtParts, outsidePart, uncertainFigure } from "./split-by-district";
import type { Survey } from "./survey";
import { toleranceOf } from "./tally";
import { whyNoFigure } from "./why-no-figure";

/** A measured target, told for a place. */
export function figureOf(measured: MeasuredTarget, survey: Survey, place: Place): Figure {
  const { target } = measured.choice;
  const selection = selectionOf(place, target, survey.cutting);
  const achieved = measured.share?.achieved ?? achievedOf(measured.tally.counted);
  return {
    id: target.id,
    asOf: survey.asOf,
    unit: target.unit,
    ...reached(measured, survey, selection, achieved),
    achieved: ruleOf(target.achieved),
    ...drawnOf(measured, selection),
    byWork: byWork(achieved, selection),
    ...placesOf(measured, selection, survey, achieved),
    ...uncertainFigure(selection, survey, achieved),
    byReportingUnit: byReportingUnit(achieved, selection, survey),
    ...disagreeing(measured, selection, survey),
    ...alreadyCountedOf(measured, selection),
    ...declaredOf(measured, selection),
    ...byDeclarationOf(measured, selection),
    ...outlookOf(measured, selection, survey),
    method: methodOf(measured, selection),
    inputs: inputsOf(measured, survey.cutting),
  };
}

/** By place, and what a share is made of; where nothing can be computed there are no zeros either. */
function placesOf(
  measured: MeasuredTarget,
  selection: Selection,
  survey: Survey,
  achieved: readonly AchievedAmount[],
): Pick<Figure, "districts" | "outside" | "share"> {
  const why = whyNoFigure(measured, selection);
  if (why && why.whyCode !== "no-whole") return { districts: [], outside: { si: 0 } };
  return {
    districts: districtParts(measured, selection, survey, achieved),
    outside: outsidePart(measured, selection, achieved),
    ...shareFigure(measured, selection),
  };
}

type Reached = Pick<Figure, "value" | "si" | "why" | "whyCode" | "target">;

/** What the place has reached, and how that stands against the target. */
function reached(
  measured: MeasuredTarget,
  survey: Survey,
  selection: Selection,
  achieved: readonly AchievedAmount[],
): Reached {
  const { target } = measured.choice;
  const why = whyNoFigure(measured, selection);
  const amount = amountIn(achieved, selection.all);
  const si = measured.share ? ratioOf(measured, selection) : amount;
  const { partialSi } = drawnOf(measured, selection);
  const wholeCity = selectionOf(
    { ...selection.place, whole: true, members: survey.cutting.districts.map(({ code }) => code) },
    target,
    survey.cutting,
  );
  return {
    ...(why ?? (si !== undefined && { value: si / unitStyle(target.unit, "zh").si, si })),
    target: judgeTarget(target, survey.plan, selection.place, survey.asOf, {
      ...(!why && si !== undefined && { si }),
      ...(partialSi !== undefined && { partialSi }),
      amount,
      cityAmount: amountIn(achieved, wholeCity.all),
    }),
  };
}

function ruleOf({ kind, status, year, partial }: Figure["achieved"]): Figure["achieved"] {
  return { kind, status, year, partial };
}

function byWork(achieved: readonly AchievedAmount[], { all }: Selection): Figure["byWork"] {
  const sums: Partial<Record<Work | "unknown", number>> = {};
  for (const { project, parts } of achieved) {
    const work = project.work ?? "unknown";
    const si = sumIn(parts, all);
    if (si !== 0) sums[work] = (sums[work] ?? 0) + si;
  }
  return sums;
}

function methodOf(measured: MeasuredTarget, selection: Selection): Figure["method"] {
  const { choice, measure, layers } = measured;
  return {
    kind: choice.target.achieved.kind === "share" ? "share" : measure.kind,
    ellipsoid: "CGCS2000",
    ...(measure.kind !== "money" && { tolerance_m: toleranceOf(layers.used) }),
    basis: choice.target.basis,
    notes: notesOf(measured, selection),
    settings: choice.chosen,
  };
}
