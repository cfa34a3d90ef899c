import type { Figure } from "../metrics/figure";
import { targetOf } from "../plan/find";
import type { Target } from "../plan/plan";
import { type Ground, latestOf, usePage } from "./store";
import { type AmountWriter, useAmount } from "./use-amount";
import { useLanguage, useSay } from "./use-say";
import { type Say, sayKey } from "./words";

/** What a project is worth in each figure that read it: counted, drawn only, or left out and why. */
export function ProjectInFigures({ id, ground }: { readonly id: string; readonly ground: Ground }) {
  const say = useSay();
  const amount = useAmount();
  const language = useLanguage();
  const figures = usePage(({ progress }) => latestOf(progress)?.figures) ?? [];
  const lines = figures.flatMap((figure) => {
    const target = targetOf(ground.plan, figure.id);
    const texts = target ? textsOf(id, figure, target, say, amount) : [];
    return target && texts.length > 0 ? [{ target, texts }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <dl className="against">
      {lines.map(({ target, texts }) => (
        <div key={target.id}>
          <dt>{target.title[language]}</dt>
          <dd>{texts.join(" · ")}</dd>
        </div>
      ))}
    </dl>
  );
}

function textsOf(
  id: string,
  figure: Figure,
  target: Target,
  say: Say,
  amount: AmountWriter,
): readonly string[] {
  const counted = figure.projects.find((project) => project.id === id);
  const leftOut = figure.leftOut.find((row) => row.id === id);
  const taken = figure.overlap.pairs.filter(({ b, takenOff }) => b === id && takenOff);
  const off = taken.reduce((sum, { si }) => sum + si, 0);
  const texts: string[] = [];
  if (counted) {
    const part = amount.part(counted.si, figure, target);
    texts.push(say(counted.achieved ? "countsFor" : "drawnOnly", { amount: part }));
  }
  if (leftOut) texts.push(say("leftOutHere", { why: sayKey(say, `left-${leftOut.code}`) }));
  if (off > 0) texts.push(say("takenOffHere", { amount: amount.part(off, figure, target) }));
  return texts;
}
