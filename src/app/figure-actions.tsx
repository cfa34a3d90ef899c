import { useState } from "react";
import type { Figure } from "../metrics/figure";
import { copyText } from "./copy-text";
import { saveTable, sentenceOf, type TableFormat } from "./figure-leaves";
import { type Ground, usePage } from "./store";
import { useSay } from "./use-say";
import type { Word } from "./words";

interface Props {
  readonly figure: Figure;
  readonly ground: Ground;
}

type Said = { readonly word: Word; readonly why?: string } | undefined;

/** What a figure leaves the page as: a sentence for a report, a workbook, a table of text. */
export function FigureActions({ figure, ground }: Props) {
  const say = useSay();
  const [said, setSaid] = useState<Said>();
  const { language } = usePage(({ scene }) => scene);
  const act = (work: () => Promise<Word>) => {
    setSaid({ word: "working" });
    work().then(
      (word) => setSaid({ word }),
      (trouble: unknown) => setSaid({ word: "didNotWork", why: String(trouble) }),
    );
  };
  const copy = () =>
    act(async () => {
      await copyText(await sentenceOf(figure, ground, language));
      return "copied";
    });
  const save = (format: TableFormat) =>
    act(async () => {
      await saveTable(figure, ground, language, format);
      return "saved";
    });
  return (
    <div className="figure-actions">
      <button type="button" className="plain-button" onClick={copy}>
        {say("copySentence")}
      </button>
      <button type="button" className="plain-button" onClick={() => save("xlsx")}>
        XLSX
      </button>
      <button type="button" className="plain-button" onClick={() => save("csv")}>
        CSV
      </button>
      <span role="status">{said ? say(said.word, { why: said.why ?? "" }) : ""}</span>
    </div>
  );
}
