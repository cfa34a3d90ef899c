/** How each verb is called, as `--help` prints it and as messages about wrong usage quote it. */
export const usages = {
  build: "mingtu build [--layers DIR] [--out DIR] [--json]",
  measure:
    "mingtu measure FILE… [--source-crs EPSG:4490] [--encoding GBK] [--by DISTRICTS.geojson] [--once [--tolerance M]] [--json]",
  plan: "mingtu plan NOTICE.txt [--json]",
  progress:
    "mingtu progress [--layers DIR] [--plan FILE] [--district CODE] [--as-of 2023-09-30] [--verdicts FILE] [--since A.json] [--json]",
  sample: "mingtu sample --seed N --out DIR [--json]",
  sheet:
    "mingtu sheet [--target T16.trails | --task T16] [--district CODE] [--paper A4|A3|16:9] [--landscape] [--scale N] " +
    "[--dpi 300] [--lang zh|en] [--layers DIR] [--as-of 2023-09-30] [--maker NAME] --out FILE.pdf|png [--json]",
} as const;

/** What `--help` prints: of one verb, or of all when it names none. */
export function helpOf(verb: string): string {
  const own = Object.entries(usages).filter(([name]) => name === verb);
  return (own.length > 0 ? own : Object.entries(usages)).map(([, usage]) => usage).join("\n");
}
