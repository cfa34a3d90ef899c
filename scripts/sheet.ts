import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Plan } from "../src/plan/plan";
import type { SheetRequest } from "../src/scene/sheet-request";
import { chosenTargets } from "../src/snapshot/sheet-subject";
import { buildLayers } from "./build-layers";
import { readPlan } from "./read-built";
import { buildPage } from "./sheet/build-page";
import { makeInBrowser } from "./sheet/make-in-browser";
import { requestOf } from "./sheet/request-of";
import { tilesRoot } from "./sheet/tiles-root";
import { InputAtFault, type Verb, WrongUsage } from "./verb";

/**
 * `sheet [--target T16.trails] [--task T16] [--district CODE] [--paper A4|A3|16:9] [--landscape] [--scale N] [--dpi 300]
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
  const root = tilesRoot(values.layers);
  await buildLayers({ layers: values.layers, out: join(root, "tiles") });
  const plan = await readPlan(join(root, "tiles", "plan.json"));
  const request = requestOf({ ...values, out, asOf: values["as-of"] }, plan.city.code);
  checkSubject(plan, request);
  await buildPage();
  const order = { today: dayOf(new Date()), ...(values.maker && { maker: values.maker }) };
  const { bytes, problems, ...made } = await makeInBrowser([root, "dist"], request, order);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, bytes);
  const { pages, width_mm, height_mm, scale, dpi } = made;
  if (values.json) {
    console.log(JSON.stringify({ out, pages, width_mm, height_mm, scale, dpi, problems }));
    return;
  }
  console.log(`${out}: ${pages} page(s), ${width_mm} × ${height_mm} mm, 1:${scale}, ${dpi} dpi`);
  for (const problem of problems) console.error(problem);
};

function checkSubject(plan: Plan, request: SheetRequest): void {
  try {
    chosenTargets(plan, request);
  } catch (cause) {
    throw new InputAtFault(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function dayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
