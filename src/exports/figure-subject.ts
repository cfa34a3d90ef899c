import type { Figure } from "../metrics/figure";
import { targetOf } from "../plan/find";
import type { Language, Plan, Target } from "../plan/plan";
import { type ShownUnit, unitStyle } from "../plan/shown-unit";

/** The plan's target that a figure answers. @throws RangeError when the plan holds none of that id */
export function targetOfFigure({ id }: Figure, plan: Plan): Target {
  const target = targetOf(plan, id);
  if (!target) throw new RangeError(`no target ${id} in plan ${plan.number}`);
  return target;
}

/** What the figure is judged by: a district's own quota instead of the city's value. */
export function judgedTarget(figure: Figure, target: Target): Target {
  return figure.target.value === target.value ? target : { ...target, value: figure.target.value };
}

/** A figure of the whole city has nothing elsewhere. */
export function isOfCity({ elsewhere }: Figure): boolean {
  return elsewhere === undefined;
}

/** The city, the cluster of exactly these counties, or the counties by name. */
export function placeOfFigure(figure: Figure, plan: Plan, language: Language): string | undefined {
  if (isOfCity(figure)) return plan.city.name[language];
  const codes = figure.districts.map(({ code }) => code);
  const cluster = plan.clusters.find(
    ({ members }) => members.length === codes.length && members.every((one) => codes.includes(one)),
  );
  if (cluster) return cluster.name[language];
  if (codes.length === 0) return undefined;
  return figure.districts.map(({ name }) => name).join(language === "zh" ? "、" : ", ");
}

/** Whether what was read for the numbers, not the district lines, is a sample: all of it, some, or none. */
export function sampleOf({ inputs }: Figure): "all" | "some" | "none" {
  const read = inputs.filter(({ use, leftOut }) => use !== "districts" && leftOut === undefined);
  const samples = read.filter(({ sample }) => sample).length;
  if (samples === 0) return "none";
  return samples === read.length ? "all" : "some";
}

/** The unit of a figure's parts: the target's own, and of a share that of what is shared out under the chosen basis. */
export function partsUnitOf({ method }: Figure, target: Target): ShownUnit {
  if (target.achieved.kind !== "share") return target.unit;
  if (target.share?.of === "list") return "count";
  const quantities = chosenOptions(method.settings, target).map(({ option }) => option.quantity);
  return unitOfQuantity[quantities.find((one) => one !== undefined) ?? target.achieved.quantity];
}

/** The choices of basis that the figure was made with. */
export function chosenOptions(settings: Figure["method"]["settings"], target: Target) {
  return target.settings.flatMap((setting) => {
    const option = setting.options.find(({ id }) => id === settings[setting.id]);
    return option ? [{ setting, option }] : [];
  });
}

const unitOfQuantity: Readonly<Record<Target["achieved"]["quantity"], ShownUnit>> = {
  length: "km",
  area: "ha",
  count: "count",
  money: "1e8 yuan",
};

/** Whether the figure is judged by the city's value, by a district's own quota, or not at all. */
export function yardstickOf(figure: Figure, target: Target): "city" | "quota" | "none" {
  if (isOfCity(figure)) return "city";
  const { ratio, value } = figure.target;
  return ratio !== undefined || value !== target.value ? "quota" : "none";
}

/** A plan's value, in the Chinese unit, in that of the language. */
export function valueIn(value: number, unit: ShownUnit, language: Language): number {
  const ratio = unitStyle(unit, "zh").si / unitStyle(unit, language).si;
  return ratio === 1 ? value : Number((value * ratio).toPrecision(12));
}
