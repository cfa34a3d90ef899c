import { statuses } from "../layers/project";
import { unitText } from "../plan/shown-unit";
import { chosenOptions, sampleOf } from "./figure-subject";
import { type Line, yesLine } from "./summary-line";
import type { TablePen } from "./table-pen";
import { summaryWords } from "./words-of-summary";
import { kindWords, statusWords, workWords } from "./words-of-tables";

/** How the figure was counted: what was summed, what counts, on which basis and choices, and whether it is a sample. */
export function methodLines(pen: TablePen): readonly Line[] {
  const { figure, target, language, say } = pen;
  const { kind, ellipsoid, tolerance_m, basis, notes, settings } = figure.method;
  const chosen = chosenOptions(settings, target);
  return [
    [say(summaryWords.method), say(kindWords[kind])],
    [say(summaryWords.ellipsoid), ellipsoid],
    ...(tolerance_m === undefined
      ? []
      : [[say(summaryWords.tolerance), tolerance_m, unitText("m", language)] as const]),
    onceLine(pen),
    ...ruleLines(pen),
    [say(summaryWords.basis), basis[language]],
    ...chosen.map(({ setting, option }): Line => [setting.title[language], option.title[language]]),
    ...notes.map((note): Line => [say(summaryWords.note), note[language]]),
    yesLine(pen, say(summaryWords.sample), sampleOf(figure) !== "none"),
  ];
}

function onceLine({ target, say }: TablePen): Line {
  const rule = target.once === "geometry" ? summaryWords.onceGeometry : summaryWords.onceCode;
  return [say(summaryWords.once), say(rule)];
}

/** What counts as achieved: the plan's rule for this target. */
function ruleLines(pen: TablePen): readonly Line[] {
  const { figure, target, plan, language, say } = pen;
  const comma = language === "zh" ? "、" : ", ";
  const { achieved } = figure;
  const words = statuses.filter((one) => achieved.status.includes(one));
  const works = target.achieved.work.map((work) => say(workWords[work])).join(comma);
  const year = say(summaryWords.planYear, { year: String(plan.year) });
  return [
    [say(summaryWords.statuses), words.map((status) => say(statusWords[status])).join(comma)],
    [say(summaryWords.works), works || say(summaryWords.anyWork)],
    [say(summaryWords.year), achieved.year === "plan" ? year : say(summaryWords.anyYear)],
    yesLine(pen, say(summaryWords.judgedPartial), achieved.partial),
  ];
}
