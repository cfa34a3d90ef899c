import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Notice } from "../src/plan/notice";
import { readNotice } from "../src/plan/read-notice";
import { InputAtFault, type Verb, WrongUsage } from "./verb";

/** `mingtu plan NOTICE.txt [--json]`: a notice as tasks and targets. */
export const run: Verb = async (words) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new WrongUsage("plan wants one notice: mingtu plan NOTICE.txt [--json]");
  const notice = readNotice(decode(await bytesOf(file), file));
  if (notice.tasks.length === 0)
    throw new InputAtFault(
      `${file} has no numbered task under a heading like '一、' or '(一)'; give the notice's text, one paragraph a line`,
    );
  const problems = notice.problems.map((problem) => ({ file, ...problem }));
  if (values.json) console.log(JSON.stringify({ ...notice, problems }, null, 2));
  else console.log(asText(notice));
  for (const { row, why, next } of values.json ? [] : problems)
    console.error(`${file}${row === undefined ? "" : ` line ${row}`}: ${why}; ${next}`);
};

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new InputAtFault(`${file} cannot be read; check the path`, { cause });
  }
}

/** UTF-8 when it is valid, else gb18030, as older offices save it. */
function decode(bytes: Uint8Array, file: string): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined && !text.includes("\u0000")) return text;
  }
  throw new InputAtFault(`${file} is no text in UTF-8 or GB 18030; save the notice as plain text`);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the caller tries the next and tells the planner when none fits.
    return undefined;
  }
}

function asText({ title, number, issuer, tasks }: Notice): string {
  const count = tasks.reduce((sum, { targets }) => sum + targets.length, 0);
  const lines = tasks.flatMap(({ id, departments, targets }) => [
    `${id}  ${departments.join("、")}`,
    ...targets.map((target) => `  ${target.id}  ${target.value} ${target.unit}  ${target.text}`),
  ]);
  return [title, number, issuer, `${tasks.length} 项任务，${count} 个指标`, ...lines]
    .filter((line) => line !== null)
    .join("\n");
}
