import { parseArgs } from "node:util";
import type { Problem } from "../src/layers/project";
import { type Measured, measureRows } from "./measure/measure-rows";
import { measureTable } from "./measure/measure-table";
import { readDistricts } from "./measure/read-districts";
import { readDrawn } from "./measure/read-drawn";
import { usages } from "./usage";
import { InputAtFault, type Verb, WrongUsage } from "./verb";

/** Length, area and count of any files, by district, with what lies outside and what is drawn twice. */
export const run: Verb = async (words) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      "source-crs": { type: "string" },
      encoding: { type: "string" },
      by: { type: "string" },
      once: { type: "boolean", default: false },
      tolerance: { type: "string" },
      json: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new WrongUsage(`measure wants a file: ${usages.measure}`);
  if (values.tolerance !== undefined && !values.once) {
    throw new WrongUsage(`--tolerance goes with --once: ${usages.measure}`);
  }
  const options = {
    ...(values["source-crs"] !== undefined && { sourceCrs: values["source-crs"] }),
    ...(values.encoding !== undefined && { encoding: values.encoding }),
  };
  const tolerance = toleranceOf(values.tolerance);
  const drawn = await readDrawn(positionals, options);
  const by = values.by === undefined ? undefined : await readDistricts(values.by, options);
  const measured = measureRows(drawn.rows, {
    ...(by && { districts: by.districts }),
    ...(values.once && { once: tolerance }),
  });
  const problems = [...drawn.problems, ...(by?.problems ?? [])];
  if (measured.features === 0) throw nothingDrawn(positionals, problems);
  tell({ ...measured, inputs: drawn.inputs, problems }, values.json);
};

function toleranceOf(text: string | undefined): number {
  const metres = Number(text ?? 5);
  if (Number.isFinite(metres) && metres > 0 && metres <= 100) return metres;
  throw new WrongUsage(`--tolerance '${text}' must be metres above 0 and up to 100`);
}

function nothingDrawn(files: readonly string[], [first]: readonly Problem[]): InputAtFault {
  const why = first ? `: ${first.row === undefined ? "" : `row ${first.row}, `}${first.why}` : "";
  return new InputAtFault(`${files.join(", ")} draws nothing that can be measured${why}`);
}

export interface MeasureReport extends Measured {
  readonly inputs: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly features: number;
  }[];
  readonly problems: readonly Problem[];
}

function tell(report: MeasureReport, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  console.log(measureTable(report));
  for (const { file, row, why, next } of report.problems) {
    console.error(`${file}${row === undefined ? "" : ` row ${row}`}: ${why}; ${next}`);
  }
}
