import { chromium, type Page } from "@playwright/test";
import type { HandedSheet, SheetOrder } from "../../src/app/sheet-page";
import { type SheetRequest, sheetLinkOf } from "../../src/scene/sheet-request";
import { findBrowser } from "../find-browser";
import { startServer } from "../serve-static";
import { InputAtFault } from "../verb";

/** Software WebGL, so that the same machine gives the same picture with and without a graphics card. */
const flags = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/**
 * The same code as behind the page's button, in a Chromium of its own that sees only our server.
 * @param roots folders of the built app and its tiles
 * @throws InputAtFault with the page's own sentence when the sheet cannot be made
 */
export async function makeInBrowser(
  roots: readonly string[],
  request: SheetRequest,
  order: SheetOrder,
): Promise<Omit<HandedSheet, "base64"> & { readonly bytes: Buffer }> {
  const executablePath = await findBrowser();
  const server = await startServer({ roots, port: 0 });
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const page = await browser.newPage();
    const said = listen(page);
    await page.goto(`${server.url}${sheetLinkOf(request)}`);
    await page.waitForFunction(() => window.mingtuSheet !== undefined, undefined, {
      timeout: 30_000,
    });
    const { base64, ...made } = await ask(page, order, said);
    return { ...made, bytes: Buffer.from(base64, "base64") };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function ask(page: Page, order: SheetOrder, said: readonly string[]): Promise<HandedSheet> {
  const answer = await page.evaluate(async (asked) => {
    if (!window.mingtuSheet) return { why: "the page has no door for sheets" };
    return window.mingtuSheet(asked).catch((trouble: unknown) => ({ why: String(trouble) }));
  }, order);
  if (!("why" in answer)) return answer;
  const why = answer.why.replace(/^\w*Error: /, "");
  throw new InputAtFault([why, ...said].join("\n"));
}

/** What the page itself has to say about its troubles. */
function listen(page: Page): readonly string[] {
  const said: string[] = [];
  page.on("pageerror", (trouble) => said.push(String(trouble)));
  page.on("console", (line) => {
    if (line.type() === "error") said.push(line.text());
  });
  return said;
}
