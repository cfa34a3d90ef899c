import type { Figure, ShareParts } from "./figure";
import type { MeasuredTarget } from "./measure-target";
import { sumIn } from "./parts";
import type { Selection } from "./selection";

/** Numerator and denominator of a share in some districts, which add up where the share itself does not. */
export function shareIn(
  { share }: MeasuredTarget,
  places: readonly number[],
): ShareParts | undefined {
  if (!share) return undefined;
  return {
    numerator: sumIn(share.numerator, places),
    denominator: sumIn(share.denominator, places),
  };
}

/** 0…1; undefined where there is no whole. Judged in each county by itself, the lowest decides. */
export function ratioOf(measured: MeasuredTarget, selection: Selection): number | undefined {
  if (!measured.choice.each) return quotient(shareIn(measured, selection.all));
  const ratios = selection.districts.flatMap((place) => quotient(shareIn(measured, [place])) ?? []);
  return ratios.length > 0 ? Math.min(...ratios) : undefined;
}

export function quotient(share: ShareParts | undefined): number | undefined {
  return share && share.denominator > 0 ? share.numerator / share.denominator : undefined;
}

export function shareFigure(measured: MeasuredTarget, { all }: Selection): Pick<Figure, "share"> {
  const parts = shareIn(measured, all);
  if (!parts || !measured.share) return {};
  const { unmapped, uncovered, covered } = measured.share;
  return {
    share: {
      numerator: {
        si: parts.numerator,
        ...(unmapped && { unmapped: sumIn(unmapped, all) }),
      },
      denominator: { si: parts.denominator },
      ...(covered && {
        covered: covered
          .filter(({ place }) => all.includes(place))
          .map(({ code, id }) => ({ code, id })),
      }),
      uncovered: uncovered.filter(({ place }) => all.includes(place)).map(({ code }) => code),
    },
  };
}
