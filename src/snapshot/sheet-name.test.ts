import { expect, test } from "vitest";
import { exampleInput } from "./example-sheet";
import { sheetNames } from "./sheet-name";

test("a sheet is named after place, year, subject and paper", () => {
  expect(sheetNames(exampleInput({ target: "T16.trails" })).pdf).toBe(
    "三明市2023-福道-全市-A3.pdf",
  );
});

test("no character of a name troubles a file system", () => {
  const input = exampleInput({ paper: "16:9", language: "en", district: "350405" });
  const place = { zh: "沙县区", en: '../..\\a:b*?"<>| \u202e' };

  expect(sheetNames({ ...input, place }).png).toBe(
    "Sanming-2023-All-targets-of-the-plan-a-b-16x9.png",
  );
});
