import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { helpOf, usages } from "./usage";

test("--help of a verb prints its usage to stdout, and of none every verb's, with exit 0", () => {
  const all = Object.values(usages).join("\n");

  expect(mingtu("build", "--help")).toBe(`${usages.build}\n`);
  expect(mingtu("--help")).toBe(`${all}\n`);
  expect(helpOf("toString")).toBe(all);
});

test("every verb of the command has its usage", () => {
  expect(() => mingtu("nothing")).toThrow(`use ${Object.keys(usages).join(", ")}`);
});

function mingtu(...words: string[]): string {
  return execFileSync("node_modules/.bin/tsx", ["scripts/mingtu.ts", ...words], {
    encoding: "utf8",
    stdio: "pipe",
  });
}
