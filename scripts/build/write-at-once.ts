import { rename, writeFile } from "node:fs/promises";

/** A file that readers see either before or after, never half. */
export async function writeAtOnce(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, content);
  await rename(draft, path);
}
