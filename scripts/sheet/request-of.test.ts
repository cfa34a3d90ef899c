import { expect, test } from "vitest";
import { WrongUsage } from "../verb";
import { requestOf } from "./request-of";

const words = { out: "x.pdf", paper: "A3", landscape: false, dpi: "300", lang: "zh" };

test("the words of the command line become a request", () => {
  expect(
    requestOf({ ...words, target: "T16.trails", landscape: true, scale: "1:250000" }, "350400"),
  ).toMatchObject({
    target: "T16.trails",
    district: "350400",
    frame: { kind: "district", code: "350400" },
    paper: "A3",
    landscape: true,
    scale: 250_000,
    format: "pdf",
  });
});

test("a word that makes no sense is wrong usage, with what the option takes", () => {
  const wrong: readonly (readonly [
    Partial<typeof words> & { scale?: string; asOf?: string; target?: string; task?: string },
    string,
  ])[] = [
    [{ paper: "A0" }, "--paper takes A4, A3, 16:9, not 'A0'"],
    [{ dpi: "9999" }, "--dpi takes a number from 72 to 600"],
    [{ lang: "fr" }, "--lang takes zh, en"],
    [{ out: "x.docx" }, "--out takes pdf, png"],
    [{ asOf: "2023-13-40" }, "--as-of takes a day such as 2023-09-30, not '2023-13-40'"],
    [{ target: "T16.trails", task: "T16" }, "give --target or --task, not both"],
    [{ scale: "big" }, "--scale takes a number"],
  ];

  for (const [change, sentence] of wrong) {
    const asked = () => requestOf({ ...words, ...change }, "350400");
    expect(asked).toThrow(WrongUsage);
    expect(asked).toThrow(sentence);
  }
});
