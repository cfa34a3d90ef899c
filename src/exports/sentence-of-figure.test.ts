import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "../metrics/figure";
import { meets } from "../plan/round-never-meets";
import { sentenceOfFigure } from "./sentence-of-figure";
import { testFigure, testPlan } from "./test-figure";

const inChinese = (figure: Figure, place?: string) =>
  sentenceOfFigure(figure, { plan: testPlan, language: "zh", place });
const inEnglish = (figure: Figure) => sentenceOfFigure(figure, { plan: testPlan, language: "en" });

test("a flow is told with its target, its pace, what is coming, and that it is a sample", () => {
  expect(inChinese(testFigure())).toBe(
    "截至2023年9月30日，福道新建和改造提升完成92.6公里，占年度目标130公里的71.2%，慢于序时进度3.6个百分点；在建31.7公里，未上图4条（填报3.2公里）；示例数据。",
  );
  expect(inEnglish(testFigure())).toBe(
    "As of 30 September 2023, Fudao trails (new and upgraded): 92.6 km done, 71.2% of the year's target of 130 km, 3.6 percentage points behind the calendar; 31.7 km underway, 4 rows not drawn yet (3.2 km declared); sample data.",
  );
});

test("a county without a quota gets its contribution, never a rate or a pace", () => {
  const { ratio: _, met: __, ...target } = testFigure().target;
  const figure = testFigure({
    target: { ...target, contribution: 0.1855 },
    elsewhere: { rows: 190 },
    districts: [{ code: "350404", name: "三元区", si: 1 }],
  });

  expect(inChinese(figure)).toMatch(
    /^截至2023年9月30日，三元区福道新建和改造提升完成92.6公里，占全市完成量的18.6%；/,
  );
  expect(inChinese(figure)).not.toMatch(/目标|序时/);
  expect(inEnglish(figure)).not.toMatch(/target|calendar/);
  expect(inChinese(figure, "示范区")).toContain("，示范区福道");
});

test("a county with a quota is held against it", () => {
  const figure = testFigure({
    si: 6000,
    target: { ...testFigure().target, value: 12, ratio: 0.5 },
    elsewhere: { rows: 190 },
    districts: [{ code: "350404", name: "三元区", si: 6000 }],
  });

  expect(inChinese(figure)).toContain(
    "三元区福道新建和改造提升完成6.0公里，占分解任务12公里的50.0%，慢于",
  );
});

test("a share shows what it is of, and a striven-for target is called so", () => {
  const figure = share({
    id: "T22.permeable",
    si: 0.2711,
    target: { ...shareTarget, ratio: 0.9037 },
  });

  expect(inChinese(figure)).toContain(
    "可渗透面积比例（口径：建成区）为27.1%（2,711.0/10,000.0公顷），年度目标（力争）为30%，完成率90.4%，尚未达标",
  );
});

test("a share judged place by place shows the numbers of the lowest place", () => {
  const figure = share({
    si: 0.25,
    districts: [
      { code: "350404", name: "三元区", si: 0.5, share: { numerator: 50, denominator: 100 } },
      {
        code: "350481",
        name: "永安市",
        si: 0.25,
        share: { numerator: 10_000, denominator: 40_000 },
      },
    ],
  });

  expect(inChinese(figure)).toContain("为25.0%（永安市1.0/4.0公顷，各地分别计算取最低）");
});

test("what cannot be computed says why, and what waits in the ledger", () => {
  const { si: _, value: __, ...figure } = testFigure({ whyCode: "not-drawn" });

  expect(inChinese({ ...figure, drawn: { si: 0, byStatus: {}, overlapSi: 0 } })).toBe(
    "截至2023年9月30日，福道新建和改造提升暂无数字（记录都还没有上图）；未上图4条（填报3.2公里）；示例数据。",
  );
});

test("real data says nothing of samples, a sample that was not read counts for nothing", () => {
  const [trails, counties] = testFigure().inputs;
  if (!trails || !counties) throw new Error("no inputs");
  const real = { ...trails, sample: false };
  const unread = { ...trails, leftOut: "sample" as const };

  expect(inChinese(testFigure({ inputs: [real, counties, unread] }))).not.toContain("示例");
  expect(inChinese(testFigure({ inputs: [real, trails, counties] }))).toContain("；含示例数据。");
});

test("a difference or an amount too small to print is not told as none", () => {
  const { target } = testFigure();
  const near = testFigure({ target: { ...target, ratio: 273 / 365 - 0.0001 } });
  const level = testFigure({ target: { ...target, ratio: 273 / 365 } });

  expect(inChinese(near)).toContain("慢于序时进度不足0.1个百分点");
  expect(inChinese(level)).toContain("与序时进度持平");
  expect(inChinese(testFigure({ si: 12 }))).toContain("完成12米，");
});

test("rounding never tells an unmet target as met, in either language", () => {
  const nearly = fc.double({ min: 129_000, max: 131_000, noNaN: true });
  fc.assert(
    fc.property(nearly, (si) => {
      const met = meets(si, 130_000);
      const target = { ...testFigure().target, ratio: si / 130_000, met };
      for (const text of [inChinese, inEnglish].map((say) => say(testFigure({ si, target })))) {
        const [, amount, rate] = /(1[\d.]+) ?(?:公里|km).*?([\d.]+)%/.exec(text) ?? [];
        expect(meets(Number(amount), 130)).toBe(met);
        expect(meets(Number(rate), 100)).toBe(met);
        expect(/已达到目标|meets it/.test(text)).toBe(met);
      }
    }),
  );
});

test("every target of the plan makes a sentence in both languages without a gap", () => {
  for (const { targets } of testPlan.tasks) {
    for (const { id, achieved } of targets) {
      const figure = achieved.kind === "share" ? share({ id }) : testFigure({ id });
      for (const text of [inChinese(figure), inEnglish(figure)]) {
        expect(text).not.toMatch(/\{|\}|undefined|NaN|null/);
      }
      expect(inChinese(figure)).not.toContain(" ");
    }
  }
});

const shareTarget = {
  ...testFigure().target,
  value: 30,
  unit: "percent",
  aspirational: true,
} as const;

function share(change: Partial<Figure>): Figure {
  return testFigure({
    id: "T22.permeable",
    unit: "percent",
    si: 0.2711,
    target: shareTarget,
    achieved: { kind: "share", status: ["done"], year: "any", partial: false },
    share: { numerator: { si: 27_110_000 }, denominator: { si: 100_000_000 }, uncovered: [] },
    method: { ...testFigure().method, kind: "share", settings: { boundary: "builtup" } },
    ...change,
  });
}
