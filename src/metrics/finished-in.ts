import type { Project } from "../layers/project";

/** The year a project was finished in: of its day, else as the source gives it. */
export function finishedIn({
  finishedOn,
  year,
}: Pick<Project, "finishedOn" | "year">): number | undefined {
  return finishedOn === undefined ? year : Number(finishedOn.slice(0, 4));
}
