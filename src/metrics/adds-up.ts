import type { Figure } from "./figure";

/**
 * The equations that a figure must keep, as sentences about those it breaks: none, for a figure that can be defended.
 * Amounts hold to a millimetre (or its like: mm², a thousandth of a yuan), and to 1e-9 of large sums.
 */
export function whatDoesNotAddUp(figure: Figure): string[] {
  return [
    ...differs("districts + outside", splitOf(figure), achievedOf(figure)),
    ...differs("drawn + left out + overlap", putTogether(figure), figure.raw.si),
    ...differs("the statuses", sum(Object.values(figure.drawn.byStatus)), figure.drawn.si),
    ...differs("the kinds of work", sum(Object.values(figure.byWork)), achievedOf(figure)),
    ...differs(
      "the reporting units",
      sum(figure.byReportingUnit.map(({ si }) => si ?? 0)),
      achievedOf(figure),
    ),
    ...differs("the projects", sum(figure.projects.map(({ si }) => si)), figure.drawn.si),
    ...differs(
      "the projects before counting once",
      sum(figure.projects.map(({ si, rawSi }) => rawSi ?? si)),
      figure.drawn.si + figure.drawn.overlapSi,
    ),
    ...uncertainTrouble(figure),
    ...partTrouble("already counted", figure.alreadyCounted?.si, achievedOf(figure)),
    ...negative(figure.drawn.overlapSi),
    ...negative(figure.overlap.si),
    ...partTrouble("by declaration", figure.byDeclaration?.si, achievedOf(figure)),
    ...outlookTrouble(figure),
    ...rowsTrouble(figure),
    ...shareTrouble(figure),
  ];
}

/** What is split: the amount itself, of a share its numerator. */
function achievedOf({ si, share }: Figure): number | undefined {
  return share ? share.numerator.si : si;
}

function splitOf({ districts, outside, share }: Figure): number {
  if (!share) return sum(districts.map(({ si }) => si ?? 0)) + outside.si;
  return sum(districts.map((part) => part.share?.numerator ?? 0)) + (outside.share?.numerator ?? 0);
}

/** Each district by itself keeps silent about a millimetre, so the sum may miss as many as there are districts. */
function uncertainTrouble({ districts, uncertain }: Figure): string[] {
  const parts = sum(districts.map(({ uncertainSi }) => uncertainSi ?? 0));
  const off = Math.abs(parts - (uncertain?.si ?? 0)) > 1e-3 * (districts.length + 1);
  return [
    ...(off ? [`the uncertain of the districts make ${parts}, not ${uncertain?.si ?? 0}`] : []),
    ...districts.flatMap(({ code, si, share, uncertainSi }) => {
      const whole = share ? share.numerator : (si ?? 0);
      return (uncertainSi ?? 0) > whole + 1e-3
        ? [`${uncertainSi} of ${code} are uncertain, which has ${whole}`]
        : [];
    }),
  ];
}

function putTogether({ drawn, leftOut }: Figure): number {
  return drawn.si + sum(leftOut.map(({ si }) => si)) + drawn.overlapSi;
}

function rowsTrouble({
  counted,
  leftOut,
  unmapped,
  elsewhere,
  inputs,
  projects,
}: Figure): string[] {
  const read = inputs.filter((input) => input.use === "projects" && !input.leftOut);
  const rows = sum(read.map(({ features }) => features));
  const sorted = counted + leftOut.length + unmapped.rows + (elsewhere?.rows ?? 0);
  return [
    ...(sorted === rows
      ? []
      : [`counted + left out + not drawn is ${sorted} of ${rows} rows read`]),
    ...(unmapped.ids === undefined || unmapped.ids.length === unmapped.rows
      ? []
      : [`${unmapped.rows} are not drawn, ${unmapped.ids.length} are named`]),
    ...(projects.length === counted
      ? []
      : [`${counted} are counted, ${projects.length} are listed`]),
  ];
}

function shareTrouble({ share, districts, outside, si }: Figure): string[] {
  if (!share) return [];
  const { numerator, denominator, uncovered, covered } = share;
  const wholes = sum(districts.map((part) => part.share?.denominator ?? 0));
  const whole = wholes + (outside.share?.denominator ?? 0);
  const inRange = si === undefined || (si >= 0 && si <= 1 + 1e-9);
  const listed = uncovered.length === 0 || numerator.si + uncovered.length === denominator.si;
  return [
    ...differs("the wholes of the districts", whole, denominator.si),
    ...(inRange ? [] : [`a share of ${si} is not between 0 and 1`]),
    ...(covered && covered.length !== numerator.si
      ? [`${covered.length} covered are named, ${numerator.si} are counted`]
      : []),
    ...(listed ? [] : [`covered and uncovered are not the ${denominator.si} listed`]),
  ];
}

/** A part of the achieved is between nothing and all of it. */
function partTrouble(what: string, part: number | undefined, whole: number | undefined): string[] {
  if (part === undefined || (part >= 0 && part <= (whole ?? 0) + 1e-3)) return [];
  return [`${part} ${what} is no part of ${whole}`];
}

/**
 * Finishing works takes nothing away, and of no rows nothing comes; but a home in one county may cover, by the code
 * it carries, a village of the next.
 */
function outlookTrouble({ outlook, share }: Figure): string[] {
  if (!outlook) return [];
  const { addedSi, rows } = outlook;
  const wrong = addedSi < -1e-3 || (rows === 0 && !share && addedSi > 1e-3);
  return wrong ? [`${rows} works to finish add ${addedSi}`] : [];
}

function negative(overlap: number): string[] {
  return overlap < 0 ? [`an overlap of ${overlap} is less than nothing`] : [];
}

function differs(what: string, got: number, wanted: number | undefined): string[] {
  if (wanted === undefined || Math.abs(got - wanted) <= Math.max(1e-3, Math.abs(wanted) * 1e-9))
    return [];
  return [`${what} make ${got}, not ${wanted}`];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
