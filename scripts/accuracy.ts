import { accuracyReport } from "./accuracy/accuracy-report";

/** Prints `docs/accuracy.md`: `npx tsx scripts/accuracy.ts > docs/accuracy.md`. */
process.stdout.write(await accuracyReport());
