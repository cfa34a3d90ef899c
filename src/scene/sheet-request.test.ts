import fc from "fast-check";
import { expect, test } from "vitest";
import {
  firstSheet,
  papers,
  type SheetRequest,
  sheetFormats,
  sheetLinkOf,
  sheetRequestOf,
} from "./sheet-request";

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,20}$/);

const requests: fc.Arbitrary<SheetRequest> = fc.record(
  {
    target: id,
    task: id,
    asOf: fc.constant("2023-09-30"),
    scale: fc.integer({ min: 100, max: 10_000_000 }),
    district: id,
    settings: fc.dictionary(id, id, { maxKeys: 3, noNullPrototype: true }),
    paper: fc.constantFrom(...papers),
    landscape: fc.boolean(),
    dpi: fc.integer({ min: 72, max: 600 }),
    language: fc.constantFrom("zh" as const, "en" as const),
    format: fc.constantFrom(...sheetFormats),
    frame: fc.record({ kind: fc.constant("district" as const), code: id }),
  },
  {
    requiredKeys: [
      "district",
      "settings",
      "paper",
      "landscape",
      "dpi",
      "language",
      "format",
      "frame",
    ],
  },
);

test("every sheet request comes back from its link as it was", () => {
  fc.assert(
    fc.property(requests, (request) => {
      expect(sheetRequestOf(sheetLinkOf(request))).toEqual(request);
    }),
  );
});

test("a standing A4 at 1:250000 is said in the link, the usual page is not", () => {
  expect(sheetLinkOf(firstSheet())).toBe("#/sheet");
  const request: SheetRequest = {
    ...firstSheet(),
    target: "T16.trails",
    paper: "A4",
    landscape: false,
    scale: 250_000,
  };
  expect(sheetLinkOf(request)).toBe("#/sheet?t=T16.trails&paper=A4&lie=0&scale=250000");
});

test("a hostile sheet link falls back field by field", () => {
  expect(
    sheetRequestOf("#/sheet?paper=A0&dpi=99999999&scale=-1&lie=maybe&as=exe&t=T16.trails&v=1/2"),
  ).toEqual({
    ...firstSheet(),
    target: "T16.trails",
  });
});

test("a scene's link is no sheet", () => {
  expect(sheetRequestOf("#/s?t=T16.trails")).toBeUndefined();
});
