import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildLayers } from "./build-layers";
import { readBuilt } from "./read-built";

test("a file whose bytes are not those that the figures cite is refused by name", async () => {
  const out = await mkdtemp(join(tmpdir(), "mingtu-read-built-"));
  onTestFinished(() => rm(out, { recursive: true }));
  const { layers } = await buildLayers({ layers: "layers", out });
  const [first] = layers;
  const file = join(out, first?.exact.file ?? "");
  expect(await readBuilt(out, layers)).toHaveLength(layers.length);

  const bytes = await readFile(file);
  bytes[bytes.length - 3] = 255 - (bytes[bytes.length - 3] ?? 0);
  await writeFile(file, bytes);

  await expect(readBuilt(out, layers)).rejects.toMatchObject({
    name: "InputAtFault",
    message: expect.stringContaining(`${file} is not the file that was built`),
  });
});
