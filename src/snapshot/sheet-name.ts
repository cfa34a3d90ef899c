import type { SheetFormat } from "../scene/sheet-request";
import type { SheetInput } from "./sheet-input";
import { sheetWords } from "./sheet-words";

/** `三明市2023-福道-全市-A3.pdf`: from the contents, in characters that every file system takes. */
export function sheetNames(input: SheetInput): Readonly<Record<SheetFormat, string>> {
  const { plan, request, targets, task } = input;
  const { language } = request;
  const whole = request.district === plan.city.code;
  const subject = request.target === undefined ? task?.title : targets[0]?.target.title;
  const joined = language === "zh" ? "" : "-";
  const words = [
    `${plan.city.name[language]}${joined}${plan.year}`,
    (subject ?? sheetWords.overview)[language],
    whole ? sheetWords.wholeCity[language] : input.place[language],
    request.paper.replace(":", "x"),
  ];
  const name = words.map(safe).filter(Boolean).join("-");
  return { pdf: `${name}.pdf`, png: `${name}.png` };
}

function safe(word: string): string {
  const plain = word.replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "");
  return [...plain].slice(0, 40).join("");
}
