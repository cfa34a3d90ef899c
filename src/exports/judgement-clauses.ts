import { standingOf } from "../metrics/standing-of";
import { formatAmount, formatRatio } from "../plan/format-amount";
import { yardstickOf } from "./figure-subject";
import type { SentencePen } from "./sentence-pen";
import { sentenceWords } from "./words-of-sentence";

/** How the figure stands: a rate and the calendar where there is a target of its own, else the part of the city's. */
export function judgementOf(pen: SentencePen): readonly string[] {
  const { figure, say } = pen;
  const { ratio, met, contribution } = figure.target;
  if (figure.si === undefined) return [];
  if (ratio === undefined) {
    const word = figure.share ? sentenceWords.contributionOfShare : sentenceWords.contribution;
    return contribution === undefined ? [] : [say(word, { rate: partText(pen, contribution) })];
  }
  return [
    ...partialJudged(pen),
    rateOf(pen, ratio),
    met ? say(sentenceWords.met) : stillOpen(pen, ratio),
  ];
}

/** Something is never 0.0% of the city. */
function partText({ say }: SentencePen, contribution: number): string {
  const text = formatRatio(contribution);
  return contribution > 0 && text === "0.0%" ? `${say(sentenceWords.hair)}%` : text;
}

/** Only where the target judges the finished part of works underway too: without it the rate would not follow. */
function partialJudged({ figure, say, part }: SentencePen): readonly string[] {
  if (!figure.achieved.partial || figure.partialSi === undefined) return [];
  return [say(sentenceWords.partialJudged, { amount: part(figure.partialSi) })];
}

function rateOf(pen: SentencePen, ratio: number): string {
  const { figure, say, goal } = pen;
  const word = figure.share ? sentenceWords.rateOfShare : sentenceWords.rate;
  return say(word, { target: targetWord(pen), value: goal, rate: formatRatio(ratio) });
}

function targetWord({ figure, target, plan, say }: SentencePen): string {
  const { date } = target.deadline;
  const ofYear = date === `${plan.year}-12-31`;
  const named = say(ofYear ? sentenceWords.yearTarget : sentenceWords.target, { date });
  const word = yardstickOf(figure, target) === "quota" ? say(sentenceWords.quota) : named;
  return target.aspirational ? say(sentenceWords.striven, { target: word }) : word;
}

/** A share or a stock, and any target after the year, is not met yet; before the year nothing is late. */
function stillOpen(pen: SentencePen, ratio: number): string {
  const standing = standingOf(pen.figure);
  if (standing === "unmet") return pen.say(sentenceWords.unmet);
  return standing === "unknown" ? pen.say(sentenceWords.early) : paceOf(pen, ratio);
}

/** Percentage points between the rate and the part of the year gone; a difference too small to print is no level. */
function paceOf({ figure, say, language }: SentencePen, ratio: number): string {
  const difference = ratio - figure.target.calendarShare;
  if (difference === 0) return say(sentenceWords.level);
  const word = difference < 0 ? sentenceWords.behind : sentenceWords.ahead;
  const shown = formatAmount(Math.abs(difference), "percent", { language }).replace("%", "");
  return say(word, { points: shown === "0.0" ? say(sentenceWords.hair) : shown });
}
