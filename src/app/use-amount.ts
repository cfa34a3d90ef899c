import { useMemo } from "react";
import type { Figure } from "../metrics/figure";
import {
  formatAgainst,
  formatAmount,
  formatParts,
  formatRatio,
  formatTarget,
} from "../plan/format-amount";
import type { Target } from "../plan/plan";
import type { ShownUnit } from "../plan/shown-unit";
import { partsUnitOf } from "./parts-unit";
import { useLanguage } from "./use-say";
import type { Language } from "./words";

/** A figure's amounts as text in the language of the scene; every number of the page is written here. */
export interface AmountWriter {
  /** What is achieved, without its unit save %: `61.0`; — when there is none. */
  value(figure: Figure, target: Target): string;
  /** What is achieved with its unit: `61.0 公里`. */
  valueWithUnit(figure: Figure, target: Target): string;
  /** `130 公里` */
  target(target: Target): string;
  /** Rate of completion, else the contribution of a district without a quota, else nothing. */
  rate(figure: Figure): string;
  ratio(part: number): string;
  /** A part in the figure's own unit, `20.1 公里`; of a share in what is shared out. */
  part(si: number, figure: Figure, target: Target): string;
  /** Parts that add up, as printed, to the achieved amount. */
  parts(parts: readonly number[], figure: Figure, target: Target): readonly string[];
  amount(si: number, unit: ShownUnit): string;
}

export function useAmount(): AmountWriter {
  const language = useLanguage();
  return useMemo(() => writerIn(language), [language]);
}

export function writerIn(language: Language): AmountWriter {
  const writing = { language };
  const part: AmountWriter["part"] = (si, figure, target) =>
    formatAmount(si, partsUnitOf(figure, target), {
      language,
      counter: counterOf(target, language),
    });
  return {
    value: ({ si }, target) => (si === undefined ? "—" : bare(si, target, language)),
    valueWithUnit: ({ si }, target) =>
      si === undefined ? "—" : formatAgainst(si, target, writing),
    target: (target) => formatTarget(target, language),
    rate: ({ share, target: { ratio, contribution } }) => {
      const shown = ratio ?? (share ? undefined : contribution);
      return shown === undefined ? "" : formatRatio(shown);
    },
    ratio: formatRatio,
    part,
    parts: (parts, figure, target) =>
      figure.share || figure.si === undefined
        ? parts.map((si) => part(si, figure, target))
        : formatParts(parts, figure.si, target, writing),
    amount: (si, unit) => formatAmount(si, unit, writing),
  };
}

function bare(si: number, target: Target, language: Language): string {
  if (target.unit === "percent") return formatAgainst(si, target, { language });
  return formatParts([si], si, target, { language })[0] ?? "—";
}

function counterOf(target: Target, language: Language): string {
  return target.counter ?? (language === "zh" ? "个" : "");
}
