import type { Figure } from "../metrics/figure";
import type { Target } from "../plan/plan";
import { Fold } from "./fold";
import { MoreList } from "./more-list";
import { ProjectLink } from "./project-link";
import { useAmount } from "./use-amount";
import { useSay } from "./use-say";
import { sayKey } from "./words";

/** Every project that stands in the figure with its part of it, largest first. */
export function ProjectList({
  figure,
  target,
}: {
  readonly figure: Figure;
  readonly target: Target;
}) {
  const say = useSay();
  const amount = useAmount();
  const projects = [...figure.projects].sort((a, b) => b.si - a.si);
  return (
    <Fold title={say("projects")} note={say("unmappedRows", { n: figure.counted })}>
      {projects.length === 0 ? <p className="empty">{say("projectsNone")}</p> : null}
      <MoreList items={projects} keyOf={({ id }) => id}>
        {({ id, si, status }) => (
          <ProjectLink id={id}>
            <span className="row-status">
              <i className={`swatch swatch-${status}`} aria-hidden="true" />
              {sayKey(say, `status-${status}`)}
            </span>
            <span className="row-amount">{amount.part(si, figure, target)}</span>
          </ProjectLink>
        )}
      </MoreList>
    </Fold>
  );
}
