import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { withoutGzipOnRanges } from "./scripts/without-gzip-on-ranges";

export default defineConfig({
  // Relative addresses: the built app runs from any sub-path of any static host.
  base: "./",
  // 'mpa': a missing tile archive must answer 404, not the page as 200.
  appType: "mpa",
  plugins: [react(), withoutGzipOnRanges()],
  worker: { format: "es" },
  build: {
    // The browsers of bureaus' machines.
    target: "chrome109",
    cssTarget: "chrome109",
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
});
