import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "tests/*.test.ts"],
    setupFiles: ["tests/property-runs.ts"],
    testTimeout: 60_000,
  },
});
