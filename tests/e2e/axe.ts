import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

declare global {
  interface Window {
    readonly axe?: { run(): Promise<AxeResults> };
  }
}

/** What axe finds on the page as it stands, as `rule: element`. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: script });
  const violations = await page.evaluate(async () => {
    if (!window.axe) throw new Error("axe did not load");
    return (await window.axe.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
