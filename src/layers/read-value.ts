import { statuses, works } from "./project";
import type { FieldKind } from "./project-fields";
import type { Trouble } from "./raw-row";
import { amountOf } from "./read-amount";
import { dayOf, lastDayOfMonth } from "./read-date";
import { statusOf, workOf, worksIn } from "./read-word";

export type Value = string | number;

export interface ReadValue {
  readonly value: Value | undefined;
  /** Why there is no value, or how one that leaves a doubt was understood. */
  readonly trouble?: Trouble;
}

/** A cell by its field's kind; an empty cell is absent, and so is one that cannot be understood, with the reason. */
export function readValue(cell: unknown, kind: FieldKind, column: string): ReadValue {
  const text = typeof cell === "object" ? JSON.stringify(cell) : String(cell ?? "").trim();
  if (cell === null || text === "") return { value: undefined };
  const read = readers[kind](text, column);
  if (typeof read !== "object") return { value: read };
  if ("why" in read) return { value: undefined, trouble: inColumn(read, column) };
  return { value: read.value, trouble: inColumn(read.doubt, column) };
}

const inColumn = ({ why, next }: Trouble, column: string): Trouble => ({
  why: `${column}: ${why}`,
  next,
});

type Read = (text: string, column: string) => Value | Trouble | DoubtedValue;

interface DoubtedValue {
  readonly value: Value;
  readonly doubt: Trouble;
}

const readers: Readonly<Record<FieldKind, Read>> = {
  text: (text) => text,
  status: (text) => statusOf(text) ?? noWord(text, "status", statuses),
  work: (text) => workOf(text) ?? noWork(text),
  year: (text) => yearOf(text),
  date: (text) => dayOf(text) ?? monthOf(text),
  part: (text, column) => partOf(text, column),
  length: (text, column) => amount(text, "length", column),
  area: (text, column) => amount(text, "area", column),
  money: (text, column) => amount(text, "money", column),
  flow: (text, column) => amount(text, "flow", column),
  number: (text) => numberOf(text),
};

const noWord = (text: string, what: string, choices: readonly string[]): Trouble => ({
  why: `'${text}' is no ${what} that is known`,
  next: `write one of ${choices.join(", ")} or its usual Chinese word`,
});

function noWork(text: string): Trouble {
  const named = worksIn(text);
  if (named.length < 2) return noWord(text, "kind of work", works);
  return {
    why: `'${text}' is not understood: it names ${named.join(" and ")} in one`,
    next: "split the row, or write the one that the plan counts it as",
  };
}

/** A month becomes its last day: by then the work is done for sure. */
function monthOf(text: string): DoubtedValue | Trouble {
  const day = lastDayOfMonth(text);
  const next = "write the day as 2023-09-30";
  if (day === undefined) return { why: `'${text}' is no calendar day`, next };
  return { value: day, doubt: { why: `'${text}' is a month; it counts as ${day}`, next } };
}

function yearOf(text: string): number | Trouble {
  const year = Number(/^(\d{4})(年|年度)?$/.exec(text)?.[1]);
  if (year >= 1900 && year <= 2100) return year;
  return { why: `'${text}' is no year`, next: "write the year as 2023" };
}

function amount(
  text: string,
  kind: Parameters<typeof amountOf>[1],
  column: string,
): Value | Trouble {
  const read = amountOf(text, kind, column);
  if ("si" in read) return read.si;
  return { why: read.why, next: "write a positive number and name its unit in the column's title" };
}

/** 形象进度: `45%`, `45` or `0.45`; a bare 1 is all of it. */
function partOf(text: string, column: string): number | Trouble {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)([%％]?)$/.exec(text) ?? [];
  const number = Number(digits);
  const percent = sign !== "" || /[%％]/.test(column) || number > 1;
  const part = percent ? number / 100 : number;
  if (part >= 0 && part <= 1) return part;
  return { why: `'${text}' is no part of a whole`, next: "write it from 0 to 100 %" };
}

function numberOf(text: string): number | Trouble {
  const stars = ["一", "二", "三", "四", "五"].indexOf(text.replace(/星级?$/, "")) + 1;
  const number = stars > 0 ? stars : Number(text.replace(/星级?$/, ""));
  if (Number.isFinite(number) && number >= 0) return number;
  return { why: `'${text}' is no number of zero or more`, next: "write the bare number" };
}
