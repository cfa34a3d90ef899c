import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { allContests } from "./bench/all-contests";
import { benchTable } from "./bench/bench-table";
import { contradictions, hold, type Result } from "./bench/contest";
import { openPostgis, type Postgis } from "./bench/postgis";
import type { Scale } from "./bench/scale";

/**
 * `npm run bench [-- --small] [--only WORD] [--most N] [--json]`: this program's measures beside others' on the same shapes, in one run.
 * Exit 1 when a result differs by more than the other's known error, whatever the speed.
 */
const { values: words } = parseArgs({
  options: {
    small: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    most: { type: "string", default: "1000000" },
    json: { type: "boolean", default: false },
  },
});

const postgis = words.small ? await openPostgis() : undefined;
const scale = scaleOf(Number(words.most), postgis);
const results: Result[] = [];
const contests = await allContests(scale);
for (const contest of contests.filter(({ measure }) => measure.startsWith(words.only))) {
  const held = await hold(contest);
  results.push(...held);
  const left = contest.sizes.filter((size) => held.every(({ count }) => count !== size));
  console.error(`${contest.measure}: done${left.map((size) => `, ${size} left out as too slow`)}`);
}
if (results.length === 0) throw new Error(`no measure begins with '${words.only}'`);
const wrong = contradictions(results);
if (words.json) console.log(JSON.stringify({ machine: machine(), results, wrong }, null, 2));
else console.log(`${machine()}\n\n${benchTable(results)}`);
for (const sentence of wrong) console.error(sentence);
await postgis?.close();
process.exitCode = wrong.length === 0 ? 0 : 1;

/** With the slow reference a thousand of each are enough to tell whether the results are equal. */
function scaleOf(most: number, reference: Postgis | undefined): Scale {
  if (reference) return { sizes: [1000], slow: 1000, postgis: reference };
  return { sizes: [10_000, 100_000, 1_000_000].filter((size) => size <= most), slow: 10_000 };
}

function machine(): string {
  const [first] = cpus();
  return `Node ${process.version}, ${cpus().length} × ${first?.model ?? "unknown processor"}`;
}
