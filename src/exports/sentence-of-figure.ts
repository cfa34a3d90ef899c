import { statuses } from "../layers/project";
import type { Figure } from "../metrics/figure";
import type { Language, Plan } from "../plan/plan";
import { chosenOptions, isOfCity, placeOfFigure, sampleOf } from "./figure-subject";
import { judgementOf } from "./judgement-clauses";
import { type SentencePen, sentencePen } from "./sentence-pen";
import { sentenceWords } from "./words-of-sentence";
import { statusWords, whyWords, workWords } from "./words-of-tables";

export interface SentenceContext {
  readonly plan: Plan;
  readonly language: Language;
  /** What the figure's district is called, where its counties do not say. */
  readonly place?: string | undefined;
}

/**
 * The figure as one sentence for a report: what stands, how that stands against the target and the calendar, what is
 * underway and not drawn yet, and whether it is a sample. A district without a quota gets its contribution, never a
 * rate. Rounded as on the page: a rounded number never meets a target that the exact one does not.
 * @throws RangeError when the plan does not hold the figure's target
 */
export function sentenceOfFigure(figure: Figure, context: SentenceContext): string {
  const pen = sentencePen(figure, context.plan, context.language);
  const { say, language } = pen;
  const head = [
    say(sentenceWords.asOf, { date: dayOf(figure.asOf, language) }),
    subjectOf(pen, context),
    stateOf(pen),
    ...judgementOf(pen),
  ].join("");
  const rest = [...underwayOf(pen), ...unmappedOf(pen)].join(language === "zh" ? "，" : ", ");
  const clauses = [head, rest, sampleText(pen)].filter((clause) => clause !== "");
  return language === "zh" ? `${clauses.join("；")}。` : `${clauses.join("; ")}.`;
}

/** `2023年9月30日`, `30 September 2023` */
function dayOf(date: string, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (language === "zh") return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

function subjectOf(pen: SentencePen, { plan, place }: SentenceContext): string {
  const { figure, target, language, say } = pen;
  const district = isOfCity(figure) ? undefined : placeOfFigure(figure, plan, language);
  const named = place ?? district ?? "";
  const works = target.achieved.work.map((work) => say(workWords[work]));
  const basis = chosenOptions(figure.method.settings, target).map(
    ({ option }) => option.title[language],
  );
  return say(sentenceWords.subject, {
    place: language === "en" && named !== "" ? `${named}, ` : named,
    title: target.title[language],
    works: works.length > 0 ? say(sentenceWords.works, { works: listed(works, language) }) : "",
    basis: basis.length > 0 ? say(sentenceWords.basis, { basis: joined(basis, language) }) : "",
  });
}

/** `福道新建和改造提升完成…` of a county is its own; the clause that follows says what part of the city's. */
function stateOf(pen: SentencePen): string {
  const { figure, target, say, achieved } = pen;
  const { si, why, whyCode, share } = figure;
  if (si === undefined) {
    return say(sentenceWords.none, { why: whyCode ? say(whyWords[whyCode]) : (why ?? "") });
  }
  if (share) return shareText(pen, si, share);
  const amount = achieved(si);
  if (target.achieved.kind === "stock") return say(sentenceWords.stock, { amount });
  if (target.achieved.kind === "money") return say(sentenceWords.money, { amount });
  return flowText(pen, amount);
}

function flowText({ figure, say, language }: SentencePen, amount: string): string {
  const counted = statuses.filter((status) => figure.achieved.status.includes(status));
  if (counted.join() === "done") return say(sentenceWords.done, { amount });
  const words = counted.map((status) => say(statusWords[status]));
  return say(sentenceWords.doneOf, { statuses: listed(words, language), amount });
}

/** Of places judged one by one, the pooled numerator and denominator would not make the share: the lowest's own do. */
function shareText(pen: SentencePen, si: number, share: NonNullable<Figure["share"]>): string {
  const { figure, say, bare, part, achieved } = pen;
  const pooled = { numerator: share.numerator.si, denominator: share.denominator.si };
  const lowest = figure.districts.find((one) => one.share && one.si === si);
  const isPooled = Math.abs(pooled.numerator / pooled.denominator - si) < 1e-9;
  const { numerator, denominator } = (isPooled ? undefined : lowest?.share) ?? pooled;
  const { unmapped = 0 } = share.numerator;
  return say(isPooled ? sentenceWords.share : sentenceWords.shareOfLowest, {
    name: lowest?.name ?? "",
    share: achieved(si),
    numerator: bare(numerator),
    denominator: part(denominator),
    unmapped: unmapped > 0 ? say(sentenceWords.shareUnmapped, { n: bare(unmapped) }) : "",
  });
}

function underwayOf({ figure, say, part }: SentencePen): readonly string[] {
  const { underway = 0 } = figure.drawn.byStatus;
  if (underway <= 0 || figure.achieved.status.includes("underway")) return [];
  return [say(sentenceWords.underway, { amount: part(underway) })];
}

/** Rows of the ledger without a geometry: how many, and what they declare. */
function unmappedOf({ figure, say, part, rowsText }: SentencePen): readonly string[] {
  const { rows, declaredSi, undeclared } = figure.unmapped;
  if (rows === 0) return [];
  const amount = declaredSi === undefined ? "" : part(declaredSi);
  const values = { rows: rowsText(rows), amount, missing: rowsText(undeclared) };
  if (declaredSi === undefined) return [say(sentenceWords.unmapped, values)];
  return [
    say(undeclared > 0 ? sentenceWords.unmappedSome : sentenceWords.unmappedDeclared, values),
  ];
}

function sampleText({ figure, say }: SentencePen): string {
  switch (sampleOf(figure)) {
    case "all":
      return say(sentenceWords.sample);
    case "some":
      return say(sentenceWords.someSample);
    case "none":
      return "";
  }
}

function listed(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  return `${joined(words.slice(0, -1), language)}${language === "zh" ? "和" : " and "}${last}`;
}

function joined(words: readonly string[], language: Language): string {
  return words.join(language === "zh" ? "、" : ", ");
}
