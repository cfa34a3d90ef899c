import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { run } from "./plan";

const fixture = new URL("../tests/fixtures/notice.txt", import.meta.url).pathname;

afterEach(() => vi.restoreAllMocks());

test("a notice is printed as JSON, each problem with its file", async () => {
  const printed = await outputOf([fixture, "--json"]);
  const notice = JSON.parse(printed);
  expect(Object.keys(notice)).toEqual([
    "title",
    "number",
    "issuer",
    "dates",
    "year",
    "tasks",
    "problems",
  ]);
  expect(notice.tasks[0].targets[0]).toEqual({
    id: "T1.1",
    text: "力争主城区社区覆盖率达到85%以上",
    value: 85,
    unit: "%",
    comparator: "力争…达到…以上",
    year: 2024,
  });
  expect(notice.problems[0]).toEqual({
    file: fixture,
    row: 3,
    why: "registered on 2024-03-05 but signed on 2024-03-01",
    next: "keep both dates",
  });
});

test("without --json a person reads tasks and targets, and the problems beside them", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  expect(await outputOf([fixture])).toContain("5 项任务，11 个指标");
  expect(said.mock.calls.flat().join("\n")).toContain(
    "line 3: registered on 2024-03-05 but signed on 2024-03-01",
  );
});

test("a notice saved in GB 18030 reads the same", async () => {
  const old = join(mkdtempSync(join(tmpdir(), "notice-")), "notice.txt");
  // 一、住 / (一)行 / 1.建路2公里。(市局)
  const bytes = "d2bba1a2d7a10a28d2bb29d0d00a312ebda8c9e8c2b732b9abc0efa1a328cad0bed629";
  writeFileSync(old, Buffer.from(bytes, "hex"));
  const [task] = JSON.parse(await outputOf([old, "--json"])).tasks;
  expect(task.departments).toEqual(["市局"]);
  expect(task.targets[0]).toMatchObject({ value: 2, unit: "公里" });
});

test("a file that is no notice, no text or not there is the input's fault, and said", async () => {
  const folder = mkdtempSync(join(tmpdir(), "notice-"));
  const letter = join(folder, "letter.txt");
  writeFileSync(letter, "天气晴");
  await expect(run([letter])).rejects.toThrow(/letter\.txt has no numbered task/);
  const picture = join(folder, "picture.txt");
  writeFileSync(picture, Buffer.from("一、住", "utf16le"));
  await expect(run([picture])).rejects.toThrow(/picture\.txt is no text in UTF-8 or GB 18030/);
  await expect(run([join(folder, "none.txt")])).rejects.toThrow(/none\.txt cannot be read/);
});

test("no file or two are wrong usage", async () => {
  await expect(run([])).rejects.toMatchObject({ name: "WrongUsage" });
  await expect(run([fixture, fixture])).rejects.toMatchObject({ name: "WrongUsage" });
});

async function outputOf(words: readonly string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockReturnValue();
  await run(words);
  return print.mock.calls.flat().join("\n");
}
