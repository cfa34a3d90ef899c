import type { Figure, Progress } from "../../src/metrics/figure";
import { type Standing, standingOf } from "../../src/metrics/standing-of";
import { formatAgainst, formatAmount, formatRatio } from "../../src/plan/format-amount";
import { targetText } from "../../src/plan/labels";
import type { Plan, Target } from "../../src/plan/plan";
import { inColumns } from "./in-columns";

/** What a planner reads in a terminal: a line a target, in Chinese. */
export function progressTable(plan: Plan, { asOf, district, figures }: Progress): string {
  const targets = plan.tasks.flatMap((task) => task.targets);
  const lines = figures.map((figure) => {
    const target = targets.find(({ id }) => id === figure.id);
    return target ? [figure.id, target.title.zh, ...cells(figure, target)] : [figure.id];
  });
  const samples = figures.some(({ inputs }) =>
    inputs.some((input) => input.sample && !input.leftOut),
  );
  return [
    `${plan.title.zh} ${plan.number}`,
    `截至 ${asOf}  区域 ${district}  椭球面 CGCS2000${samples ? "  含示例数据" : ""}`,
    "",
    ...inColumns([heading, ...lines]),
  ].join("\n");
}

const heading = [
  "编号",
  "指标",
  "已完成",
  "目标",
  "完成率",
  "判断",
  "在建",
  "计划",
  "市域外",
  "未计入",
  "未上图",
];

function cells(figure: Figure, target: Target): string[] {
  const { drawn, leftOut, unmapped, outside } = figure;
  const unit = target.achieved.kind === "share" ? undefined : target.unit;
  const amount = (si: number | undefined) =>
    unit === undefined || si === undefined
      ? "—"
      : formatAmount(si, unit, { language: "zh", counter: target.counter });
  return [
    figure.si === undefined ? "—" : formatAgainst(figure.si, target, { language: "zh" }),
    targetText(target, "zh"),
    figure.target.ratio === undefined ? partOf(figure) : formatRatio(figure.target.ratio),
    wordOf(figure),
    amount(drawn.byStatus.underway ?? 0),
    amount(drawn.byStatus.planned ?? 0),
    amount(outside.si),
    `${leftOut.length} 条`,
    `${unmapped.rows} 条`,
  ];
}

function partOf({ target: { contribution } }: Figure): string {
  return contribution === undefined ? "—" : `占全市 ${formatRatio(contribution)}`;
}

const words: Readonly<Record<Standing, string>> = {
  met: "已达标",
  unmet: "未达标",
  ahead: "不慢于序时",
  behind: "慢于序时",
  part: "—",
  unknown: "—",
};

function wordOf(figure: Figure): string {
  const standing = standingOf(figure);
  return standing === "met" && figure.target.aspirational ? "已达标（力争）" : words[standing];
}
