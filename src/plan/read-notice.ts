import type { Notice, NoticeLine, NoticeProblem, NoticeTask } from "./notice";
import { departmentBracket } from "./notice-departments";
import { readHead } from "./notice-head";
import { noticeLines } from "./notice-lines";
import { readTargets } from "./notice-targets";

/**
 * A notice's text as tasks and targets, with half- or full-width punctuation. Sections are `一、`, subsections `(一)`,
 * tasks `1.`, and a task ends with the bracket of its departments. What cannot be read is a problem, never an error.
 */
export function readNotice(text: string): Notice {
  const lines = noticeLines(text);
  const bodyAt = lines.findIndex(({ half }) => headingOf(half) !== undefined);
  const above = bodyAt < 0 ? lines : lines.slice(0, bodyAt);
  const { problems: doubts, ...head } = readHead(above);
  const place = /^(\p{Script=Han}{2,3}?)[市县区]/u.exec(head.issuer ?? "")?.[1] ?? null;
  const { drafts, problems } = gather(bodyAt < 0 ? [] : lines.slice(bodyAt), place);
  const read = drafts.map((draft) => readTask(draft, head.year, place));
  return {
    ...head,
    tasks: read.map(({ task }) => task),
    problems: [
      ...doubts,
      ...above.flatMap(promiseOutside),
      ...problems,
      ...outOfOrder(drafts),
      ...read.flatMap((one) => one.problems),
    ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

interface Draft {
  readonly row: number;
  readonly number: number;
  readonly section: string | null;
  readonly subsection: string | null;
  text: string;
}

type Heading =
  | { readonly kind: "section" | "subsection"; readonly id: string }
  | { readonly kind: "task"; readonly number: number; readonly at: number };

/** `4.2024年…` is task 4; `2.5公里` at a line's start is not task 2. */
function headingOf(half: string): Heading | undefined {
  const section = /^([一二三四五六七八九十]+)、/.exec(half)?.[1];
  if (section !== undefined) return { kind: "section", id: section };
  const subsection = /^\([一二三四五六七八九十]+\)/.exec(half)?.[0];
  if (subsection !== undefined) return { kind: "subsection", id: subsection };
  const task = /^(\d{1,3})[.、](?!\d(?!\d{3}年))\s*/.exec(half);
  if (task) return { kind: "task", number: Number(task[1]), at: task[0].length };
  return undefined;
}

/** Where the reading of the body stands. */
interface Reading {
  readonly drafts: Draft[];
  readonly problems: NoticeProblem[];
  section: string | null;
  subsection: string | null;
  /** The task that a further line may belong to; none between a heading and its first task. */
  open: Draft | undefined;
}

/** The lines of the body as drafts of tasks; a task goes on over line ends until its bracket. */
function gather(lines: readonly NoticeLine[], place: string | null): Reading {
  const reading: Reading = {
    drafts: [],
    problems: [],
    section: null,
    subsection: null,
    open: undefined,
  };
  for (const line of lines) {
    const heading = headingOf(line.half);
    if (heading) takeHeading(reading, heading, line);
    else takeParagraph(reading, line, place);
  }
  return reading;
}

function takeHeading(reading: Reading, heading: Heading, { row, written }: NoticeLine): void {
  reading.open = undefined;
  if (heading.kind === "section") reading.subsection = null;
  if (heading.kind !== "task") {
    reading[heading.kind] = heading.id;
    return;
  }
  const { section, subsection } = reading;
  reading.open = {
    row,
    number: heading.number,
    section,
    subsection,
    text: written.slice(heading.at),
  };
  reading.drafts.push(reading.open);
}

function takeParagraph({ open, problems }: Reading, line: NoticeLine, place: string | null): void {
  if (open === undefined) problems.push(...promiseOutside(line));
  else if (departmentBracket(open.text, place)) problems.push(strayLine(line));
  else open.text += line.written;
}

/** A paragraph above the first task of a heading is an introduction; should it promise a quantity, no department answers for it. */
function promiseOutside({ row, written }: NoticeLine): readonly NoticeProblem[] {
  return readTargets("", written, null).targets.map(({ text }) => ({
    row,
    why: `'${text}' promises a quantity outside of the tasks`,
    next: "not taken as a target; if it is one, write it into plan.json by hand",
  }));
}

function strayLine({ row, written }: NoticeLine): NoticeProblem {
  return {
    row,
    why: `'${written.slice(0, 20)}' belongs to no task`,
    next: "left out; look whether it is part of the notice",
  };
}

function readTask(
  { row, number, section, subsection, text }: Draft,
  year: number | null,
  place: string | null,
): { readonly task: NoticeTask; readonly problems: readonly NoticeProblem[] } {
  const id = `T${number}`;
  const bracket = departmentBracket(text, place);
  const body = bracket ? text.slice(0, bracket.at) : text;
  const { targets, problems } = readTargets(id, body, year);
  const departments = bracket?.departments ?? [];
  const doubts = (bracket?.doubtful ?? []).map((name) => ({
    row,
    why: `${id} names '${name}', which does not look like a department`,
    next: "check the bracket at the end of the task",
  }));
  if (departments.length === 0)
    doubts.push({
      row,
      why: `${id} ends without a bracket of departments`,
      next: "write them into plan.json by hand",
    });
  if (section === null)
    doubts.push({
      row,
      why: `${id} stands under no section`,
      next: "check the headings above it",
    });
  return {
    task: { id, section, subsection, text: body, departments, targets },
    problems: [...doubts, ...problems.map((problem) => ({ row, ...problem }))],
  };
}

function outOfOrder(drafts: readonly Draft[]): readonly NoticeProblem[] {
  return drafts.flatMap(({ row, number }, at) => {
    const wanted = (drafts[at - 1]?.number ?? 0) + 1;
    if (number === wanted) return [];
    return [
      {
        row,
        why: `task ${number} stands where ${wanted} should`,
        next: "check that no task is missing or numbered twice",
      },
    ];
  });
}
