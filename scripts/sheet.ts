import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../src/layers/project";
import type { Plan } from "../src/plan/plan";
import type { SheetRequest } from "../src/scene/sheet-request";
import { chosenTargets } from "../src/snapshot/sheet-subject";
import { buildLayers } from "./build-layers";
import { planFileOf } from "./plan-file";
import { problemLine } from "./problem-line";
import { readPlan } from "./read-built";
import { buildPage } from "./sheet/build-page";
import { makeInBrowser } from "./sheet/make-in-browser";
import { requestOf } from "./sheet/request-of";
import { tilesRoot } from "./sheet/tiles-root";
import { InputAtFault, type Verb, WrongUsage } from "./verb";

/**
 * `sheet [--target T16.trails | --task T16] [--district CODE] [--paper A4|A3|16:9] [--landscape] [--scale N] [--dpi 300]
 * [--lang zh|en] [--layers DIR] [--as-of DATE] --out FILE.pdf|png [--json]`: a briefing sheet without a person.
 */
export const run: Verb = async (words) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      target: { type: "string" },
      task: { type: "string" },
      district: { type: "string" },
      paper: { type: "string", default: "A3" },
      landscape: { type: "boolean", default: false },
      scale: { type: "string" },
      dpi: { type: "string", default: "300" },
      lang: { type: "string", default: "zh" },
      layers: { type: "string", default: "layers" },
      "as-of": { type: "string" },
      maker: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 0) {
    throw new WrongUsage(`'${positionals[0]}' is too much; sheet takes options only`);
  }
  if (values.out === undefined) throw new WrongUsage("sheet needs --out FILE.pdf or FILE.png");
  const out = values.out;
  // Words and plan first: a slip must not cost a build.
  const { file, problems: planProblems } = planFileOf(values.layers);
  const plan = await readPlan(file);
  const request = requestOf({ ...values, out, asOf: values["as-of"] }, plan.city.code);
  checkSubject(plan, request);
  const root = tilesRoot(values.layers);
  const tiles = join(root, "tiles");
  const built = await buildLayers({ layers: values.layers, out: tiles });
  if (planProblems.length > 0) await copyFile(file, join(tiles, "plan.json"));
  await buildPage();
  const order = { today: dayOf(new Date()), ...(values.maker && { maker: values.maker }) };
  const { bytes, problems: said, ...made } = await makeInBrowser([root, "dist"], request, order);
  const problems = [...planProblems, ...built.problems, ...said.map((why) => onSheet(out, why))];
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, bytes);
  const { pages, width_mm, height_mm, scale, dpi } = made;
  if (values.json) {
    console.log(JSON.stringify({ out, pages, width_mm, height_mm, scale, dpi, problems }));
    return;
  }
  console.log(`${out}: ${pages} page(s), ${width_mm} × ${height_mm} mm, 1:${scale}, ${dpi} dpi`);
  for (const problem of problems) console.error(problemLine(problem));
};

function checkSubject(plan: Plan, request: SheetRequest): void {
  try {
    chosenTargets(plan, request);
  } catch (cause) {
    throw new InputAtFault(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** What the page says of the figures and the paper. */
const onSheet = (file: string, why: string): Problem => ({
  file,
  why,
  next: "look at it before the sheet leaves the house",
});

function dayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
