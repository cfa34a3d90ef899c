import type { Figure, LeftOut } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { Fold } from "./fold";
import { leftOutGroups } from "./left-out-groups";
import { MoreList } from "./more-list";
import { ProjectLink } from "./project-link";
import { useAmount } from "./use-amount";
import { useSay } from "./use-say";
import { sayKey } from "./words";

interface Props {
  readonly figure: Figure;
  readonly target: Target;
}

/** What was taken off, left out, not drawn, and declared otherwise: each opens to its rows. */
export function FigureChecks({ figure, target }: Props) {
  return (
    <>
      <Overlaps figure={figure} target={target} />
      <LeftOutRows figure={figure} target={target} />
      <Unmapped figure={figure} target={target} />
      <Declared figure={figure} target={target} />
    </>
  );
}

function Overlaps({ figure, target }: Props) {
  const say = useSay();
  const amount = useAmount();
  const { pairs } = figure.overlap;
  // What the listed pairs add up to: everything drawn, as on the sheet.
  const si = figure.drawn.overlapSi;
  if (pairs.length === 0) return null;
  const taken = pairs.filter(({ takenOff }) => takenOff).length;
  const notes = [
    taken > 0 ? say("overlapTaken", { n: taken, amount: amount.part(si, figure, target) }) : "",
    pairs.length > taken ? say("overlapOpen", { n: pairs.length - taken }) : "",
  ];
  return (
    <Fold title={say("overlap")} note={notes.filter(Boolean).join(" · ")}>
      <MoreList items={pairs} keyOf={({ a, b }, at) => `${a}-${b}-${at}`} page={8}>
        {(pair) => (
          <div className="pair">
            <ProjectLink id={pair.a} />
            <span className="row-amount">{amount.part(pair.si, figure, target)}</span>
            <span className="pair-other">
              <span className="row-status">{say("overlapWith")}</span>
              <ProjectLink id={pair.b} />
            </span>
            <span className="row-status">{say(pair.takenOff ? "taken" : "suspected")}</span>
          </div>
        )}
      </MoreList>
    </Fold>
  );
}

function LeftOutRows({ figure, target }: Props) {
  const say = useSay();
  const amount = useAmount();
  if (figure.leftOut.length === 0) return null;
  return (
    <Fold title={say("leftOut")} note={say("leftOutCount", { n: figure.leftOut.length })}>
      {leftOutGroups(figure.leftOut).map(({ code, rows }) => (
        <details key={code} className="reason">
          <summary>
            {sayKey(say, `left-${code}`)}
            <span className="note">{say("leftOutCount", { n: rows.length })}</span>
          </summary>
          <MoreList<LeftOut> items={rows} keyOf={({ id }) => id}>
            {({ id, si, why }) => (
              <ProjectLink id={id}>
                <span className="row-amount" title={why}>
                  {amount.part(si, figure, target)}
                </span>
              </ProjectLink>
            )}
          </MoreList>
        </details>
      ))}
    </Fold>
  );
}

function Unmapped({ figure, target }: Props) {
  const say = useSay();
  const amount = useAmount();
  const { rows, declaredSi, undeclared } = figure.unmapped;
  if (rows === 0) return null;
  const declared =
    declaredSi === undefined
      ? ""
      : say("unmappedDeclared", { amount: amount.part(declaredSi, figure, target) });
  return (
    <p className="fact">
      <span>{say("unmapped")}</span>
      <span>
        {[say("unmappedRows", { n: rows }), declared].filter(Boolean).join(" · ")}
        {undeclared > 0 ? <small>{say("unmappedMissing", { n: undeclared })}</small> : null}
      </span>
    </p>
  );
}

function Declared({ figure, target }: Props) {
  const say = useSay();
  const amount = useAmount();
  const { declared } = figure;
  if (!declared) return null;
  const sign = declared.difference > 0 ? "+" : "";
  return (
    <p className="fact">
      <span>{say("declared")}</span>
      <span>
        {say("declaredSum", { amount: amount.part(declared.si, figure, target) })}
        {" · "}
        {say("measuredSum", { amount: amount.part(declared.measuredSi, figure, target) })}
        {" · "}
        <b>{`${sign}${amount.ratio(declared.difference)}`}</b>
        {declared.missing > 0 ? (
          <small>{say("declaredMissing", { n: declared.missing })}</small>
        ) : null}
      </span>
    </p>
  );
}
