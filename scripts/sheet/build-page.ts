import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/** Builds the app into `dist` when it is missing or older than its source; the answer says whether it did. */
export async function buildPage(): Promise<boolean> {
  const built = await changedAt("dist/index.html");
  const sources = ["src", "index.html", "vite.config.ts", "package-lock.json"];
  const newest = Math.max(...(await Promise.all(sources.map(newestIn))));
  if (built !== undefined && built >= newest) return false;
  console.error("building the app …");
  await build({ logLevel: "error" });
  return true;
}

async function newestIn(path: string): Promise<number> {
  const own = (await changedAt(path)) ?? 0;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const inside = await Promise.all(entries.map(({ name }) => newestIn(join(path, name))));
  return Math.max(own, ...inside);
}

/** Milliseconds; undefined when there is no such file. */
async function changedAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
