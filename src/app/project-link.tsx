import type { ReactNode } from "react";
import { goToProject } from "./choose-hit";
import { useProject } from "./known-projects";
import { useSay } from "./use-say";

/** A project by its name; a click picks it and flies there. Until the name is known its id stands for it. */
export function ProjectLink({
  id,
  children,
}: {
  readonly id: string;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const known = useProject(id);
  const name = known?.kind === "here" ? (known.details.project.name ?? say("unnamed")) : codeOf(id);
  return (
    <button type="button" className="project-link" title={id} onClick={() => void goToProject(id)}>
      <span className="name">{name}</span>
      {children}
    </button>
  );
}

/** `trails:FD-12` without its layer. */
function codeOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
