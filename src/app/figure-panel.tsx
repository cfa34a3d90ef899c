import type { Target, Task } from "../plan/plan";
import { FigureBody } from "./figure-body";
import { FigureHead } from "./figure-head";
import { FiguresFailed } from "./figures-failed";
import { PanelSkeleton } from "./skeleton";
import { type Ground, latestOf, usePage } from "./store";
import { useSay } from "./use-say";

interface Props {
  readonly target: Target;
  readonly task: Task | undefined;
  readonly ground: Ground;
}

/** The figure of the chosen target, and how it was made. */
export function FigurePanel({ target, task, ground }: Props) {
  const say = useSay();
  const progress = usePage((page) => page.progress);
  const figure = latestOf(progress)?.figures.find(({ id }) => id === target.id);
  const waiting = progress.kind === "loading";
  return (
    <div className="panel-scroll" aria-busy={waiting}>
      <FigureHead target={target} task={task} figure={figure} />
      <p className="visually-hidden" role="status">
        {waiting ? say("computing") : ""}
      </p>
      {progress.kind === "failed" ? <FiguresFailed why={progress.why} /> : null}
      {figure ? <FigureBody figure={figure} target={target} ground={ground} /> : null}
      {!figure && waiting ? <PanelSkeleton /> : null}
    </div>
  );
}
