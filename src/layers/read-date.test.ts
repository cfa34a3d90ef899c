import { expect, test } from "vitest";
import { dayOf, lastDayOfMonth } from "./read-date";

test.each([
  ["2023-09-30", "2023-09-30"],
  ["2023/9/3", "2023-09-03"],
  ["2023.9.30", "2023-09-30"],
  ["2023年9月30日", "2023-09-30"],
  [20230930, "2023-09-30"],
  ["2023-09-30T00:00:00", "2023-09-30"],
])("%s is the day %s", (written, day) => {
  expect(dayOf(written)).toBe(day);
});

test.each(["2023-02-30", "2023-13-01", "2023年9月", "23-9-30", "soon", undefined, {}])(
  "%s is no day",
  (written) => {
    expect(dayOf(written)).toBeUndefined();
  },
);

test.each([
  ["2023-09", "2023-09-30"],
  ["2023/9", "2023-09-30"],
  ["2023年9月", "2023-09-30"],
  ["2024.02", "2024-02-29"],
  ["2023年2月份", "2023-02-28"],
])("the month %s ends on %s", (written, day) => {
  expect(lastDayOfMonth(written)).toBe(day);
});

test.each(["2023-13", "2023年", "2023-9-30", "202309", "9月"])("%s is no month", (written) => {
  expect(lastDayOfMonth(written)).toBeUndefined();
});
