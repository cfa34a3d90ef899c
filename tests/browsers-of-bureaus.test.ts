import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Came after Chrome 109, which the machines of bureaus run; the compiler's library lists them, no build step adds them. */
const tooNew =
  /\.(toSorted|toReversed|toSpliced|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|\b(Object|Map)\.groupBy\(|Promise\.(withResolvers|try)\(|Array\.fromAsync\(|AbortSignal\.any\(|URL\.(canParse|parse)\(/;

test("the app calls nothing that Chrome 109 lacks", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes(".test."),
  );
  const found = files.filter((file) => tooNew.test(readFileSync(join("src", file), "utf8")));

  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
