import { defineConfig } from "@playwright/test";

const { MINGTU_E2E_PORT: port = "4179" } = process.env;
const executablePath =
  process.env["MINGTU_CHROMIUM"] ?? "no MINGTU_CHROMIUM: run npm test, which finds the browser";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.e2e.ts",
  outputDir: "test-results",
  // Software WebGL on two cores: side by side the maps would starve each other.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/e2e.json" }]],
  use: {
    // A name that is not localhost: over plain http it is no secure context, as on an intranet.
    baseURL: `http://mingtu.test:${port}/${encodeURIComponent("三明")}/map/`,
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    locale: "zh-CN",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--host-resolver-rules=MAP mingtu.test 127.0.0.1",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `npx tsx tests/e2e/serve.ts ${port}`,
    url: `http://127.0.0.1:${port}/${encodeURIComponent("三明")}/map/index.html`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
