import type { Draft, Row } from "./draft";
import { evenly, type Path, type Xy } from "./path";
import { nth, type Random } from "./random";
import { dayIn } from "./work-row";

/** The column that holds a layer's declared length or area. */
export interface Ledger {
  readonly amount?: string;
  readonly idField: string;
}

/**
 * Spoils rows as bureaus' files are spoiled, each kind in at least one row of every layer of works,
 * whatever the seed. A row is spoiled in one way only, so that each trouble can be told from the others.
 */
export function spoil(drafts: readonly Draft[], ledger: Ledger, random: Random): Draft[] {
  const order = random.shuffled(drafts.map((_, i) => i));
  const spoilt = [...drafts];
  const share = (part: number) => Math.max(1, Math.round(drafts.length * part));
  const take = (count: number, change: (draft: Draft) => Draft) => {
    for (const i of order.splice(0, count)) spoilt[i] = change(nth(spoilt, i));
  };
  const { amount, idField } = ledger;
  if (amount) take(share(0.03), (draft) => ({ ...draft, row: without(draft.row, amount) }));
  if (amount) take(share(0.015), (draft) => withRow(draft, misdeclared(draft.row, amount, random)));
  take(share(0.015), (draft) => ({ ...draft, row: without(draft.row, "建设状态") }));
  take(share(0.008), (draft) => withRow(draft, suspended(random)));
  take(share(0.012), (draft) => withRow(draft, finished(random, 2023, 10, 12)));
  take(share(0.015), (draft) => withRow(draft, { ...finished(random, 2022, 8, 12), 年度: 2022 }));
  take(share(0.02), ({ row }) => ({ row }));
  take(share(0.01), (draft) => withRow(draft, reportedElsewhere(draft.row, random)));
  take(share(0.006), (draft) =>
    withRow(draft, { [idField]: idOf(firstOther(drafts, draft).row, idField) }),
  );
  for (const i of order
    .filter((i) => oldCodes.has(String(drafts[i]?.row["区划代码"])))
    .slice(0, 3)) {
    spoilt[i] = withRow(nth(spoilt, i), oldCode(nth(spoilt, i).row));
  }
  return spoilt;
}

function withRow(draft: Draft, change: Row): Draft {
  return { ...draft, row: { ...draft.row, ...change } };
}

export function without(row: Row, column: string): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
}

/** Declared in the plan's first draft, drawn as it was built: a quarter to two thirds off. */
function misdeclared(row: Row, amount: string, random: Random): Row {
  const declared = row[amount];
  if (typeof declared !== "number") return {};
  const factor = random.chance(0.7) ? random.between(1.25, 1.65) : random.between(0.5, 0.75);
  return { [amount]: Number((declared * factor).toFixed(3)) };
}

function suspended(random: Random): Row {
  return {
    建设状态: random.chance(0.5) ? "停工" : "缓建",
    存在问题: "资金未落实,已停工",
    下步措施: "列入2024年计划",
  };
}

function finished(random: Random, year: number, from: number, to: number): Row {
  return { 建设状态: "已完工", 完工日期: dayIn(random, year, from, to), 形象进度: "100%" };
}

/** The neighbour's ledger, a functional zone's, or the city's own. */
function reportedElsewhere(row: Row, random: Random): Row {
  const others = ["350400", "350405400", "350405403", "350481", "350421"];
  return { 填报单位代码: random.pick(others.filter((code) => code !== row["区划代码"])) };
}

function firstOther(drafts: readonly Draft[], draft: Draft): Draft {
  const first = nth(drafts, 0);
  return first === draft ? nth(drafts, 1) : first;
}

function idOf(row: Row, idField: string): string {
  return String(row[idField] ?? "");
}

/** Part of 三元区 was 350403, and 沙县 was 350427, before 2021. */
const oldCodes = new Map([
  ["350404", "350403"],
  ["350405", "350427"],
]);

function oldCode(row: Row): Row {
  const old = oldCodes.get(String(row["区划代码"])) ?? "350403";
  return { 区划代码: old, 填报单位代码: old };
}

/** The same line by another surveyor: other vertices, up to 1.5 m off. */
export function surveyedAgain(path: Path, random: Random): Xy[] {
  const step = random.between(18, 27);
  return evenly(path, step).map(
    ([x, y]): Xy => [x + random.between(-1.05, 1.05), y + random.between(-1.05, 1.05)],
  );
}

/** Half of the surveyors start from the other end. */
export function fromEitherEnd(path: Xy[], random: Random): Xy[] {
  return random.chance(0.5) ? path.reverse() : path;
}
