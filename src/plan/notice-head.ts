import type { Notice, NoticeLine, NoticeProblem } from "./notice";
import { halfWidth } from "./notice-lines";

type Head = Pick<Notice, "title" | "number" | "issuer" | "dates" | "year" | "problems">;

/** What stands before the first section: title, document number, issuer, both dates, year. */
export function readHead(lines: readonly NoticeLine[]): Head {
  const registered = dayIn(labelled(lines, /^(?:公文)?(?:生成|成文|发布|印发)日期$/)?.content);
  const signature = lines.find(({ half }) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(half));
  const signed = dayIn(signature?.half);
  const title = titleOf(lines);
  const number = numberOf(lines);
  const issuer = issuerOf(lines, signature);
  const year = yearOf(title ?? "") ?? (signed === null ? null : Number(signed.slice(0, 4)));
  const dates = { signed, registered };
  return {
    title,
    number,
    issuer,
    dates,
    year,
    problems: headProblems(lines, { title, number, issuer, dates, year }),
  };
}

/** The first year that a text names, `2023年`; not the older one of a comparison, nor one inside a range. */
export function yearOf(text: string): number | undefined {
  const year = /(?<![\d较比自从—-])(\d{4})年/.exec(halfWidth(text))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** A line that another line puts in 《》 for us to be issued; else the last line without a full stop that names a paper. */
function titleOf(lines: readonly NoticeLine[]): string | null {
  const cited = lines.flatMap(({ written }) =>
    [...written.matchAll(/《([^》]+)》/g)].map((match) => match[1]),
  );
  const standing = lines.find(({ written }) => cited.includes(written));
  if (standing) return standing.written;
  const paper = /(?:要点|方案|计划|规划|意见|通知|任务|清单)$/;
  return lines.findLast(({ half }) => paper.test(half) && !/[。,:]/.test(half))?.written ?? null;
}

function numberOf(lines: readonly NoticeLine[]): string | null {
  for (const { written, half } of lines) {
    const found = /[\p{Script=Han}]+[〔[(]\d{4}[〕\])]第?\d+号/u.exec(half);
    if (found) return written.slice(found.index, found.index + found[0].length);
  }
  return null;
}

/** As the head labels it, else the line above the day of signature. */
function issuerOf(lines: readonly NoticeLine[], signature: NoticeLine | undefined): string | null {
  const named = labelled(lines, /^(?:发布|发文|印发)(?:机构|机关|单位)$/);
  if (named) return named.content;
  const above = signature && lines[lines.indexOf(signature) - 1];
  return above && !/[。,:]/.test(above.half) ? above.written : null;
}

function headProblems(
  lines: readonly NoticeLine[],
  head: Omit<Head, "problems">,
): readonly NoticeProblem[] {
  const { title, number, issuer, dates, year } = head;
  const wanted = {
    title,
    number,
    issuer,
    year,
    "date of signature": dates.signed,
    "date of registration": dates.registered,
  };
  const missing = Object.entries(wanted)
    .filter(([, content]) => content === null)
    .map(([name]) => ({
      why: `no ${name} found before the first section`,
      next: "write it into plan.json by hand",
    }));
  return [...missing, ...differingDates(lines, dates), ...differingValidity(lines)];
}

function differingDates(
  lines: readonly NoticeLine[],
  { signed, registered }: Notice["dates"],
): NoticeProblem[] {
  if (signed === null || registered === null || signed === registered) return [];
  const row = lines.find(({ half }) => dayIn(half) === registered)?.row;
  const why = `registered on ${registered} but signed on ${signed}`;
  return [{ ...(row !== undefined && { row }), why, next: "keep both dates" }];
}

function differingValidity(lines: readonly NoticeLine[]): NoticeProblem[] {
  const stated = lines.filter(({ half }) => /^(?:- )?有效性:/.test(half));
  const values = new Set(stated.map(({ half }) => half.split(":")[1]?.trim()));
  const first = stated[0];
  if (first === undefined || values.size < 2) return [];
  const why = `有效性 stands ${stated.length} times with different values: ${[...values].join(", ")}`;
  return [{ row: first.row, why, next: "ask the issuer whether the notice is in force" }];
}

/** A line `- 发布机构: …` whose label, without blanks and up to its last slash, matches. */
function labelled(
  lines: readonly NoticeLine[],
  name: RegExp,
): { readonly content: string } | undefined {
  for (const { written, half } of lines) {
    const colon = half.indexOf(":");
    if (colon < 0) continue;
    const label = half.slice(0, colon).replace(/^- /, "").replaceAll(" ", "");
    const content = written.slice(colon + 1).trim();
    if (name.test(label.slice(label.lastIndexOf("/") + 1)) && content !== "") return { content };
  }
  return undefined;
}

function dayIn(text: string | undefined): string | null {
  const [, year = "", month = "", day = ""] =
    /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})/.exec(halfWidth(text ?? "")) ?? [];
  return year === "" ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
