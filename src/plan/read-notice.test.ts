import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { NoticeTask } from "./notice";
import { readNotice } from "./read-notice";

/** A notice of our own invention, of a city that there is not, with half-width punctuation as such pages have it. */
const text = readFileSync(new URL("../../tests/fixtures/notice.txt", import.meta.url), "utf8");
const notice = readNotice(text);

test("the head gives title, number, issuer, both dates and the year", () => {
  expect(notice.title).toBe("2024年云溪市城乡建设工作要点");
  expect(notice.number).toBe("云发改〔2024〕12号");
  expect(notice.issuer).toBe("云溪市发展和改革委员会");
  expect(notice.dates).toEqual({ signed: "2024-03-01", registered: "2024-03-05" });
  expect(notice.year).toBe(2024);
});

test("tasks stand under their section and subsection", () => {
  expect(
    notice.tasks.map(({ id, section, subsection }) => `${id} ${section} ${subsection}`),
  ).toEqual(["T1 一 (一)", "T2 一 (一)", "T3 一 (二)", "T4 二 (三)", "T5 二 (三)"]);
});

test("departments come from the last bracket only, with the 市 of their group", () => {
  expect(notice.tasks.map(({ departments }) => departments)).toEqual([
    ["市发改委", "市商务局", "市消防救援支队", "市供销社"],
    ["市住建局", "人行云溪中心支行"],
    ["市委宣传部", "市文旅局"],
    ["市水利局", "市民政局"],
    ["市林业局", "云溪海关"],
  ]);
});

test("targets carry value, unit, comparator as worded, and year", () => {
  const told = notice.tasks.flatMap(({ targets }) => targets);
  expect(told.map((t) => `${t.id} ${t.value} ${t.unit} ${t.comparator} ${t.year}`)).toEqual([
    "T1.1 85 % 力争…达到…以上 2024",
    "T1.2 46.5 公里 null 2024",
    "T1.3 12 公顷 null 2024",
    "T3.1 3 条 null 2024",
    "T3.2 17 栋 null 2024",
    "T4.1 1.25 亿元 null 2024",
    "T4.2 6 个 null 2024",
    "T4.3 1200 公里 null 2024",
    "T4.4 60 % 以上 2024",
    "T4.5 25 所 不少于 2024",
    "T5.1 80 公顷 null 2025",
  ]);
});

test("a target's text is its own clause, as written", () => {
  const texts = taskOf("T1").targets.map((target) => target.text);
  expect(texts).toEqual([
    "力争主城区社区覆盖率达到85%以上",
    "2024年全市新建和提升步道46.5公里",
    "街头绿地12公顷",
  ]);
  expect(taskOf("T3").targets.map((target) => target.text)).toEqual([
    "保护3条历史街巷、古桥周边环境",
    "修缮17栋老屋(含土楼2栋)",
  ]);
});

test("thresholds, spans of years, ordinals, names and quoted slogans are no targets", () => {
  expect(taskOf("T2").targets).toEqual([]);
});

test("a task that breaks over a line end is one task", () => {
  expect(taskOf("T4").text).toMatch(/水厂6个,铺设管网/);
});

test("what a person must look at is a problem with its row", () => {
  expect(notice.problems.map(({ row, why }) => `${row}: ${why}`)).toEqual([
    "3: registered on 2024-03-05 but signed on 2024-03-01",
    "4: 有效性 stands 2 times with different values: 有效, 废止",
    "11: '力争城镇化率达到66%' promises a quantity outside of the tasks",
    "13: '建设20处口袋公园' promises a quantity outside of the tasks",
    "24: '扫码查看' belongs to no task",
  ]);
});

test("full-width punctuation and digits read the same", () => {
  const wide = text.replace(/[,:()%0-9]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
  );
  const read = readNotice(wide);
  const told = (tasks: readonly NoticeTask[]) =>
    tasks.map(({ id, section, subsection, departments, targets }) => ({
      ...{ id, section, subsection, departments },
      targets: targets.map(({ id, value, unit, comparator, year }) => ({
        id,
        value,
        unit,
        comparator,
        year,
      })),
    }));
  expect(told(read.tasks)).toEqual(told(notice.tasks));
  expect([read.year, read.dates]).toEqual([notice.year, notice.dates]);
});

test("line ends of Windows and a byte-order mark change nothing", () => {
  expect(readNotice(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(notice);
});

test.each([
  ["a range", "新建步道50-60公里", "T1 50-60公里: a range, with two values"],
  ["characters", "新建步道三十公里", "T1 三十公里: a quantity in characters"],
  ["a percentage in characters", "覆盖率达到百分之六十", "T1 百分之六十: a quantity in characters"],
  [
    "a threshold or a target",
    "改造50户以上的小区",
    "T1 50户: a threshold or a target: the wording allows both",
  ],
  ["a rate", "完善每万人5个充电桩的标准", "T1 5个: a rate"],
  ["no promise", "全市现状林地12公顷", "T1 12公顷: a quantity in a sentence that promises nothing"],
])("%s is not taken for a target but reported", (_, wording, why) => {
  const read = readNotice(`一、住\n(一)行\n1.${wording}。(市住建局)`);
  expect(read.tasks[0]?.targets).toEqual([]);
  expect(read.problems.filter(({ row }) => row === 3).map((problem) => problem.why)).toEqual([why]);
});

test.each([
  ["a radius", "新建公园服务半径500米"],
  ["a stretch of time", "建设期限6个月"],
  ["an ordinal", "推进第8个国家公园建设"],
])("%s is no target", (_, wording) => {
  expect(readNotice(`一、住\n(一)行\n1.${wording}。(市住建局)`).tasks[0]?.targets).toEqual([]);
});

test("a missing bracket, a doubtful name and a gap in the numbers are said with their row", () => {
  const read = readNotice("一、住\n(一)行\n1.建设步道(试点)\n3.建设公园。(市住建局)");
  const said = read.problems
    .filter(({ row }) => row !== undefined)
    .map(({ row, why }) => `${row}: ${why}`);
  expect(said).toEqual([
    "3: T1 names '试点', which does not look like a department",
    "4: task 3 stands where 2 should",
  ]);
  const bare = readNotice("一、住\n(一)行\n1.建设步道。");
  expect(bare.problems.map(({ why }) => why)).toContain("T1 ends without a bracket of departments");
});

test("a text without tasks gives none, and says what its head lacks", () => {
  const read = readNotice("天气晴");
  expect(read.tasks).toEqual([]);
  expect(read.problems.map(({ why }) => why)).toContain("no title found before the first section");
});

test("a section without subsections does not take over the last one of the section before", () => {
  const read = readNotice("一、住\n(一)行\n1.建路。(市住建局)\n二、游\n2.建园。(市文旅局)");
  expect(read.tasks.map(({ section, subsection }) => [section, subsection])).toEqual([
    ["一", "(一)"],
    ["二", null],
  ]);
});

function taskOf(id: string): NoticeTask {
  const task = notice.tasks.find((one) => one.id === id);
  if (!task) throw new Error(`no task ${id}`);
  return task;
}
