import { sampleWhole } from "./choose-layers";
import { byCodeUnit } from "./code-unit-order";
import type { LayerProjects } from "./cutting";
import type { Progress } from "./figure";
import type { MeasuredTarget } from "./measure-target";
import type { Survey } from "./survey";
import type { OverlapVerdict } from "./verdicts";

type ProgressProblem = Progress["problems"][number];

/** What a planner must know before the figures are quoted. */
export function problemsOf(
  measured: readonly MeasuredTarget[],
  { cutting, asOf, verdicts }: Survey,
): ProgressProblem[] {
  return [
    ...(cutting.layer ? districtsOfOneCode(cutting.layer, cutting) : [noDistricts]),
    ...measured.flatMap((one) => [
      ...missingLayers(one),
      ...droppedSamples(one),
      ...mixedSamples(one),
      ...unknownChoices(one),
      ...moneyOfAnotherDay(one, asOf),
    ]),
    ...idleVerdicts(measured, verdicts),
  ];
}

/** A verdict on two that no figure finds over one another says nothing any more: one was redrawn, removed or left out. */
function idleVerdicts(
  measured: readonly MeasuredTarget[],
  verdicts: readonly OverlapVerdict[],
): ProgressProblem[] {
  const found = new Set(
    measured.flatMap(({ tally: { pairs, already } }) => [
      ...pairs.map(({ a, b }) => of(a, b)),
      ...already.pairs.map(({ id, earlier }) => of(id, earlier)),
    ]),
  );
  return verdicts
    .filter(({ a, b }) => !found.has(of(a, b)))
    .map(({ a, b, verdict, who, when }) => ({
      file: "verdicts",
      why: `${who} said on ${when} that ${a} and ${b} are ${verdict}, but no figure counts the two over one another`,
      next: "look at the two again; drop the verdict if one of them was redrawn or removed",
    }));
}

const of = (a: string, b: string) => [a, b].sort(byCodeUnit).join("\n");

const noDistricts: ProgressProblem = {
  file: "layers.json",
  why: "there is no layer of districts, so everything is outside",
  next: 'add a layer of role "district", such as the counties, and build again',
};

function districtsOfOneCode(
  { built }: LayerProjects,
  { districts }: Survey["cutting"],
): ProgressProblem[] {
  const times = new Map<string, number>();
  for (const { code } of districts) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count > 1)
    .map(([code, count]) => ({
      file: `${built.card.id}/layer.json`,
      why: `code ${code} stands at ${count} districts, so what lies in one is told of both`,
      next: "give each district its own code, or join their outlines into one row",
    }));
}

function missingLayers({ choice: { target }, layers, whole }: MeasuredTarget): ProgressProblem[] {
  const share = target.share;
  const wanted = share?.of === "same" ? share.inside : share?.layer;
  const missing = [...layers.missing, ...(wanted !== undefined && !whole ? [wanted] : [])];
  return missing.map((id) => ({
    file: "plan.json",
    why: `${target.id} names layer '${id}', which was not built`,
    next: `add layers/${id}/layer.json and build again, or take '${id}' out of the target`,
  }));
}

function droppedSamples({ choice: { target }, layers }: MeasuredTarget): ProgressProblem[] {
  const real = layers.used.map(({ built }) => built.card.id).join(", ");
  return layers.samples.map(({ built }) => ({
    file: `${built.card.id}/layer.json`,
    why: `sample layer '${built.card.id}' is left out of ${target.id}, because ${real} is real`,
    next: "import the real file of this layer, or accept the figure without it",
  }));
}

function mixedSamples(one: MeasuredTarget): ProgressProblem[] {
  const whole = sampleWhole(one)?.built.card.id;
  if (whole === undefined) return [];
  const real = one.layers.used.map(({ built }) => built.card.id).join(", ");
  return [
    {
      file: `${whole}/layer.json`,
      why: `${one.choice.target.id} would divide ${real}, which is real, by sample layer '${whole}'`,
      next: `import the real file of '${whole}' with sample: false on its card`,
    },
  ];
}

function unknownChoices({ choice: { target, unknown } }: MeasuredTarget): ProgressProblem[] {
  return unknown.map((why) => ({
    file: "plan.json",
    why: `${target.id}: ${why}`,
    next: "choose one of the settings that the plan lists",
  }));
}

/** Money carries no day of its own: it was spent by its layer's date, whatever the cut-off. */
function moneyOfAnotherDay(
  { choice: { target }, measure, layers }: MeasuredTarget,
  asOf: string,
): ProgressProblem[] {
  if (measure.kind !== "money") return [];
  return layers.used.flatMap(({ built: { card } }) =>
    card.asOf === undefined || card.asOf <= asOf
      ? []
      : [
          {
            file: `${card.id}/layer.json`,
            why: `${target.id} at ${asOf} sums money invested by ${card.asOf}: rows carry no earlier amount`,
            next: "read this target at the date of its layer",
          },
        ],
  );
}
