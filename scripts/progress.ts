import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Progress } from "../src/metrics/figure";
import { measurePlan } from "../src/metrics/measure-plan";
import type { PastProgress } from "../src/metrics/past-progress";
import { type ProgressChange, whatChanged } from "../src/metrics/what-changed";
import type { Plan } from "../src/plan/plan";
import { asOfIn } from "./as-of";
import { buildLayers } from "./build-layers";
import { planFileOf } from "./plan-file";
import { problemLine } from "./problem-line";
import { changesTable } from "./progress/changes-table";
import { progressTable } from "./progress/progress-table";
import { readProgress } from "./progress/read-progress";
import { readVerdicts } from "./progress/read-verdicts";
import { readBuilt, readPlan } from "./read-built";
import { InputAtFault, type Verb, WrongUsage } from "./verb";

/** `mingtu progress [--layers DIR] [--plan FILE] [--district CODE] [--as-of DATE] [--verdicts FILE] [--since A.json] [--json]`: every target as a figure, and what changed since. */
export const run: Verb = async (words) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      layers: { type: "string", default: "layers" },
      plan: { type: "string" },
      district: { type: "string" },
      "as-of": { type: "string" },
      verdicts: { type: "string" },
      since: { type: "string" },
      json: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length > 0)
    throw new WrongUsage(`'${positionals[0]}' is too much; progress takes options only`);
  const since = values.since === undefined ? undefined : await readProgress(values.since);
  const { plan, progress } = await progressOf({
    layers: values.layers,
    plan: values.plan,
    district: values.district ?? since?.district,
    asOf: asOfIn(values["as-of"]),
    verdicts: values.verdicts,
  });
  tell(plan, progress, since && changesSince(since, progress), values.json);
};

function tell(
  plan: Plan,
  progress: Progress,
  changes: ProgressChange | undefined,
  json: boolean,
): void {
  if (json) {
    console.log(JSON.stringify({ ...progress, ...(changes && { changes }) }, null, 2));
    return;
  }
  console.log(changes ? changesTable(plan, progress, changes) : progressTable(plan, progress));
  for (const problem of progress.problems) console.error(problemLine(problem));
}

function changesSince(since: PastProgress, progress: Progress): ProgressChange {
  try {
    return whatChanged(since, progress);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputAtFault(cause.message, { cause });
  }
}

export interface ProgressWanted {
  /** Folder of layers. */
  readonly layers: string;
  /** Absent: `plan.json` among the layers, else the one that comes with the product. */
  readonly plan?: string | undefined;
  readonly district?: string | undefined;
  readonly asOf?: string | undefined;
  /** File of verdicts on overlaps. */
  readonly verdicts?: string | undefined;
}

/**
 * Builds what is stale and measures every target.
 * @throws InputAtFault for a plan, layer, district or day at fault
 */
export async function progressOf({
  layers,
  plan: file,
  district,
  asOf,
  verdicts,
}: ProgressWanted): Promise<{ readonly plan: Plan; readonly progress: Progress }> {
  const out = builtFolder(layers);
  const built = await buildLayers({ layers, out });
  const found = file === undefined ? planFileOf(layers) : { file, problems: [] };
  const plan = await readPlan(found.file);
  const opened = await readBuilt(out, built.layers);
  const judged = verdicts === undefined ? [] : await readVerdicts(verdicts);
  try {
    const progress = measurePlan({
      plan,
      layers: opened,
      district: district ?? plan.city.code,
      ...(asOf !== undefined && { asOf }),
      verdicts: judged,
    });
    return {
      plan,
      progress: {
        ...progress,
        problems: [...found.problems, ...built.problems, ...progress.problems],
      },
    };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputAtFault(cause.message, { cause });
  }
}

/** The product's own layers are built where the page reads them; any other folder has a cache of its own. */
function builtFolder(layers: string): string {
  const folder = resolve(layers);
  if (folder === resolve("layers")) return join("public", "tiles");
  const name = bytesToHex(sha256(utf8ToBytes(folder))).slice(0, 16);
  return join(tmpdir(), `mingtu-${process.getuid?.() ?? 0}`, name);
}
