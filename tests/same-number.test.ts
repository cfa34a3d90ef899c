import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildLayers } from "../scripts/build-layers";
import { readBuilt, readPlan } from "../scripts/read-built";
import { type StaticServer, startServer } from "../scripts/serve-static";
import { openMetrics } from "../src/metrics/door";
import type { Progress } from "../src/metrics/figure";
import { measurePlan } from "../src/metrics/measure-plan";
import type { Metrics } from "../src/metrics/metrics";

let server: StaticServer;
let metrics: Metrics;
let inProcess: Progress;

beforeAll(async () => {
  const built = await buildLayers({ layers: "layers", out: "public/tiles" });
  const layers = await readBuilt("public/tiles", built.layers);
  inProcess = measurePlan({ plan: await readPlan("layers/plan.json"), layers, district: "350400" });
  server = await startServer({ roots: ["public"], port: 0, under: "/三明/" });
  metrics = openMetrics(`${server.url}tiles/`);
}, 300_000);

afterAll(async () => {
  metrics.close();
  await server.close();
});

test("the command line prints the figures of the engine, unrounded", async () => {
  const printed = await mingtu("progress", "--json");

  expect(printed.figures).toHaveLength(14);
  expect(withoutProblems(printed)).toEqual(withoutProblems(inProcess));
});

test("the page's door answers the figures of the engine", async () => {
  expect(await metrics.progress({ district: "350400" })).toEqual(inProcess);
});

test("command line and door agree on a county at a cut-off", async () => {
  const printed = await mingtu(
    "progress",
    "--district",
    "350405",
    "--as-of",
    "2023-06-30",
    "--json",
  );
  const answered = await metrics.progress({ district: "350405", asOf: "2023-06-30" });

  expect(withoutProblems(printed)).toEqual(withoutProblems(answered));
});

test("the door opens a project with its measure, which is the one in the figure", async () => {
  const trails = inProcess.figures.find(({ id }) => id === "T16.trails");
  const taken = new Set(trails?.overlap.pairs.flatMap(({ a, b }) => [a, b]));
  const counted = trails?.projects.find(({ id }) => !taken.has(id));
  const details = await metrics.project(counted?.id ?? "");

  expect(details?.measured?.kind).toBe("length");
  expect(Math.abs((details?.measured?.si ?? 0) - (counted?.si ?? -1))).toBeLessThan(1e-3);
  expect(await metrics.project("trails:none")).toBeUndefined();
});

test("the door finds a county before the projects that are named after it", async () => {
  const [first] = await metrics.search("永安市", 5);

  expect(first).toMatchObject({ kind: "place", layer: "counties", name: "永安市" });
  expect(await metrics.search("   ", 5)).toEqual([]);
});

test("a planner who has moved on gets no late answer", async () => {
  const leaving = new AbortController();
  const asked = metrics.progress({ district: "350430" }, leaving.signal);
  leaving.abort();

  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
});

async function mingtu(...words: string[]): Promise<Progress> {
  const run = promisify(execFile);
  const options = { maxBuffer: 64_000_000 };
  const script = ["--import", "tsx", "scripts/mingtu.ts", ...words];
  const { stdout } = await run(process.execPath, script, options);
  return JSON.parse(stdout);
}

function withoutProblems({ problems: _, ...figures }: Progress): Omit<Progress, "problems"> {
  return figures;
}
