import { dayOf } from "../src/layers/read-date";
import { WrongUsage } from "./verb";

/** The day after `--as-of`. @throws WrongUsage when it is no calendar day, `2023-09-30` */
export function asOfIn(word: string | undefined): string | undefined {
  if (word === undefined || dayOf(word) === word) return word;
  throw new WrongUsage(`--as-of takes a day such as 2023-09-30, not '${word}'`);
}
