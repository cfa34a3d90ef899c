import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

const run = promisify(execFile);

/**
 * The Chromium that sheets and end-to-end tests run in: `MINGTU_CHROMIUM`, then the PATH, then
 * Playwright's cache, else it is installed (Playwright's own, else Debian's as root).
 * Throws a sentence when there is none to be had.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env["MINGTU_CHROMIUM"];
  if (named) {
    if (await runs(named)) return named;
    throw new Error(`MINGTU_CHROMIUM names ${named}, which is no program that can be run`);
  }
  const found = (await onThePath()) ?? (await inPlaywrightsCache()) ?? (await installed());
  if (found) return found;
  throw new Error(
    "no Chromium found and none could be installed: install chromium or chrome, or set MINGTU_CHROMIUM to its path",
  );
}

async function onThePath(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  for (const folder of folders) {
    for (const name of names) {
      const path = join(folder, name);
      if (await runs(path)) return path;
    }
  }
  return undefined;
}

async function inPlaywrightsCache(): Promise<string | undefined> {
  const path = chromium.executablePath();
  return path && (await runs(path)) ? path : undefined;
}

/** Asks Playwright first (60 s at most, since an intranet may let it hang), then apt, as root only. */
async function installed(): Promise<string | undefined> {
  console.error("no Chromium on this machine: installing one");
  await attempt("npx", ["playwright", "install", "chromium"], 60_000);
  const playwrights = await inPlaywrightsCache();
  if (playwrights || process.getuid?.() !== 0) return playwrights;
  await attempt("apt-get", ["update"], 300_000);
  await attempt("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], 600_000);
  return onThePath();
}

async function attempt(program: string, words: readonly string[], limit_ms: number): Promise<void> {
  try {
    await run(program, [...words], { timeout: limit_ms, maxBuffer: 64 * 1024 * 1024 });
  } catch (trouble) {
    const [said = ""] = String(trouble).split("\n");
    console.error(`${program} ${words.join(" ")} did not work: ${said}`);
  }
}

async function runs(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
