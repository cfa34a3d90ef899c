import { partsUnitOf } from "../../src/app/parts-unit";
import type { Figure, Progress } from "../../src/metrics/figure";
import { causes, type FigureChange, type ProgressChange } from "../../src/metrics/what-changed";
import type { Plan, Target } from "../../src/plan/plan";
import { unitStyle, unitText } from "../../src/plan/shown-unit";
import { inColumns } from "./in-columns";

/** What changed, for a terminal: a line a target, in Chinese. Printed, the causes add up to the difference. */
export function changesTable(
  plan: Plan,
  { figures }: Progress,
  { before, after, district, figures: changes }: ProgressChange,
): string {
  const targets = plan.tasks.flatMap((task) => task.targets);
  const lines = changes.map((change) => {
    const target = targets.find(({ id }) => id === change.id);
    const figure = figures.find(({ id }) => id === change.id);
    return target && figure
      ? [change.id, target.title.zh, ...cells(change, figure, target)]
      : [change.id, "", "仅在上次的结果中"];
  });
  return [
    `${plan.title.zh} ${plan.number}`,
    `${before.asOf} → ${after.asOf}  区域 ${district}${before.plan === after.plan ? "" : `  上次的文号 ${before.plan}`}`,
    "",
    ...inColumns([heading, ...lines]),
  ].join("\n");
}

const words = {
  new: "新增",
  edited: "改动",
  removed: "移除",
  status: "状态",
  deduplication: "去重",
};
const heading = ["编号", "指标", "上次", "本次", "差额", ...causes.map((cause) => words[cause])];

/** Of a share the amounts behind it: the numerator. */
function cells(change: FigureChange, figure: Figure, target: Target): string[] {
  const unit = partsUnitOf(figure, target);
  const { si, digits: usual } = unitStyle(unit, "zh");
  const digits = unit === "count" ? 0 : usual + 2;
  const scale = 10 ** digits / si;
  const steps = (amount: number) => Math.round(amount * scale);
  const shown = (amount: number) => (amount / 10 ** digits).toFixed(digits);
  const signed = (amount: number) => (amount > 0 ? `+${shown(amount)}` : shown(amount));
  const [was, is] = [steps(change.before ?? 0), steps(change.after ?? 0)];
  const parts = wholeParts(
    causes.map((cause) => change.parts[cause] * scale),
    is - was,
  );
  return [
    change.before === undefined ? "—" : shown(was),
    change.after === undefined ? "—" : shown(is),
    `${signed(is - was)} ${unitText(unit, "zh", target.counter)}`,
    ...parts.map((part) => (part === 0 ? "·" : signed(part))),
    ...(change.otherSettings ? ["口径不同"] : []),
  ];
}

/** Rounded, what is missing goes to the greatest part. */
function wholeParts(parts: readonly number[], whole: number): number[] {
  const rounded = parts.map((part) => Math.round(part));
  const missing = whole - rounded.reduce((sum, part) => sum + part, 0);
  const sizes = parts.map((part) => Math.abs(part));
  const greatest = sizes.indexOf(Math.max(...sizes));
  return rounded.map((part, at) => (at === greatest ? part + missing : part));
}
