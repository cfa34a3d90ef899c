import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { barOfFigure, longest } from "./bar-of-figure";
import { useSay } from "./use-say";

/** Two labels nearer than this run into each other: the calendar's stands in the line beneath anyway. */
const apart = 0.16;

interface Props {
  readonly figure: Figure | undefined;
  readonly target: Target;
  readonly large?: boolean;
}

/** The bar of a target; what it shows stands as text beside it, so it is silent to a screen reader. */
export function RatioBar({ figure, target, large = false }: Props) {
  const style = large ? "bar bar-large" : "bar";
  if (!figure) return <span className={`${style} skeleton`} aria-hidden="true" />;
  if (figure.value === undefined)
    return <span className={`${style} bar-none`} aria-hidden="true" />;
  const { segments, goal, calendar } = barOfFigure(figure, target, large ? longest : 1);
  return (
    <span className={style} aria-hidden="true">
      <span className="bar-track">
        {segments.map(({ kind, part }) => (
          <span key={kind} className={`bar-${kind}`} style={{ width: `${part * 100}%` }} />
        ))}
      </span>
      {goal < 1 ? <i className="bar-goal" style={{ left: `${goal * 100}%` }} /> : null}
      {calendar === undefined ? null : (
        <i className="bar-tick" style={{ left: `${calendar * 100}%` }} />
      )}
    </span>
  );
}

/** What the two marks of a large bar are. */
export function BarLabels({
  figure,
  target,
}: {
  readonly figure: Figure;
  readonly target: Target;
}) {
  const say = useSay();
  if (figure.value === undefined) return null;
  const { goal, calendar } = barOfFigure(figure, target, longest);
  const tick = calendar !== undefined && goal - calendar > apart ? calendar : undefined;
  if (goal === 1 && tick === undefined) return null;
  return (
    <span className="bar-labels" aria-hidden="true">
      {tick === undefined ? null : (
        <span style={{ left: `${tick * 100}%` }}>{say("calendar")}</span>
      )}
      {goal < 1 ? <span style={{ left: `${goal * 100}%` }}>{say("ofTarget")}</span> : null}
    </span>
  );
}
