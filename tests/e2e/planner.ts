import { expect, type Locator, type Page, test as playwrightTest } from "@playwright/test";

/** Speaks to the page as a planner does; knows its places by role and name, never by class. */
export interface Planner {
  readonly page: Page;
  opens(link?: string): Promise<void>;
  /** Waits until every figure of the overview is there. */
  waitsForFigures(): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  readonly list: Locator;
  readonly figure: Locator;
  readonly map: Locator;
  choosesTarget(name: string | RegExp): Promise<void>;
  readonly link: () => string;
}

interface Watched {
  readonly planner: Planner;
}

/** Every test is watched: no request may leave the origin, nothing may land on the console as an error. */
export const test = playwrightTest.extend<Watched & { readonly allows: Allowed }>({
  allows: [{ errors: [] }, { option: true }],
  planner: async ({ page, baseURL, allows }, use) => {
    const origin = new URL(baseURL ?? "").origin;
    const left: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) left.push(url.href);
    });
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await use(plannerOn(page));
    expect(left, "requests that left the origin").toEqual([]);
    expect(
      errors.filter((error) => !allows.errors.some((allowed) => error.includes(allowed))),
      "errors on the console",
    ).toEqual([]);
  },
});

interface Allowed {
  readonly errors: readonly string[];
}

function plannerOn(page: Page): Planner {
  const list = page.getByRole("navigation", { name: /指标与任务|Targets and tasks/ });
  const figure = page.getByRole("complementary", { name: /数字|Figure/ });
  const map = page.getByRole("main", { name: /地图|Map/ });
  return {
    page,
    list,
    figure,
    map,
    opens: async (link = "") => {
      await page.goto(link === "" ? "index.html" : `index.html${link}`);
    },
    waitsForFigures: async () => {
      await expect(list.getByRole("button", { name: /130 公里/ }).first()).toBeVisible();
      await expect(list.getByText("…", { exact: true })).toHaveCount(0);
    },
    sees: async (text) => {
      await expect(page.getByText(text).first()).toBeVisible();
    },
    choosesTarget: async (name) => {
      await list.getByRole("button", { name }).first().click();
    },
    link: () => new URL(page.url()).hash,
  };
}
