import type { DistrictPart, Figure } from "./figure";
import { quotaOf, rateOf } from "./judge-target";
import type { MeasuredTarget } from "./measure-target";
import { sumIn, uncertainIn } from "./parts";
import type { Selection } from "./selection";
import { quotient, shareIn } from "./share-figure";
import type { AchievedAmount } from "./share-of";
import type { Survey } from "./survey";

/** The achieved by district; a district with a quota shows its rate, any other only its part. */
export function districtParts(
  measured: MeasuredTarget,
  selection: Selection,
  { cutting }: Survey,
  achieved: readonly AchievedAmount[],
): DistrictPart[] {
  const { target } = measured.choice;
  return selection.districts.flatMap((place) => {
    const district = cutting.districts[place];
    if (!district) return [];
    const { code, name } = district;
    const part = partIn(measured, place, achieved);
    const quota = quotaOf(target, { code, whole: false, members: [code] });
    if (quota === undefined) return { code, name, ...part };
    const rate = part.si === undefined ? {} : { ratio: rateOf(part.si, quota, target).ratio };
    return { code, name, ...part, target: quota, ...rate };
  });
}

/** What lies outside every district; nothing, for a figure of one. */
export function outsidePart(
  measured: MeasuredTarget,
  { outside }: Selection,
  achieved: readonly AchievedAmount[],
): Figure["outside"] {
  if (outside === undefined) return { si: 0 };
  const { si, share } = partIn(measured, outside, achieved);
  return { si: si ?? 0, ...(share && { share }) };
}

function partIn(
  measured: MeasuredTarget,
  place: number,
  achieved: readonly AchievedAmount[],
): Pick<DistrictPart, "si" | "uncertainSi" | "share"> {
  const uncertain = uncertainOf(achieved, [place]);
  const part = { ...(uncertain !== undefined && { uncertainSi: uncertain }) };
  const share = shareIn(measured, [place]);
  if (!share) {
    return { si: achieved.reduce((sum, { parts }) => sum + sumIn(parts, [place]), 0), ...part };
  }
  const si = quotient(share);
  return { share, ...(si !== undefined && { si }), ...part };
}

/** Less than this is rounding: a millimetre, ten square centimetres, a thousandth of a yuan. */
const negligible = 1e-3;

function uncertainOf(
  achieved: readonly AchievedAmount[],
  places: readonly number[],
): number | undefined {
  const si = achieved.reduce((sum, { parts }) => sum + uncertainIn(parts, places), 0);
  return si > negligible ? si : undefined;
}

/** 界线不定: what of the achieved may as well lie in the next district, or in none. */
export function uncertainFigure(
  { all }: Selection,
  { cutting }: Survey,
  achieved: readonly AchievedAmount[],
): Pick<Figure, "uncertain"> {
  const si = uncertainOf(achieved, all);
  if (si === undefined) return {};
  const accuracies = cutting.districts.flatMap(({ accuracy_m }) => accuracy_m ?? []);
  return { uncertain: { si, accuracy_m: Math.max(...accuracies) } };
}
