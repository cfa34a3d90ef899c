import { type Light, lightOf, lightWords } from "./light";
import { LightMark } from "./light-mark";
import { latestOf, usePage } from "./store";
import { useSay } from "./use-say";

const order: readonly Light[] = ["met", "ahead", "behind", "unmet", "part", "unknown"];

/** How many targets stand where; the shapes are the key to the list beneath. */
export function LightSummary() {
  const say = useSay();
  const progress = usePage((page) => page.progress);
  const figures = latestOf(progress)?.figures;
  if (!figures) {
    const word = progress.kind === "failed" ? "figuresFailed" : "computing";
    return <p className="summary summary-wait">{say(word)}</p>;
  }
  const lights = figures.map(lightOf);
  const counts = order
    .map((light) => ({ light, n: lights.filter((one) => one === light).length }))
    .filter(({ n }) => n > 0);
  return (
    <ul className="summary" aria-live="polite" aria-busy={progress.kind === "loading"}>
      {counts.map(({ light, n }) => (
        <li key={light} className={`light-${light}`}>
          <b>{n}</b>
          <span>
            <LightMark light={light} />
            <span aria-hidden="true">{say(lightWords[light])}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
