import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { CountyTable } from "./county-table";
import { FigureActions } from "./figure-actions";
import { FigureChecks } from "./figure-checks";
import { FigureMethod } from "./figure-method";
import { FigureSources } from "./figure-sources";
import { ProjectList } from "./project-list";
import { SplitList } from "./split-list";
import type { Ground } from "./store";
import { useAmount } from "./use-amount";
import { useSay } from "./use-say";
import { sayKey } from "./words";

interface Props {
  readonly figure: Figure;
  readonly target: Target;
  readonly ground: Ground;
}

const statusOrder = ["done", "underway", "planned", "suspended", "unknown"] as const;
const workOrder = ["new", "upgraded", "expanded", "repaired", "existing", "unknown"] as const;

/** The figure taken apart: by status, by work, by county; then how it was made, and from what. */
export function FigureBody({ figure, target, ground }: Props) {
  const say = useSay();
  const amount = useAmount();
  const whyKey = `why-${figure.whyCode ?? ""}`;
  const why = sayKey(say, whyKey);
  return (
    <>
      {figure.value === undefined ? (
        <p className="notice">
          {say("noFigureWhy", { why: why === whyKey ? (figure.why ?? "") : why })}
          {figure.whyCode === "unread" ? <small>{figure.why}</small> : null}
        </p>
      ) : null}
      <FigureActions figure={figure} ground={ground} />
      <FigureMethod figure={figure} target={target} />
      <ShareParts figure={figure} target={target} />
      <SplitList
        title={say("byStatus")}
        kind="status"
        order={statusOrder}
        amounts={figure.drawn.byStatus}
        write={(si) => amount.part(si, figure, target)}
      />
      {figure.partialSi === undefined ? null : (
        <p className="aside">
          {say("partial")} <b>{amount.part(figure.partialSi, figure, target)}</b>
          {figure.achieved.partial ? null : `（${say("partialNot")}）`}
        </p>
      )}
      <SplitList
        title={say("byWork")}
        kind="work"
        order={workOrder}
        amounts={figure.byWork}
        write={(si) => amount.part(si, figure, target)}
      />
      <CountyTable figure={figure} target={target} />
      <FigureChecks figure={figure} target={target} />
      <ProjectList figure={figure} target={target} />
      <FigureSources figure={figure} ground={ground} />
    </>
  );
}

function ShareParts({ figure, target }: Pick<Props, "figure" | "target">) {
  const say = useSay();
  const amount = useAmount();
  const { share } = figure;
  if (!share) return null;
  return (
    <p className="share-line">
      <span>
        {say("numerator")} <b>{amount.part(share.numerator.si, figure, target)}</b>
      </span>
      <span>
        {say("denominator")} <b>{amount.part(share.denominator.si, figure, target)}</b>
      </span>
      {share.uncovered.length > 0 ? (
        <span>{say("uncovered", { n: share.uncovered.length })}</span>
      ) : null}
    </p>
  );
}
