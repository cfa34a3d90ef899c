import { statuses, works } from "./project";
import type { FieldKind } from "./project-fields";
import type { Trouble } from "./raw-row";
import { amountOf } from "./read-amount";
import { dayOf } from "./read-date";
import { statusOf, workOf } from "./read-word";

export type Value = string | number;

/** A cell by its field's kind; an empty cell is absent, and so is one that cannot be understood, with the reason. */
export function readValue(
  cell: unknown,
  kind: FieldKind,
  column: string,
): { readonly value: Value | undefined } | Trouble {
  const text = typeof cell === "object" ? JSON.stringify(cell) : String(cell ?? "").trim();
  if (cell === null || text === "") return { value: undefined };
  const read = readers[kind](text, column);
  return typeof read === "object" ? { ...read, why: `${column}: ${read.why}` } : { value: read };
}

type Read = (text: string, column: string) => Value | Trouble;

const readers: Readonly<Record<FieldKind, Read>> = {
  text: (text) => text,
  status: (text) => statusOf(text) ?? noWord(text, "status", statuses),
  work: (text) => workOf(text) ?? noWord(text, "kind of work", works),
  year: (text) => yearOf(text),
  date: (text) => dayOf(text) ?? noDay(text),
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

const noDay = (text: string): Trouble => ({
  why: `'${text}' is no calendar day`,
  next: "write the day as 2023-09-30",
});

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
