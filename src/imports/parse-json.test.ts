import fc from "fast-check";
import { expect, test } from "vitest";
import { faultIn } from "./json-fault";
import { parseJson } from "./parse-json";

test.each([
  ['{"a": [1, 2,]}', 12],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ["[1 2]", 3],
  ['{"a": tru}', 6],
  ["[1}", 2],
  ["[1]]", 3],
  ["[01]", 2],
  ['["a\nb"]', 1],
  ["{'a': 1}", 1],
  ['{"a": 1', 7],
  ["", 0],
  ["<html>", 0],
])("the fault of %j stands at %d", (text, place) => {
  expect(faultIn(text)).toBe(place);
});

test("JSON that is cut off is at fault where it was cut, or where its last word began", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, cut) => {
      const text = `[${json}`.slice(0, 1 + (cut % (json.length + 1)));
      const fault = faultIn(text);
      const rest = text.slice(fault);

      expect(fault === text.length || /^("|-|[.a-z\d])/i.test(rest)).toBe(true);
      expect(() => parseJson(text, "cut.json")).toThrow("cut.json is no JSON at line ");
    }),
  );
});

test("good JSON is parsed, its byte order mark read away", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(parseJson(`\uFEFF${json}`, "a.json")).toEqual(JSON.parse(json));
    }),
  );
});
