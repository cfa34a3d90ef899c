import type { Bilingual } from "../plan/plan";
import type { MeasuredTarget } from "./measure-target";
import type { Selection } from "./selection";
import { shareIn } from "./share-figure";

/** The rules applied beyond the target's basis, to be printed with the figure. */
export function notesOf(measured: MeasuredTarget, selection: Selection): Bilingual[] {
  return [
    ...noteOfSample(measured),
    ...noteOfShare(measured, selection),
    ...noteOfDeclared(measured),
    ...noteOfMoney(measured),
    ...noteOfPartial(measured),
    ...noteOfEarlier(measured),
  ];
}

function noteOfSample({ layers }: MeasuredTarget): Bilingual[] {
  return layers.samples.map(({ built: { card } }) => ({
    zh: `已有实际数据，示例图层“${card.title.zh}”不参与计算`,
    en: `Real data is there, so the sample layer ${card.title.en} is left out`,
  }));
}

function noteOfShare(measured: MeasuredTarget, selection: Selection): Bilingual[] {
  const { choice, whole } = measured;
  const share = choice.target.share;
  if (share?.of === "list") {
    return [
      {
        zh: "按名录代码计覆盖：未上图的项目只要带有名录内代码也计入",
        en: "Coverage is by the codes of the list: a row that is not drawn yet counts by its code",
      },
    ];
  }
  if (share?.of !== "same") return [];
  return [
    ...(whole ? [noteOfGround(whole.built.card.title)] : []),
    ...noteOfUnplaced(measured),
    ...(choice.each ? [noteOfEach(measured, selection)] : []),
  ];
}

/** What counts by its declaration: by its class, or because it is drawn in another shape. */
function noteOfDeclared({ tally, measure, choice }: MeasuredTarget): Bilingual[] {
  const { length } = tally.counted.filter((row) => measure.insteadOf?.(row));
  if (length === 0) return [];
  const classes = choice.target.achieved.declaredClass?.join("、");
  if (classes === undefined) {
    return [
      {
        zh: `${length} 处不能在图上量测，按填报值计`,
        en: `${length} cannot be measured on the map and count as declared`,
      },
    ];
  }
  return [
    {
      zh: `${classes} ${length} 处按填报值计，不按图上量测`,
      en: `${length} of class ${classes} count as declared, not as measured on the map`,
    },
  ];
}

/** A listed row without a place may lie outside what the target speaks of: it cannot be in the whole. */
function noteOfUnplaced({ tally: { unmapped } }: MeasuredTarget): Bilingual[] {
  if (unmapped.length === 0) return [];
  return [
    {
      zh: `名单中 ${unmapped.length} 处未上图，无法判断是否在范围内，不在分母中`,
      en: `${unmapped.length} on the list are not drawn, so nobody can say whether they lie inside: they are not in the denominator`,
    },
  ];
}

function noteOfGround(ground: Bilingual): Bilingual {
  return {
    zh: `至少一半位于“${ground.zh}”内的才计入，计入的按整体计`,
    en: `Only what lies at least half inside ${ground.en} counts, and then as a whole`,
  };
}

function noteOfEach(measured: MeasuredTarget, { districts }: Selection): Bilingual {
  const empty = districts.filter((place) => shareIn(measured, [place])?.denominator === 0).length;
  if (empty === 0) {
    return { zh: "各地分别计算，以最低者为准", en: "Each place by itself; the lowest decides" };
  }
  return {
    zh: `各地分别计算，以最低者为准；${empty} 地名单内没有，不参与判断`,
    en: `Each place by itself; the lowest decides; ${empty} without any listed are not judged`,
  };
}

function noteOfMoney({ measure }: MeasuredTarget): Bilingual[] {
  if (measure.kind !== "money") return [];
  return [
    {
      zh: "只计已上图项目的本年投资，按所在区域的长度、面积或点数分摊；未上图项目的投资另列",
      en: "Only money of drawn projects, split over districts as their length, area or points are; money of rows not drawn yet stands apart",
    },
  ];
}

function noteOfEarlier({ tally }: MeasuredTarget): Bilingual[] {
  if (tally.already.pairs.length === 0) return [];
  return [
    {
      zh: "与往年已完成项目重合的部分（往年已计）只列出，不扣除",
      en: "What coincides with works of earlier years is named and not taken off",
    },
  ];
}

function noteOfPartial({ choice }: MeasuredTarget): Bilingual[] {
  if (!choice.target.achieved.partial) return [];
  return [
    {
      zh: "判断时计入在建项目的形象进度折算量",
      en: "Judged with the finished part of works underway",
    },
  ];
}
