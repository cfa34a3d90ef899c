import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { barOfFigure } from "./bar-of-figure";

interface Props {
  readonly figure: Figure | undefined;
  readonly target: Target;
  readonly large?: boolean;
}

/** The bar of a target; what it shows stands as text beside it, so it is silent to a screen reader. */
export function RatioBar({ figure, target, large = false }: Props) {
  const style = large ? "bar bar-large" : "bar";
  if (!figure) return <span className={`${style} skeleton`} aria-hidden="true" />;
  if (figure.value === undefined) return <span className={`${style} bar-none`} aria-hidden="true" />;
  const { segments, goal, calendar } = barOfFigure(figure, target);
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
