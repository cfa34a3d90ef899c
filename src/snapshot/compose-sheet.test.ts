import fc from "fast-check";
import { expect, test } from "vitest";
import { targetsOf } from "../plan/find";
import type { Plan } from "../plan/plan";
import { papers, type SheetRequest } from "../scene/sheet-request";
import { composeSheet } from "./compose-sheet";
import { exampleInput, examplePlan, exampleTypesetter } from "./example-sheet";
import type { Box, Page, Sheet, TextItem } from "./sheet";

const fonts = exampleTypesetter();
const subjects: readonly Partial<SheetRequest>[] = [
  {},
  ...targetsOf(examplePlan).map(({ id }) => ({ target: id })),
  ...["T16", "T45", "T12", "T1"].map((task) => ({ task })),
];

const wishes = fc.record({
  subject: fc.constantFrom(...subjects),
  paper: fc.constantFrom(...papers),
  landscape: fc.boolean(),
  language: fc.constantFrom("zh" as const, "en" as const),
});

test("on no paper do two texts overlap, leave the page, or lie on the map unasked", () => {
  fc.assert(
    fc.property(wishes, ({ subject, ...wish }) => {
      expectTidy(composeSheet(exampleInput({ ...subject, ...wish }), fonts));
    }),
    { numRuns: 60 },
  );
});

test("names of 200 characters are wrapped and not cut, on as many pages as they need", () => {
  const long = "超长名称".repeat(50);
  const plan: Plan = {
    ...examplePlan,
    tasks: examplePlan.tasks.map((task) => ({
      ...task,
      title: { zh: long, en: "An unusually long title ".repeat(9) },
      targets: task.targets.map((target) => ({
        ...target,
        basis: { zh: long, en: "basis ".repeat(60) },
        title: { zh: `${target.title.zh}${long}`, en: "trail".repeat(40) },
      })),
    })),
  };

  for (const paper of papers) {
    for (const language of ["zh", "en"] as const) {
      const wish = { target: "T16.trails", paper, language, landscape: paper === "16:9" } as const;
      const sheet = composeSheet(exampleInput(wish, plan), fonts);
      expectTidy(sheet);
      const whole = sheet.pages.flatMap(textsOf).map(({ text }) => text);
      const expected = language === "zh" ? long : "trail".repeat(40);
      expect(whole.join("").replaceAll(" ", "")).toContain(expected);
    }
  }
});

function expectTidy(sheet: Sheet): void {
  const [first] = sheet.pages;
  for (const page of sheet.pages) {
    const boxes = textsOf(page).map(boxOf);
    for (const box of boxes) expectInside(box, page);
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expectApart(box, other);
    }
    if (page !== first) continue;
    const onMap = boxes.filter((box) => meet(box, sheet.map));
    expect(onMap.length).toBeLessThanOrEqual(2);
  }
}

/** All but the pale words across the map, which lie under the others on purpose. */
function textsOf({ items }: Page): readonly TextItem[] {
  return items.filter((item) => item.kind === "text").filter(({ turn }) => turn === undefined);
}

interface TextBox extends Box {
  readonly text: string;
}

/** From the top of a Chinese character to its foot. */
function boxOf({ x, y, width, size, align, text }: TextItem): TextBox {
  const left = x - { left: 0, center: width / 2, right: width }[align];
  return { x: left, y: y - size * 0.86, width, height: size * 0.98, text };
}

function meet(a: Box, b: Box): boolean {
  const slack = 0.02;
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  );
}

function expectApart(a: TextBox, b: TextBox): void {
  if (meet(a, b)) expect(`'${a.text}' overlaps '${b.text}'`).toBe("apart");
}

function expectInside({ x, y, width, height, text }: TextBox, page: Page): void {
  const inside = x >= 5 && y >= 5 && x + width <= page.width - 5 && y + height <= page.height - 5;
  if (!inside) expect(`'${text}' leaves the page`).toBe("inside");
}

test("the scale bar's length times the scale is the ground length that it names", () => {
  fc.assert(
    fc.property(wishes, ({ subject, ...wish }) => {
      const sheet = composeSheet(exampleInput({ ...subject, ...wish, language: "zh" }), fonts);
      const { length, kilometres } = barOf(sheet);

      expect(((length / 1e6) * sheet.map.scale) / kilometres).toBeCloseTo(1, 3);
      expect(length).toBeGreaterThan(20);
    }),
    { numRuns: 20 },
  );
});

/** Read off the page: the last number above the bar, and the bar's black and white pieces. */
function barOf({ pages: [page], map }: Sheet) {
  const under = map.y + map.height;
  const items = page?.items ?? [];
  const unit = items.find((item) => item.kind === "text" && item.text === "公里" && item.y > under);
  if (unit?.kind !== "text") throw new Error("no scale bar in kilometres");
  const labels = items.filter(
    (item) => item.kind === "text" && item.y === unit.y && /^[\d.]+$/.test(item.text),
  );
  const numbers = labels.map((item) => (item.kind === "text" ? Number(item.text) : 0));
  const xs = labels.map((item) => (item.kind === "text" ? item.x : 0));
  return { length: Math.max(...xs) - Math.min(...xs), kilometres: Math.max(...numbers) };
}

test("the sheet carries everything that a briefing sheet must", () => {
  const sheet = composeSheet(exampleInput({ target: "T16.trails" }), fonts);
  const text = sheet.pages
    .flatMap(textsOf)
    .map((item) => item.text)
    .join("\n");

  for (const word of [
    "三明市2023年福道进展图",
    "目标值：130 公里（计划量）",
    "图例",
    "比例尺 1:",
    "图上1厘米 = ",
    "CGCS2000",
    "责任单位：市发改委、市商务局、市城管局",
    "制图日期：2023-10-12",
    "数据来源与截止日期",
    "界线为示意，不作划界依据",
    "内部工作用图",
    "未经审核不得公开",
    "示例数据",
    "市域外",
    "未上图 4 条",
    "第 1 页 / 共 1 页",
  ]) {
    expect(text.replaceAll("\n", "")).toContain(word);
  }
  for (const county of ["三元区", "沙县区", "尤溪县", "永安市"]) expect(text).toContain(county);
});

test("printed county amounts add up to the printed total", () => {
  for (const { id, unit } of targetsOf(examplePlan)) {
    if (unit === "percent") continue;
    const sheet = composeSheet(exampleInput({ target: id }), fonts);
    const rows = textsOf(sheet.pages[0] ?? { width: 0, height: 0, items: [] });
    const amountOf = (name: string) => {
      const label = rows.find(({ text }) => text === name);
      const same = rows.filter(({ y, align }) => y === label?.y && align === "right");
      const [amount] = [...same].sort((a, b) => a.x - b.x);
      return Number(amount?.text.replaceAll(",", ""));
    };
    const counties = exampleInput({ target: id }).targets[0]?.figure?.districts ?? [];
    const parts = [...counties.map(({ name }) => name), "市域外"].map(amountOf);
    const sum = parts.reduce((total, part) => total + part, 0);

    expect(Number(sum.toFixed(2))).toBe(amountOf("合计"));
  }
});

test("the mark of sample data stays while one sample is an input, and goes with the last", () => {
  const input = exampleInput({ target: "T16.trails" });
  const real = {
    ...input,
    layers: input.layers.map((one) => ({
      ...one,
      card: { ...one.card, sample: false, source: "" },
    })),
    legend: input.legend.map((entry) => ({ ...entry, sample: false })),
    targets: input.targets.map(({ figure, ...one }) => ({
      ...one,
      ...(figure && {
        figure: { ...figure, inputs: figure.inputs.map((from) => ({ ...from, sample: false })) },
      }),
    })),
  };
  const said = (sheet: Sheet) =>
    sheet.pages
      .flatMap(({ items }) => items)
      .filter((item) => item.kind === "text" && item.text.includes("示例数据")).length;

  expect(said(composeSheet(input, fonts))).toBeGreaterThanOrEqual(3);
  expect(said(composeSheet(real, fonts))).toBe(0);
  const counted = { ...real, targets: input.targets, layers: input.layers };
  expect(said(composeSheet(counted, fonts))).toBeGreaterThanOrEqual(3);
});

test("a scale that is too large for the district is kept, and said", () => {
  const sheet = composeSheet(exampleInput({ target: "T16.trails", scale: 250_000 }), fonts);

  expect(sheet.map.scale).toBe(250_000);
  expect(sheet.problems).toEqual([expect.stringContaining("1:250000 下区域放不进图幅")]);
});

test("the picture has as many pixels as the frame has at its resolution", () => {
  const { map } = composeSheet(exampleInput({ dpi: 150 }), fonts);

  expect(map.widthPx).toBe(Math.round((map.width / 25.4) * 150));
  expect(map.heightPx / ((map.height / 25.4) * 150)).toBeCloseTo(1.0054, 3);
});

test("a character that no font has is named in the problems", () => {
  const input = exampleInput({ target: "T16.trails" });
  const sheet = composeSheet({ ...input, maker: "市发改委🏞" }, exampleTypesetter());

  expect(sheet.problems).toEqual(["字体缺字：🏞，图上以 〓 代替。"]);
});
