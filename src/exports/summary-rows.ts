import { taskOfTarget } from "../plan/find";
import { targetText } from "../plan/labels";
import { drawnLines, rowLines } from "./drawn-lines";
import { placeOfFigure, valueIn, yardstickOf } from "./figure-subject";
import { methodLines } from "./method-lines";
import { amountLines, type Line, ratioLines, yesLine } from "./summary-line";
import { type HeadedRows, type TablePen, unitPen } from "./table-pen";
import { summaryWords } from "./words-of-summary";
import { headingWords, whyWords, workWords } from "./words-of-tables";

/** The figure on one page: what was asked, what stands, of what it is made, and how it was counted. */
export function summaryRows(pen: TablePen): HeadedRows {
  const { item, value, unit, siValue, siUnit } = headingWords;
  return [
    [item, value, unit, siValue, siUnit].map((word) => pen.say(word)),
    ...subjectLines(pen),
    ...targetLines(pen),
    ...achievedLines(pen),
    ...drawnLines(pen),
    ...rowLines(pen),
    ...methodLines(pen),
  ];
}

function subjectLines({ figure, target, plan, language, place, say }: TablePen): readonly Line[] {
  const task = taskOfTarget(plan, target.id);
  const { date, stated } = target.deadline;
  return [
    [say(summaryWords.plan), plan.title[language]],
    [say(summaryWords.number), plan.number],
    [say(summaryWords.task), task && `${task.id} ${task.title[language]}`],
    [say(summaryWords.departments), task?.departments.join("、")],
    [say(summaryWords.target), target.title[language]],
    [say(summaryWords.targetId), target.id],
    [say(summaryWords.place), place ?? placeOfFigure(figure, plan, language)],
    [say(summaryWords.scope), target.scope[language]],
    [say(summaryWords.asOf), figure.asOf],
    [say(stated ? summaryWords.deadline : summaryWords.deadlineUnstated), date],
  ];
}

function targetLines(pen: TablePen): readonly Line[] {
  const { figure, target, language, say } = pen;
  const { name } = unitPen(target.unit, language, target.counter);
  const { value, ratio, met, calendarShare, contribution } = figure.target;
  const word = { city: "targetValue", quota: "quota", none: "cityTargetValue" } as const;
  return [
    [say(summaryWords.wording), targetText(target, language)],
    yesLine(pen, say(summaryWords.aspirational), target.aspirational),
    [
      say(summaryWords[word[yardstickOf(figure, target)]]),
      valueIn(value, target.unit, language),
      name,
    ],
    ...ratioLines(pen, say(summaryWords.ratio), ratio),
    ...(met === undefined ? [] : [yesLine(pen, say(summaryWords.met), met)]),
    ...ratioLines(pen, say(summaryWords.contribution), contribution),
    ...ratioLines(pen, say(summaryWords.calendar), calendarShare),
  ];
}

function achievedLines(pen: TablePen): readonly Line[] {
  const { figure, target, language, parts, say } = pen;
  const { si, why, whyCode, share, byWork } = figure;
  const unit = unitPen(target.unit, language, target.counter);
  const reason = whyCode ? say(whyWords[whyCode]) : why;
  return [
    ...amountLines(say(summaryWords.achieved), si, unit),
    ...(reason === undefined ? [] : ([[say(summaryWords.why), reason]] as const)),
    ...amountLines(say(summaryWords.numerator), share?.numerator.si, parts),
    ...amountLines(say(summaryWords.numeratorUnmapped), share?.numerator.unmapped, parts),
    ...amountLines(say(summaryWords.denominator), share?.denominator.si, parts),
    ...(["new", "upgraded", "expanded", "repaired", "existing", "unknown"] as const).flatMap(
      (work) =>
        amountLines(say(summaryWords.byWork, { what: say(workWords[work]) }), byWork[work], parts),
    ),
  ];
}
