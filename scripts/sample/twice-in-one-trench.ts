import { type Draft, line, type Row } from "./draft";
import { fromEitherEnd, surveyedAgain } from "./mess";
import { nth, type Random } from "./random";
import { projectCode } from "./work-row";

/**
 * Finished pipes that a second office drew again: every other one with the project code of the first,
 * the rest with a code of their own (疑似重复), as two pipes in one trench would have.
 */
export function twiceInOneTrench(
  drafts: readonly Draft[],
  { count, wanted, reported }: { count: number; wanted: (row: Row) => boolean; reported: Row },
  random: Random,
): Draft[] {
  const candidates = drafts.flatMap(({ row, drawn }) =>
    drawn?.kind === "line" && row["建设状态"] === "已完工" && row["年度"] === 2023 && wanted(row)
      ? [{ row, path: nth(drawn.parts, 0) }]
      : [],
  );
  return random
    .shuffled(candidates)
    .slice(0, count)
    .map(({ row, path }, i) => {
      const own = projectCode(String(row["区划代码"]), random);
      const code = i % 2 === 0 ? String(row["项目代码"]) : own;
      const again = fromEitherEnd(surveyedAgain(path, random), random);
      return { row: { ...row, 项目代码: code, ...reported }, drawn: line(again) };
    });
}
