import { type PastProgress, parseProgress } from "../../src/metrics/past-progress";
import { readParsed } from "./read-parsed";

/** What `progress --json` printed before. @throws InputAtFault that names the file and the field */
export function readProgress(file: string): Promise<PastProgress> {
  return readParsed(file, parseProgress, "make one with: mingtu progress --json > A.json");
}
