import { type OverlapVerdict, parseVerdicts } from "../../src/metrics/verdicts";
import { readParsed } from "./read-parsed";

/** @throws InputAtFault that names the file and the field */
export function readVerdicts(file: string): Promise<readonly OverlapVerdict[]> {
  return readParsed(file, parseVerdicts, "give the verdicts with --verdicts FILE");
}
