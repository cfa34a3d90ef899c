import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { build } from "vite";
import { buildLayers } from "./build-layers";
import { findBrowser } from "./find-browser";

/** `npm test`: unit, property and rooms tests, then the built app in a real Chromium; ends with the sum of both. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const unitReport = ".cache/unit.json";
const e2eReport = ".cache/e2e.json";

process.exitCode = await runEverything();

async function runEverything(): Promise<number> {
  const browser = await findBrowser();
  console.log(`browser: ${browser}`);
  await mkdir(".cache", { recursive: true });
  await Promise.all([unitReport, e2eReport].map((report) => rm(report, { force: true })));
  await buildLayers({ layers: "layers", out: "public/tiles" });
  await build({ logLevel: "warn" });

  const env = { ...process.env, MINGTU_CHROMIUM: browser };
  const vitest = ["vitest", "run", "--reporter=default", "--reporter=json"];
  // The build above left "production" behind, under which React has no tools for tests.
  const forUnits = { ...env, NODE_ENV: "test" };
  const unit = await run([...vitest, `--outputFile.json=${unitReport}`], forUnits);
  const e2e = await run(["playwright", "test"], env);

  const counts = [await countOfUnit(), await countOfE2e()];
  const sum = (of: (count: Count) => number) => counts.reduce((total, one) => total + of(one), 0);
  console.log(`\n${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`);
  return unit || e2e;
}

function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((ended, failed) => {
    const child = spawn("npx", [...words], { stdio: ["ignore", "inherit", "inherit"], env });
    child.once("error", failed);
    child.once("exit", (code) => ended(code ?? 1));
  });
}

interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** A file that could not even be read holds no test that failed: it counts as one. */
async function countOfUnit(): Promise<Count> {
  const { numPassedTests, numFailedTests, testResults }: UnitReport = await readReport(unitReport);
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

async function countOfE2e(): Promise<Count> {
  const { stats }: { stats: { expected: number; flaky: number; unexpected: number } } =
    await readReport(e2eReport);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** A runner that wrote no report ran no test: that is a failure, not a zero. */
async function readReport(path: string) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Error(`${path}: the test runner left no report`, { cause });
  }
}
