import { type Due, dueOf } from "./due-by-deadline";
import type { Figure } from "./figure";
import { quotaOf, rateOf } from "./judge-target";
import type { MeasuredTarget } from "./measure-target";
import { concerns, type Selection } from "./selection";
import { ratioOf } from "./share-figure";
import { amountIn } from "./share-of";
import { achievedOf } from "./share-same";
import type { Survey } from "./survey";
import { whyNoFigure } from "./why-no-figure";

/** 年底预计, from the days that works underway and planned give. */
export function outlookOf(
  measured: MeasuredTarget,
  selection: Selection,
  { asOf, plan }: Survey,
): Pick<Figure, "outlook"> {
  const { target } = measured.choice;
  if (!measured.later || whyNoFigure(measured, selection)) return {};
  const then: MeasuredTarget = { ...measured, ...measured.later };
  const [now, later] = [amountOf(measured, selection), amountOf(then, selection)];
  const si = then.share ? ratioOf(then, selection) : later;
  if (si === undefined) return {};
  const dues = measured.tally.counted
    .filter((row) => concerns(selection, row))
    .map((row) => dueOf(row, target, { asOf, planYear: plan.year }));
  const count = (wanted: Due) => dues.filter((due) => due === wanted).length;
  const quota = quotaOf(target, selection.place);
  return {
    outlook: {
      by: target.deadline.date,
      si,
      addedSi: later - now,
      rows: count("due"),
      undated: count("undated"),
      overdue: count("overdue"),
      late: count("late"),
      ...(quota !== undefined && rateOf(si, quota, target)),
    },
  };
}

function amountOf({ share, tally }: MeasuredTarget, { all }: Selection): number {
  return amountIn(share?.achieved ?? achievedOf(tally.counted), all);
}
